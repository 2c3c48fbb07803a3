import { buildHotline, buildNews, buildProcedure } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = collection('news-item');
const HOTLINES = collection('hotline');
const PROCEDURES = collection('procedure');
const HUGE = '9007199254740991';

let portal: Portal;
let section: Section;
let editor: Panel;
let chief: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
  chief = await section.as('editor-in-chief');
});
afterAll(() => portal.stop());

interface Row {
  id: number;
  documentId: string;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  createdBy: { id: number } | null;
}

const rows = (type: string, where: object): Promise<Row[]> =>
  portal.strapi.db.query(`plugin::cchc.${type}`).findMany({ where, populate: ['createdBy'] });

const OLD = '2001-01-01T00:00:00.000Z';

/** All that Strapi alone says of an entry, as somebody else would have it. */
const claimed = (id: unknown) => ({
  id,
  documentId: section.news.neighbour.documentId,
  createdAt: OLD,
  updatedAt: OLD,
  publishedAt: OLD,
  createdBy: 999_999,
  updatedBy: 999_999,
  localizations: [section.news.neighbour.documentId],
});

describe.each([[HUGE], [1], [{ $gt: 0 }]])('the number %j', (id) => {
  it('is not taken by a new entry, nor is anything else that Strapi alone says of it', async () => {
    const title = `Tin mới ${JSON.stringify(id)}`;
    const { body } = await editor
      .post(NEWS)
      .send({ title, ...claimed(id) })
      .expect(201);
    const [row] = await rows('news-item', { title });
    expect(row?.id).toBe(body.data.id);
    expect(row?.id).toBeLessThan(1_000);
    expect(row?.documentId).not.toBe(section.news.neighbour.documentId);
    expect(row?.publishedAt).toBeNull();
    expect(row?.createdBy?.id).toBeLessThan(1_000);
    expect(JSON.stringify([row?.createdAt, row?.updatedAt])).not.toContain('2001');
  });

  it('is not taken by what is published at once, by a copy or by another language', async () => {
    const sent = { title: 'Không nhận số', lead: 'Tóm tắt', ...claimed(id) };
    await editor.post(`${NEWS}/actions/publish`).send(sent).expect(200);
    const unit = section.units.own.documentId;
    const { documentId } = await buildNews(portal.strapi, { unit });
    await editor.post(`${NEWS}/clone/${documentId}`).send(sent).expect(200);
    await editor.put(`${NEWS}/${documentId}?locale=en`).send(sent).expect(200);
    await editor.post(`${NEWS}/${documentId}/actions/publish`).send(sent).expect(200);
    const foreign = await rows('news-item', { documentId: section.news.neighbour.documentId });
    expect(foreign).toHaveLength(2);
  });

  it('leaves the type open to the next writer', async () => {
    const { own } = section.units;
    const hotline = { label: 'Đường dây', subject: 'procedure', phone: '0239 000 0001' };
    await editor
      .post(HOTLINES)
      .send({ ...hotline, ...claimed(id) })
      .expect(201);
    await buildHotline(portal.strapi, { unit: own.documentId });
    await editor.post(NEWS).send({ title: 'Tin sau' }).expect(201);
  });
});

it('an entry stays the document that it is, written by whom it was, when it is changed', async () => {
  const { body } = await editor.post(NEWS).send({ title: 'Trước' }).expect(201);
  const { documentId } = body.data as Row;
  const [before] = await rows('news-item', { documentId });
  await editor
    .put(`${NEWS}/${documentId}`)
    .send({ title: 'Sau', ...claimed(1) })
    .expect(200);
  const [after, ...others] = await rows('news-item', { documentId });
  expect(others).toEqual([]);
  const { id, createdAt, createdBy } = before ?? {};
  expect(after).toMatchObject({ id, createdAt, createdBy, title: 'Sau' });
  expect(JSON.stringify(after?.updatedAt)).not.toContain('2001');
});

describe('rows inside an entry', () => {
  interface Parts {
    steps: { id: number; key: string; title: string }[];
    cases: { id: number; papers: { id: number; name: string }[] }[];
  }
  const parts = async (documentId: string): Promise<Parts> =>
    (await chief.get(`${PROCEDURES}/${documentId}`).expect(200)).body.data as Parts;
  const draft = async () =>
    (await buildProcedure(portal.strapi, {}, { status: 'draft' })).documentId;

  it('stay the same ones when the form sends them back', async () => {
    const documentId = await draft();
    const { steps, cases } = await parts(documentId);
    await chief.put(`${PROCEDURES}/${documentId}`).send({ steps, cases }).expect(200);
    expect(await parts(documentId)).toMatchObject({ steps, cases });
  });

  it('of a new entry get numbers of their own', async () => {
    const { steps, cases } = await parts(await draft());
    const code = '8.000001';
    const sent = { code, name: 'Thủ tục mới', steps, cases };
    const { body } = await chief.post(PROCEDURES).send(sent).expect(201);
    const made = body.data as Parts;
    expect(made.steps[0]?.id).not.toBe(steps[0]?.id);
    expect(made.cases[0]?.papers[0]?.id).not.toBe(cases[0]?.papers[0]?.id);
  });

  it.each<[string, (foreign: Parts) => unknown]>([
    ['of another entry', ({ steps }) => steps[0]?.id],
    ['without end', () => HUGE],
    ['that is a text', () => 'abc'],
    ['that is nothing', () => null],
    ['that is a condition', () => ({ $gt: 0 })],
  ])('are not taken by a number %s', async (_name, number) => {
    const theirs = await draft();
    const foreign = await parts(theirs);
    const documentId = await draft();
    const own = await parts(documentId);
    const id = number(foreign);
    const step = { title: 'Chiếm', html: '<p>Chiếm</p>', id };
    const paper = { name: 'Chiếm', originals: 1, copies: 0, id };
    for (const [field, data] of [
      ['steps', { steps: [step] }],
      ['papers', { cases: [{ id: own.cases[0]?.id, name: null, papers: [paper] }] }],
    ] as const) {
      const { status, body } = await chief.put(`${PROCEDURES}/${documentId}`).send(data);
      expect([status, body.error.message]).toEqual([400, expect.stringMatching(/thuộc bản ghi/)]);
      expect(body.error.details.errors).toMatchObject([{ path: [field] }]);
    }
    expect(await parts(documentId)).toMatchObject(own);
    expect(await parts(theirs)).toMatchObject(foreign);
  });
});
