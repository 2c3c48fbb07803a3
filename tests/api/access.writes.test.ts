import { buildNews } from '../support/build';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = collection('news-item');
const FOREIGN = 'Bạn chỉ được làm việc với nội dung của đơn vị mình và đơn vị cấp dưới.';

let portal: Portal;
let section: Section;
let editor: Panel;

beforeAll(async () => {
  portal = await startPortal();
  section = await buildSection(portal);
  editor = await section.as('unit-editor', 'own');
});
afterAll(() => portal.stop());

const unitId = (name: UnitName) => section.units[name].documentId;
const connect = (name: UnitName) => ({ connect: [{ documentId: unitId(name) }], disconnect: [] });

const draft = async (name: UnitName): Promise<string> =>
  (await buildNews(portal.strapi, { unit: unitId(name) }, { status: 'draft' })).documentId;
const published = async (name: UnitName): Promise<string> =>
  (await buildNews(portal.strapi, { unit: unitId(name) })).documentId;

interface Row {
  title: string;
  locale: string;
  publishedAt: string | null;
  unit: { name: string } | null;
}

const rows = (where: object): Promise<Row[]> =>
  portal.strapi.db
    .query('plugin::cchc.news-item')
    .findMany({ where, populate: ['unit'], orderBy: { id: 'asc' } });
/** Everything of a document that a write could change. */
const state = async (documentId: string) => JSON.stringify(await rows({ documentId }));
const isPublic = async (documentId: string) =>
  (await rows({ documentId, publishedAt: { $notNull: true } })).length > 0;

describe('a new item', () => {
  it('belongs to the own unit when none is chosen', async () => {
    const unit = { connect: [], disconnect: [] };
    const { body } = await editor.post(NEWS).send({ title: 'Không chọn', unit }).expect(201);
    expect(body.data).toMatchObject({ title: 'Không chọn', unit: { name: 'Xã Nhà' } });
  });

  it('may belong to a unit below', async () => {
    await editor
      .post(NEWS)
      .send({ title: 'Cho phòng', unit: connect('office') })
      .expect(201);
    expect(await rows({ title: 'Cho phòng' })).toMatchObject([{ unit: { name: 'Phòng Nhà' } }]);
  });

  it.each([
    ['saved', NEWS],
    ['saved and published at once', `${NEWS}/actions/publish`],
  ])('of a foreign unit is refused in Vietnamese and not kept when %s', async (_name, path) => {
    const { body } = await editor.post(path).send({ title: 'Lạ', unit: connect('neighbour') });
    expect(body.error).toMatchObject({ status: 403, message: FOREIGN });
    expect(body.error.details.code).toBe('FOREIGN_UNIT');
    expect(await rows({ title: 'Lạ' })).toEqual([]);
  });

  it('is refused to an editor without a member record', async () => {
    const nobody = await section.as('unit-editor');
    await nobody.post(NEWS).send({ title: 'Chưa có đơn vị' }).expect(403);
    await nobody
      .post(NEWS)
      .send({ title: 'Chưa có đơn vị', unit: connect('own') })
      .expect(403);
    expect(await rows({ title: 'Chưa có đơn vị' })).toEqual([]);
  });
});

describe('an own item', () => {
  it.each<[string, object]>([
    ['moved to a foreign unit', { unit: { connect: [{ documentId: 'neighbour' }] } }],
    ['moved by setting the relation', { unit: { set: [{ documentId: 'neighbour' }] } }],
    ['moved by naming the unit', { unit: 'neighbour' }],
    ['left without a unit', { unit: { set: [] } }],
  ])('is not %s', async (_name, data) => {
    const documentId = await draft('own');
    const before = await state(documentId);
    const text = JSON.stringify(data).replace('neighbour', unitId('neighbour'));
    await editor
      .put(`${NEWS}/${documentId}`)
      .send(JSON.parse(text) as object)
      .expect(403);
    await editor.post(`${NEWS}/${documentId}/actions/publish`).send(JSON.parse(text) as object);
    expect(await state(documentId)).toBe(before);
  });

  it('is saved, published, changed back, taken down and deleted', async () => {
    const document = `${NEWS}/${await draft('office')}`;
    await editor.put(document).send({ title: 'Bản một' }).expect(200);
    const { body } = await editor.post(`${document}/actions/publish`).send({}).expect(200);
    expect(body.data).toMatchObject({ title: 'Bản một', status: 'published' });
    await editor.put(document).send({ title: 'Bản hai' }).expect(200);
    const back = await editor.post(`${document}/actions/discard`).send({}).expect(200);
    expect(back.body.data.title).toBe('Bản một');
    await editor.post(`${document}/actions/unpublish`).send({}).expect(200);
    await editor.delete(document).expect(200);
    // What is not there answers like what is foreign.
    await editor.get(document).expect(403);
  });

  it('gets an English text with the same unit and topics', async () => {
    const documentId = await draft('own');
    const empty = { connect: [], disconnect: [] };
    const english = { title: 'English text', lead: 'Text', unit: empty, topics: empty };
    await editor.put(`${NEWS}/${documentId}?locale=en`).send(english).expect(200);
    await editor.post(`${NEWS}/${documentId}/actions/publish?locale=en`).send({}).expect(200);
    const [, , live] = await rows({ documentId });
    expect(live).toMatchObject({ locale: 'en', title: 'English text', unit: { name: 'Xã Nhà' } });
  });

  it('is copied under an address of its own', async () => {
    const documentId = await published('own');
    const { body } = await editor.post(`${NEWS}/clone/${documentId}`).send({}).expect(200);
    const [source] = await rows({ documentId });
    expect(body.data).toMatchObject({ title: source?.title, unit: { name: 'Xã Nhà' } });
    const slugs = await portal.strapi.db
      .query('plugin::cchc.news-item')
      .findMany({ where: { title: source?.title, publishedAt: null }, select: ['slug'] });
    expect(new Set(slugs.map(({ slug }: { slug: string }) => slug)).size).toBe(2);
  });

  it('is not copied into a foreign unit', async () => {
    const documentId = await draft('own');
    const data = { title: 'Bản sao lạ', unit: connect('neighbour') };
    await editor.post(`${NEWS}/clone/${documentId}`).send(data).expect(403);
    expect(await rows({ title: 'Bản sao lạ' })).toEqual([]);
  });

  it('is published, taken down and deleted with others of the own unit', async () => {
    const documentIds = [await draft('own'), await draft('office')];
    const bulk = (action: string) => editor.post(`${NEWS}/actions/${action}`).send({ documentIds });
    for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
      expect((await bulk(action).expect(200)).body).toEqual({ count: 2 });
    }
    expect(await rows({ documentId: { $in: documentIds } })).toEqual([]);
  });
});

