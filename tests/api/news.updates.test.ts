import { buildNews, buildTopic, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const TOPIC = 'plugin::cchc.topic';
const UNIT = 'plugin::cchc.unit';

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '42', kind: 'province' })).documentId;
  await buildUnit(portal.strapi, { code: '18586', parent: unit });
});
afterAll(() => portal.stop());

const news = () => portal.strapi.documents(NEWS);
const publish = async (title: string, fields = {}) =>
  (await buildNews(portal.strapi, { title, unit, ...fields })).documentId;
const update = (
  documentId: string,
  data: Record<string, unknown>,
  status: 'draft' | 'published' = 'published',
) => updateDocument(portal.strapi, NEWS, documentId, data, { status });
const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const updatedAt = async (slug: string): Promise<string> =>
  (await get(`/news/${slug}`).expect(200)).body.data.updatedAt;

describe('the time of update', () => {
  it.each([
    ['a draft is saved', 'luu-nhap', (id: string) => update(id, { lead: 'Sửa' }, 'draft')],
    ['it is published unchanged', 'dang-lai', (id: string) => news().publish({ documentId: id })],
  ])('stays when %s', async (_name, slug, write) => {
    const documentId = await publish(slug);
    const before = await updatedAt(slug);
    await write(documentId);
    expect(await updatedAt(slug)).toBe(before);
  });

  it('moves on when the public text changes', async () => {
    const documentId = await publish('Tin sửa');
    const before = await updatedAt('tin-sua');
    await update(documentId, { body: '<p>Đã sửa</p>' });
    expect((await updatedAt('tin-sua')) > before).toBe(true);
  });

  it('moves on when the name of its unit or topic changes', async () => {
    const topic = await buildTopic(portal.strapi, { name: 'Tên cũ' });
    await publish('Tin chủ đề', { topics: [topic.documentId] });
    const first = await updatedAt('tin-chu-de');
    await updateDocument(portal.strapi, TOPIC, topic.documentId, { name: 'Tên mới' });
    const second = await updatedAt('tin-chu-de');
    await updateDocument(portal.strapi, UNIT, unit, { name: 'Tỉnh Thử mới' });
    const third = await updatedAt('tin-chu-de');
    expect([first < second, second < third]).toEqual([true, true]);
  });

  it('is the same in the list and in the detail', async () => {
    await publish('Tin so');
    const { body } = await get('/news?q=tin so').expect(200);
    expect(body.data[0].updatedAt).toBe(await updatedAt('tin-so'));
  });
});

describe('an address that changed', () => {
  const redirect = async (path: string) => {
    const { status, headers } = await get(path);
    return [status, headers.location];
  };

  it('leads to the new one, with the query as it was asked', async () => {
    const documentId = await publish('Tên đầu');
    await update(documentId, { slug: 'ten-hai' });
    expect(await redirect('/news/ten-dau?unit=42&locale=vi')).toEqual([
      308,
      '/api/cchc/news/ten-hai?unit=42&locale=vi',
    ]);
  });

  it('leads to the newest one after two changes, and from both old ones', async () => {
    const documentId = await publish('Một');
    await update(documentId, { slug: 'hai' });
    await update(documentId, { slug: 'ba' });
    expect(await redirect('/news/mot')).toEqual([308, '/api/cchc/news/ba']);
    expect(await redirect('/news/hai')).toEqual([308, '/api/cchc/news/ba']);
  });

  it('answers itself again when it is taken back', async () => {
    const documentId = await publish('Đi rồi về');
    await update(documentId, { slug: 'di' });
    await update(documentId, { slug: 'di-roi-ve' });
    expect(await redirect('/news/di')).toEqual([308, '/api/cchc/news/di-roi-ve']);
    await get('/news/di-roi-ve').expect(200);
  });

  it('is not given to another item: the old link leads to what it meant', async () => {
    const old = await publish('Tranh chấp');
    await update(old, { slug: 'nhuong-lai' });
    await publish('Tranh chấp');
    expect(await redirect('/news/tranh-chap')).toEqual([308, '/api/cchc/news/nhuong-lai']);
    await get('/news/tranh-chap-2').expect(200);
  });

  it('is not given to another item after the first one was withdrawn or deleted', async () => {
    await news().unpublish({ documentId: await publish('Đã rút') });
    await news().delete({ documentId: await publish('Đã xóa') });
    for (const [title, slug] of [
      ['Đã rút', 'da-rut'],
      ['Đã xóa', 'da-xoa'],
    ] as const) {
      await publish(title);
      await get(`/news/${slug}`).expect(410);
      await get(`/news/${slug}-2`).expect(200);
    }
  });

  it('is free in the other language', async () => {
    await publish('Two towns');
    const other = await publish('Hai thị trấn');
    await updateDocument(
      portal.strapi,
      NEWS,
      other,
      { title: 'Two towns', lead: 'Text', unit },
      { locale: 'en', status: 'published' },
    );
    await get('/news/two-towns?locale=en').expect(200);
  });

  it('does not move while the new one is only in the draft', async () => {
    const documentId = await publish('Chưa đổi');
    await update(documentId, { slug: 'se-doi' }, 'draft');
    await get('/news/chua-doi').expect(200);
    await get('/news/se-doi').expect(404);
  });

  it('is gone when the item is', async () => {
    const documentId = await publish('Sẽ gỡ');
    await update(documentId, { slug: 'go-roi' });
    await news().unpublish({ documentId });
    await get('/news/se-go').expect(410);
    await get('/news/go-roi').expect(410);
  });

  it('leads only within its language', async () => {
    const documentId = await publish('Hai thứ tiếng');
    const en = (slug: string) =>
      updateDocument(
        portal.strapi,
        NEWS,
        documentId,
        { title: 'Two languages', lead: 'Text', slug, unit },
        { locale: 'en', status: 'published' },
      );
    await en('two-languages');
    await en('in-two-languages');
    expect(await redirect('/news/two-languages?locale=en')).toEqual([
      308,
      '/api/cchc/news/in-two-languages?locale=en',
    ]);
    await get('/news/two-languages').expect(404);
  });

  it('says so in the same way whatever the client accepts', async () => {
    const documentId = await publish('Đổi địa chỉ');
    await update(documentId, { slug: 'dia-chi-moi' });
    const answers = [];
    for (const accept of ['text/html', 'application/json']) {
      const { text, headers } = await get('/news/doi-dia-chi').set('Accept', accept).expect(308);
      answers.push([text, headers['content-type'], headers.vary]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('of a page for readers without scripts leads on too', async () => {
    const documentId = await publish('Trang cũ');
    await update(documentId, { slug: 'trang-moi' });
    const { headers } = await portal.http().get('/cchc/news/trang-cu?unit=42').expect(308);
    expect(headers.location).toBe('/cchc/news/trang-moi?unit=42');
  });
});

it('shows to a unit below what a wider audience brings it, and no longer what it takes away', async () => {
  const documentId = await publish('Tin chia sẻ');
  await get('/news/tin-chia-se?unit=18586').expect(404);
  await update(documentId, { audience: 'children' });
  await get('/news/tin-chia-se?unit=18586').expect(200);
  await update(documentId, { audience: 'own' });
  await get('/news/tin-chia-se?unit=18586').expect(404);
});
