import { attachedFiles } from '../../plugins/cchc/server/src/platform/access/attached-files';
import { buildNews, buildProcedure } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { picture } from '../support/picture';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = collection('news-item');
const DOCUMENTS = collection('document');

let portal: Portal;
let section: Section;
let editor: Panel;
let own: number;
let below: number;
let foreign: number;

const upload = async (panel: Panel, name: string): Promise<number> => {
  const { body } = await panel.post('/upload').attach('files', picture(), name).expect(201);
  return body[0].id as number;
};

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
  own = await upload(editor, 'nha.png');
  below = await upload(await section.as('unit-editor', 'office'), 'phong.png');
  foreign = await upload(await section.as('unit-editor', 'neighbour'), 'ben.png');
});
afterAll(() => portal.stop());

const draft = async (cover?: number): Promise<string> => {
  const fields = { unit: section.units.own.documentId, cover };
  return (await buildNews(portal.strapi, fields, { status: 'draft' })).documentId;
};

const covers = async (documentId: string): Promise<(number | null)[]> => {
  const rows: { cover: { id: number } | null }[] = await portal.strapi.db
    .query('plugin::cchc.news-item')
    .findMany({ where: { documentId }, populate: ['cover'], orderBy: { id: 'asc' } });
  return rows.map(({ cover }) => cover?.id ?? null);
};

/** What tells of the foreign file. */
const TELLING = /ben\.png|ben_[0-9a-f]+/;

describe('a file that the library hides from an editor', () => {
  it.each<[string, (file: number) => unknown]>([
    ['its number', (file) => file],
    ['its number as text', String],
    ['an object', (id) => ({ id })],
    ['a list', (id) => [{ id }]],
    ['setting it', (id) => ({ set: [id] })],
    ['connecting it', (id) => ({ connect: [{ id }] })],
    ['hiding it behind an own one', (id) => [own, id]],
  ])('is not put on an own item by %s', async (_name, write) => {
    const documentId = await draft();
    const { status, body } = await editor
      .put(`${NEWS}/${documentId}`)
      .send({ cover: write(foreign) });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/^Trường “Ảnh đại diện”: .*đơn vị khác/) as unknown,
      details: { errors: [{ path: ['cover'] }] },
    });
    expect(JSON.stringify(body)).not.toMatch(TELLING);
    expect(await covers(documentId)).toEqual([null]);
  });

  it('is not put on a new item, a copy, another language or what is published at once', async () => {
    const documentId = await draft();
    const count = () => portal.strapi.db.query('plugin::cchc.news-item').count();
    const before = await count();
    const data = { title: 'Mượn ảnh', cover: foreign };
    await editor.post(NEWS).send(data).expect(400);
    await editor.post(`${NEWS}/actions/publish`).send(data).expect(400);
    await editor.post(`${NEWS}/clone/${documentId}`).send(data).expect(400);
    await editor.put(`${NEWS}/${documentId}?locale=en`).send(data).expect(400);
    await editor.post(`${NEWS}/${documentId}/actions/publish`).send(data).expect(400);
    expect(await count()).toBe(before);
    expect(await covers(documentId)).toEqual([null]);
  });

  it('is not put among the files of a document', async () => {
    const data = { number: '1/KH', title: 'Kế hoạch', files: [own, foreign] };
    const { status, body } = await editor.post(DOCUMENTS).send(data);
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['files']]);
    await editor
      .post(DOCUMENTS)
      .send({ ...data, files: [own, below] })
      .expect(201);
  });

  it('stays on the item where it is already, whatever else is saved', async () => {
    const documentId = await draft(foreign);
    const item = `${NEWS}/${documentId}`;
    await editor.put(item).send({ title: 'Đổi đầu đề', cover: foreign }).expect(200);
    await editor.put(item).send({ coverAlt: 'Ảnh' }).expect(200);
    await editor.post(`${item}/actions/publish`).send({}).expect(200);
    await editor.put(`${item}?locale=en`).send({ title: 'English', cover: foreign }).expect(200);
    await editor.post(`${NEWS}/clone/${documentId}`).send({ title: 'Bản sao' }).expect(200);
    expect(await covers(documentId)).toEqual([foreign, foreign, foreign]);
    await editor.put(item).send({ cover: own }).expect(200);
    await editor.put(item).send({ cover: null }).expect(200);
  });
});

describe('on an own item go', () => {
  it('files that the editor finds in the library', async () => {
    const documentId = await draft();
    for (const file of [own, below]) {
      await editor.put(`${NEWS}/${documentId}`).send({ cover: file }).expect(200);
      expect(await covers(documentId)).toEqual([file]);
    }
  });

  it('all files when those who keep every unit or no account at all write', async () => {
    const chief = await section.as('editor-in-chief');
    const documentId = await draft();
    await chief.put(`${NEWS}/${documentId}`).send({ cover: foreign }).expect(200);
    expect(await covers(documentId)).toEqual([foreign]);
    expect(await covers(await draft(foreign))).toEqual([foreign]);
  });

  it('the files of an administrator only where the library shows them', async () => {
    const name = 'quan-tri.png';
    const file = await upload(await section.as('administrator'), name);
    const { body } = await editor.get(`/upload/files?_q=${name}`).expect(200);
    expect(body.results).toEqual([]);
    await editor
      .put(`${NEWS}/${await draft()}`)
      .send({ cover: file })
      .expect(400);
    const colleague = await upload(await section.as('administrator', 'own'), name);
    await editor.get(`/upload/files/${colleague}`).expect(200);
    await editor
      .put(`${NEWS}/${await draft()}`)
      .send({ cover: colleague })
      .expect(200);
  });
});

it('the files of rows inside rows belong to the entry, too', async () => {
  const papers = [{ name: 'Tờ khai', originals: 1, copies: 0, formFile: foreign }];
  const fields = { cases: [{ name: null, papers }] };
  const { documentId } = await buildProcedure(portal.strapi, fields, { status: 'draft' });
  const files = await attachedFiles(portal.strapi, 'plugin::cchc.procedure', documentId);
  expect([...files]).toEqual([[foreign, 'cases']]);
});
