import { newsDetail, newsItem } from '../../plugins/cchc/shared/contracts';
import { buildNews, buildTopic, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586', name: 'Xã Đông Kinh' })).documentId;
});
afterAll(() => portal.stop());
beforeEach(() => portal.strapi.db.query(NEWS).deleteMany({}));

const write = (fields: Record<string, unknown>, options = {}) =>
  buildNews(portal.strapi, { unit, ...fields }, options);
const get = async (path: string) => (await portal.http().get(`/api/cchc${path}`).expect(200)).body;
const titles = async (query: string): Promise<string[]> =>
  (await get(`/news?${query}`)).data.map(({ title }: { title: string }) => title);

const picture = () =>
  portal.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'anh.png',
      hash: 'anh',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      width: 640,
      height: 360,
      url: '/uploads/anh.png',
      provider: 'local',
    },
  });

describe('one piece of news', () => {
  it('has every key of its contract and no other', async () => {
    await write({ title: 'Tin đủ trường' });
    const { data, meta } = await get('/news/tin-du-truong');
    expect(Object.keys(data).sort()).toEqual(Object.keys(newsDetail.shape).sort());
    expect(newsDetail.parse(data)).toEqual(data);
    expect(meta).toEqual({});
  });

  it('leaves its text out of the list', async () => {
    await write({ body: '<p>Toàn văn</p>' });
    const [item] = (await get('/news')).data;
    expect(Object.keys(item).sort()).toEqual(Object.keys(newsItem.shape).sort());
  });

  it('says when it was published in Viet Nam time', async () => {
    await write({ title: 'Tin sáng', publishAt: '2026-03-01T20:00:00.000Z' });
    expect((await get('/news/tin-sang')).data.publishedAt).toBe('2026-03-02T03:00:00.000+07:00');
  });

  it('gives media under the address of the portal, in the cover and in the text', async () => {
    const { id: cover } = await picture();
    const body = '<p><a href="/uploads/a.pdf">Tệp</a></p><img src="/uploads/b.png" alt="Ảnh">';
    await write({ title: 'Tin có ảnh', cover, coverAlt: 'Cán bộ hướng dẫn người dân', body });
    const { data } = await get('/news/tin-co-anh');
    expect(data.cover).toEqual({
      url: 'https://portal.example/uploads/anh.png',
      alt: 'Cán bộ hướng dẫn người dân',
      width: 640,
      height: 360,
    });
    expect(data.html).toContain('href="https://portal.example/uploads/a.pdf"');
    expect(data.html).toContain('src="https://portal.example/uploads/b.png"');
  });

  it('tells machines on its page what people read there, and nothing of it ends the data', async () => {
    const title = 'Tin </script><script>alert(1)</script>';
    await write({ title, slug: 'tin-cho-may', lead: 'Mở đầu & kết' });
    const { text } = await portal.http().get('/cchc/news/tin-cho-may').expect(200);
    const [, json, after] =
      /<script type="application\/ld\+json">([^<]*)<\/script>(.*)$/s.exec(text) ?? [];
    expect(JSON.parse(json ?? '')).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'https://portal.example/cchc/news/tin-cho-may',
      headline: title,
      description: 'Mở đầu & kết',
      publisher: { name: 'Xã Đông Kinh' },
    });
    expect(after).not.toContain('<script');
  });
});

describe('a list of news', () => {
  it('counts pages and repeats nothing from one page to the next', async () => {
    for (let n = 1; n <= 5; n += 1) await write({ publishAt: '2026-01-01T00:00:00.000Z' });
    const pages = [];
    for (const page of [1, 2, 3]) {
      pages.push(await get(`/news?pagination[page]=${page}&pagination[pageSize]=2`));
    }
    const slugs = pages.flatMap(({ data }) => data.map(({ slug }: { slug: string }) => slug));
    expect(slugs).toHaveLength(5);
    expect(new Set(slugs).size).toBe(5);
    expect(pages[2].meta.pagination).toEqual({ page: 3, pageSize: 2, pageCount: 3, total: 5 });
  });

  it('is empty behind the last page and still tells the total', async () => {
    await write({});
    const { data, meta } = await get('/news?pagination[page]=9');
    expect(data).toEqual([]);
    expect(meta.pagination).toEqual({ page: 9, pageSize: 20, pageCount: 1, total: 1 });
  });

  it('shows the newest first unless asked otherwise', async () => {
    await write({ title: 'Cũ', publishAt: '2026-01-01T00:00:00.000Z' });
    await write({ title: 'Mới', publishAt: '2026-02-01T00:00:00.000Z' });
    expect(await titles('')).toEqual(['Mới', 'Cũ']);
    expect(await titles('sort=publishedAt:asc')).toEqual(['Cũ', 'Mới']);
    expect(await titles('sort[0]=publishedAt')).toEqual(['Cũ', 'Mới']);
  });

  it('sorts by title as if it had no accents and no capitals', async () => {
    for (const title of ['Đề án', 'Ấp văn hóa', 'an toàn', 'ẤP MỚI', 'Bưu điện', 'Anh hùng']) {
      await write({ title });
    }
    const sorted = ['an toàn', 'Anh hùng', 'ẤP MỚI', 'Ấp văn hóa', 'Bưu điện', 'Đề án'];
    expect(await titles('sort=title')).toEqual(sorted);
    expect(await titles('sort=title:desc')).toEqual([...sorted].reverse());
  });

  it('keeps to a genre, or to any of several', async () => {
    for (const genre of ['brief', 'video', 'infographic']) await write({ title: genre, genre });
    expect(await titles('filters[genre]=video')).toEqual(['video']);
    expect(await titles('filters[genre][$eq]=video')).toEqual(['video']);
    expect(await titles('filters[genre][$in][]=video&filters[genre][$in][]=brief')).toHaveLength(2);
  });

  it('finds under a topic what stands under its sub-topics, at any depth', async () => {
    const top = await buildTopic(portal.strapi, { name: 'Gốc' });
    const middle = await buildTopic(portal.strapi, { name: 'Giữa', parent: top.documentId });
    const leaf = await buildTopic(portal.strapi, { name: 'Lá', parent: middle.documentId });
    await write({ title: 'Tin lá', topics: [leaf.documentId, middle.documentId] });
    await write({ title: 'Tin gốc', topics: [top.documentId] });
    await write({ title: 'Tin khác' });
    expect((await titles('filters[topic]=goc')).sort()).toEqual(['Tin gốc', 'Tin lá']);
    expect(await titles('filters[topic]=la')).toEqual(['Tin lá']);
    expect((await get('/news?filters[topic]=goc')).meta.pagination.total).toBe(2);
    expect(await titles('filters[topic]=khong-co')).toEqual([]);
  });
});

