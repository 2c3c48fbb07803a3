import { strapi as connect } from '@strapi/client';

import { buildHotline, buildNews, buildTopic, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';
import { listen } from '../support/wire';

const NEWS = 'plugin::cchc.news-item';

let portal: Portal;
let wire: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const unit = (await buildUnit(strapi, { code: '18586', name: 'Xã Đông Kinh' })).documentId;
  const topic = await buildTopic(strapi, { name: 'Mẫu' });
  for (const title of ['Tin một', 'Tin hai', 'Tin ba']) {
    await buildNews(strapi, { title, unit, topics: [topic.documentId] });
  }
  await buildNews(strapi, { title: 'Tin khác', unit });
  await buildHotline(strapi, { unit, label: 'Đường dây' });
  wire = await listen(portal);
});
afterAll(async () => {
  await wire.close();
  await portal.stop();
});

const collection = (name: string) =>
  connect({ baseURL: `${wire.url}/api` }).collection(name, { plugin: { name: 'cchc' } });
const titles = (documents: object[]) =>
  documents.map((document) => (document as { title?: string }).title);

describe("Strapi's own client", () => {
  it('finds news as the contract says it does', async () => {
    const { data, meta } = await collection('news').find({
      filters: { topic: 'mau' },
      pagination: { page: 1, pageSize: 10 },
    });
    expect(titles(data)).toEqual(['Tin ba', 'Tin hai', 'Tin một']);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 3 });
  });

  it('sorts, turns pages and uses operators', async () => {
    const { data } = await collection('news').find({
      filters: { topic: { $in: ['mau', 'khong-co'] }, publishedAt: { $gte: '2020-01-01' } },
      sort: 'title:desc',
      pagination: { page: 2, pageSize: 2 },
      locale: 'vi',
    });
    expect(titles(data)).toEqual(['Tin ba']);
  });

  it('sorts by a list of one', async () => {
    const { data } = await collection('news').find({ sort: ['title'] });
    expect(titles(data)).toEqual(['Tin ba', 'Tin hai', 'Tin khác', 'Tin một']);
  });

  it('finds one piece of news by its slug', async () => {
    const { data } = await collection('news').findOne('tin-mot');
    expect(data).toMatchObject({ slug: 'tin-mot', html: '<p>Nội dung</p>' });
  });

  it('follows an address that changed', async () => {
    const news = portal.strapi.documents(NEWS);
    const [row] = await news.findMany({ filters: { slug: 'tin-khac' } });
    const documentId = row?.documentId ?? '';
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { slug: 'tin-khac-moi' },
      { status: 'published' },
    );
    const { data } = await collection('news').findOne('tin-khac');
    expect(data).toMatchObject({ slug: 'tin-khac-moi' });
  });

  it('finds units, topics and hotlines', async () => {
    const unit = await collection('units').findOne('18586');
    const topics = await collection('topics').find({ filters: { parent: 'cai-cach-tthc' } });
    const hotlines = await collection('hotlines').find({ filters: { subject: 'procedure' } });
    expect(unit.data).toMatchObject({ code: '18586', name: 'Xã Đông Kinh' });
    expect(topics.data.length).toBeGreaterThan(1);
    expect(hotlines.data).toMatchObject([{ label: 'Đường dây' }]);
  });

  it('is told what it may not ask', async () => {
    await expect(collection('news').find({ populate: '*' })).rejects.toMatchObject({
      response: { status: 400 },
    });
    await expect(collection('news').find({ status: 'draft' })).rejects.toMatchObject({
      response: { status: 400 },
    });
    await expect(collection('news').findOne('khong-co')).rejects.toMatchObject({
      response: { status: 404 },
    });
  });
});