describe('a foreign item', () => {
  type Attempt = (panel: Panel, documentId: string) => Promise<{ status: number }>;
  const post =
    (action: string, body: object = {}): Attempt =>
    (panel, documentId) =>
      panel.post(`${NEWS}/${documentId}/actions/${action}`).send(body);
  const bulk =
    (action: string): Attempt =>
    (panel, documentId) =>
      panel.post(`${NEWS}/actions/${action}`).send({ documentIds: [documentId] });
  const attempts: [string, Attempt][] = [
    ['changed', (panel, document) => panel.put(`${NEWS}/${document}`).send({ title: 'Chiếm' })],
    [
      'given an English text',
      (panel, document) => panel.put(`${NEWS}/${document}?locale=en`).send({ title: 'Mine' }),
    ],
    [
      'taken over',
      (panel, document) =>
        panel.put(`${NEWS}/${document}`).send({ unit: connect('own'), title: 'Chiếm' }),
    ],
    ['published', post('publish')],
    ['published in English', post('publish', { title: 'Mine', locale: 'en' })],
    ['taken down', post('unpublish')],
    ['taken down with its draft', post('unpublish', { discardDraft: true })],
    ['changed back', post('discard')],
    ['deleted', (panel, document) => panel.delete(`${NEWS}/${document}`)],
    ['deleted in all languages', (panel, document) => panel.delete(`${NEWS}/${document}?locale=*`)],
    [
      'copied',
      (panel, document) =>
        panel.post(`${NEWS}/clone/${document}`).send({ title: 'Chép', unit: connect('own') }),
    ],
    ['copied at once', (panel, document) => panel.post(`${NEWS}/auto-clone/${document}`).send({})],
    ['published with others', bulk('bulkPublish')],
    ['taken down with others', bulk('bulkUnpublish')],
    ['deleted with others', bulk('bulkDelete')],
  ];

  it.each(attempts)('is not %s by an editor of another unit', async (_name, attempt) => {
    const documentId = await published('neighbour');
    const before = await state(documentId);
    const count = (await rows({})).length;
    expect((await attempt(editor, documentId)).status).toBe(403);
    expect(await state(documentId)).toBe(before);
    expect((await rows({})).length).toBe(count);
  });

  it('is not published among own ones, which stay drafts then', async () => {
    const documentIds = [await draft('own'), await draft('neighbour')];
    await editor.post(`${NEWS}/actions/bulkPublish`).send({ documentIds }).expect(403);
    for (const documentId of documentIds) expect(await isPublic(documentId)).toBe(false);
  });

  it.each(['officer', 'viewer'])('nor an own one is changed by an %s', async (role) => {
    const reader = await section.as(role, 'own');
    const documentId = await published('own');
    const before = await state(documentId);
    for (const [, attempt] of attempts)
      expect((await attempt(reader, documentId)).status).toBe(403);
    await reader.post(NEWS).send({ title: 'Không được viết' }).expect(403);
    expect(await state(documentId)).toBe(before);
  });
});

it('the editor of the province moves an item from one commune to another', async () => {
  const province = await section.as('unit-editor', 'province');
  const documentId = await published('own');
  await province
    .put(`${NEWS}/${documentId}`)
    .send({ unit: connect('neighbour') })
    .expect(200);
  const elsewhere = { unit: connect('elsewhere') };
  await province.put(`${NEWS}/${documentId}`).send(elsewhere).expect(403);
  await province.post(`${NEWS}/${documentId}/actions/publish`).send({}).expect(200);
  expect(await rows({ documentId })).toMatchObject([
    { unit: { name: 'Xã Bên' } },
    { unit: { name: 'Xã Bên' } },
  ]);
});