describe('the days of publishing', () => {
  beforeEach(async () => {
    await write({ title: 'Trước', publishAt: '2026-06-13T16:59:59.999Z' });
    await write({ title: 'Đầu ngày', publishAt: '2026-06-13T17:00:00.000Z' });
    await write({ title: 'Cuối ngày', publishAt: '2026-06-14T16:59:59.999Z' });
    await write({ title: 'Sau', publishAt: '2026-06-14T17:00:00.000Z' });
  });

  it.each([
    ['from a day on', '[$gte]=2026-06-14', ['Sau', 'Cuối ngày', 'Đầu ngày']],
    ['up to a day, the whole of it', '[$lte]=2026-06-14', ['Cuối ngày', 'Đầu ngày', 'Trước']],
    ['on a day', '=2026-06-14', ['Cuối ngày', 'Đầu ngày']],
    ['from a moment on', '[$gte]=2026-06-15T00:00:00%2B07:00', ['Sau']],
    ['up to a moment', '[$lte]=2026-06-14T00:00:00%2B07:00', ['Đầu ngày', 'Trước']],
    ['at a moment in another zone', '[$eq]=2026-06-13T17:00:00Z', ['Đầu ngày']],
  ])('are those of Viet Nam: %s', async (_name, filter, expected) => {
    expect(await titles(`filters[publishedAt]${filter}`)).toEqual(expected);
  });

  it('span from one day to another', async () => {
    const span = 'filters[publishedAt][$gte]=2026-06-13&filters[publishedAt][$lte]=2026-06-13';
    expect(await titles(span)).toEqual(['Trước']);
  });
});

describe('a search', () => {
  beforeEach(async () => {
    await write({ title: 'Niêm yết thủ tục 1.000894 tại Bộ phận Một cửa', lead: 'Hồ sơ đất đai' });
    await write({ title: 'Tin khác' });
  });

  it.each([
    'một cửa',
    'mot cua',
    'MỘT CỬA',
    'một cửa'.normalize('NFD'),
    'cua mot',
    'dat dai',
    'Ðất',
    '1.000894',
  ])('for "%s" finds what was written with all its accents', async (q) => {
    expect(await titles(`q=${encodeURIComponent(q)}`)).toHaveLength(1);
  });

  it('asks for every word', async () => {
    expect(await titles('q=mot cua xa')).toEqual([]);
  });

  it('without a word in it is no search', async () => {
    expect(await titles(`q=${encodeURIComponent('%_!')}`)).toHaveLength(2);
  });
});

describe('the language', () => {
  it('is Vietnamese by default, English when asked for', async () => {
    const { documentId } = await write({ title: 'Tin tiếng Việt' });
    await write({ title: 'Chỉ tiếng Việt' });
    const english = { title: 'News in English', lead: 'Text', unit };
    await updateDocument(portal.strapi, NEWS, documentId, english, {
      locale: 'en',
      status: 'published',
    });
    expect(await titles('')).toHaveLength(2);
    expect(await titles('locale=en')).toEqual(['News in English']);
    expect((await get('/news/news-in-english?locale=en')).data.locale).toBe('en');
    await portal.http().get('/api/cchc/news/news-in-english').expect(404);
  });

  it('names topics in English where they have an English name', async () => {
    const known = await buildTopic(portal.strapi, { name: 'Một', nameEn: 'One' });
    const unknown = await buildTopic(portal.strapi, { name: 'Hai' });
    await write(
      { title: 'English', topics: [known.documentId, unknown.documentId] },
      { locale: 'en' },
    );
    const [item] = (await get('/news?locale=en')).data;
    expect(item.topics.map(({ name }: { name: string }) => name).sort()).toEqual(['Hai', 'One']);
  });
});
