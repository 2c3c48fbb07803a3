import { buildDocument, buildNews, buildProcedure, buildTopic, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { ANSWERS, REFUSAL, strangeKeys } from '../support/contract';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const DAY = 24 * 60 * 60 * 1000;
const SECRET = /bimat/i;

let portal: Portal;
let unit: string;

const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const news = () => portal.strapi.documents(NEWS);
const change = (
  documentId: string,
  data: Record<string, unknown>,
  options: Parameters<typeof updateDocument>[4] = {},
) => updateDocument(portal.strapi, NEWS, documentId, data, options);
const write = (title: string, fields: Record<string, unknown> = {}, options = {}) =>
  buildNews(
    portal.strapi,
    { title, lead: `${title} bimat`, body: `<p>bimat</p>`, source: 'bimat', unit, ...fields },
    options,
  );

/** One public item, whose draft holds something else, among all that nobody may see. */
const hideEverything = async () => {
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  await buildUnit(portal.strapi, { code: '18587' });
  const topic = await buildTopic(portal.strapi, { name: 'Chủ đề thử' });
  const topics = [topic.documentId];
  const open = await buildNews(portal.strapi, { title: 'Tin công khai', unit, topics });
  await change(open.documentId, { title: 'Bimat sửa', slug: 'bimat-sua', topics });
  await change(open.documentId, { title: 'Bimat English', lead: 'bimat' }, { locale: 'en' });
  await write('Bimat nháp', { topics }, { status: 'draft' });
  await write('Bimat hẹn giờ', { topics, publishAt: at(1) });
  const expired = await write('Bimat hết hạn', { topics, publishAt: at(-2) });
  await change(expired.documentId, { validUntil: at(-1) }, { status: 'published' });
  await write('Bimat quá hạn', { topics, publishAt: at(-2), validUntil: at(-1) });
  const withdrawn = await write('Bimat gỡ', { topics });
  await news().unpublish({ documentId: withdrawn.documentId });
  const deleted = await write('Bimat xóa', { topics });
  await news().delete({ documentId: deleted.documentId });
};

const DOCUMENT = 'plugin::cchc.document';
const PROCEDURE = 'plugin::cchc.procedure';

/** The same for documents, one of which a draft would replace, and for procedures. */
const hideTheRest = async () => {
  const { strapi } = portal;
  const draft = { status: 'draft' } as const;
  const text = { title: 'Bimat', abstract: 'bimat', agency: 'Bimat', unit };
  const open = await buildDocument(strapi, { number: '1', title: 'Công khai', unit });
  await updateDocument(strapi, DOCUMENT, open.documentId, { ...text, slug: 'bimat' }, draft);
  await buildDocument(strapi, { ...text, replaces: [open.documentId] }, draft);
  const document = await buildDocument(strapi, { ...text, replaces: [open.documentId] });
  await strapi.documents(DOCUMENT).unpublish(document);

  const { documentId } = await buildProcedure(strapi, { code: '1.000894', name: 'Công khai' });
  const fields = { name: 'Bimat', description: 'bimat', steps: [{ title: 'Bimat' }] };
  await updateDocument(strapi, PROCEDURE, documentId, fields, draft);
  await buildProcedure(strapi, { code: '1.000001', ...fields }, draft);
  const procedure = await buildProcedure(strapi, { code: '1.000002', ...fields });
  await strapi.documents(PROCEDURE).unpublish(procedure);
};

beforeAll(async () => {
  portal = await startPortal();
  await hideEverything();
  await hideTheRest();
});
afterAll(() => portal.stop());

const get = (path: string) => portal.http().get(path);
const graphql = (query: string) => portal.http().post('/graphql').send({ query });

const LISTS = [
  '/api/cchc/news',
  '/api/cchc/news?pagination[pageSize]=100&sort=title',
  '/api/cchc/news?q=bimat',
  '/api/cchc/news?filters[topic]=chu-de-thu',
  '/api/cchc/news?filters[genre]=brief',
  '/api/cchc/news?filters[publishedAt][$gte]=2000-01-01',
  '/api/cchc/feeds/news.rss',
  '/api/cchc/feeds/news.atom',
  '/api/cchc/feeds/news.json',
  '/api/cchc/sitemap.xml',
  '/api/cchc/documents',
  '/api/cchc/documents?q=bimat',
  '/api/cchc/documents/1-cong-khai',
  '/api/cchc/procedures',
  '/api/cchc/procedures?q=bimat',
  '/api/cchc/procedures/1.000894',
  '/api/cchc/procedures/1.000894?edition=1',
  '/api/cchc/procedures/1.000894.jsonld',
  '/api/cchc/fields',
  '/api/cchc/search?q=bimat',
  '/api/cchc/search?q=cong khai',
  '/api/cchc/suggest?q=bima',
  '/api/cchc/bundle',
];

const PAGES = ['/cchc/news', '/cchc/procedures', '/cchc/procedures/1.000894'];

const variants = (path: string) => {
  const join = path.includes('?') ? '&' : '?';
  return [path, `${path}${join}unit=18586`, `${path}${join}locale=en`];
};

describe('what is not public', () => {
  it.each([...LISTS.flatMap(variants), ...PAGES])('is not in %s', async (path) => {
    const { text } = await get(path).expect(200);
    expect(text).not.toMatch(SECRET);
  });

  it.each([
    ['', 1],
    ['unit=18586', 1],
    ['unit=18587', 0],
    ['q=bimat', 0],
    ['q=tin cong khai', 1],
    ['filters[topic]=chu-de-thu', 1],
    ['locale=en', 0],
  ])('is not counted: ?%s', async (query, total) => {
    const { body } = await get(`/api/cchc/news?${query}`).expect(200);
    expect(body.meta.pagination.total).toBe(total);
    expect(body.data).toHaveLength(total);
  });

  it.each(['documents', 'procedures'])('is not counted among %s', async (list) => {
    const { body } = await get(`/api/cchc/${list}`).expect(200);
    expect(body.meta.pagination.total).toBe(1);
  });

  it('is gone, or never was', async () => {
    await get('/api/cchc/documents/bimat').expect(404);
    await get('/api/cchc/procedures/1.000001').expect(404);
    expect((await get('/api/cchc/procedures/1.000002').expect(410)).text).not.toMatch(SECRET);
    await get('/api/cchc/procedures/1.000002/history').expect(410);
    await get('/api/cchc/procedures/1.000002?edition=1').expect(410);
  });

  it.each(variants('/api/cchc/changes').concat(variants('/api/cchc/bundle?since=0')))(
    'is in %s by the address only under which it was public',
    async (path) => {
      const { text } = await get(path).expect(200);
      const others = text.replaceAll(/"id":"[\w-]+","op":"remove"/g, '');
      expect(others).not.toBe(text);
      expect(others).not.toMatch(SECRET);
    },
  );

  it('is not in GraphQL, not even as a number', async () => {
    const { text } = await graphql(
      '{ cchcNews(q: "bimat") { data { title lead } meta { pagination { total } } } all: cchcNews { data { title lead source } } cchcDocuments { data { title agency } } cchcProcedures { data { name } } cchcSearch(q: "bimat") { data { hits { title excerpt } } } }',
    ).expect(200);
    expect(text).not.toMatch(SECRET);
    expect(JSON.parse(text).data.cchcNews.meta.pagination.total).toBe(0);
  });

  it('does not show through the public version of the same item', async () => {
    const { body } = await get('/api/cchc/news/tin-cong-khai').expect(200);
    expect(JSON.stringify(body)).not.toMatch(SECRET);
    await get('/api/cchc/news/bimat-sua').expect(404);
    await get('/api/cchc/news/bimat-english?locale=en').expect(404);
  });
});

describe.each([
  ['/api/cchc/news', 'the API'],
  ['/cchc/news', 'the page'],
])('an item at %s', (base) => {
  it.each([
    ['a draft', 'bimat-nhap', 404],
    ['not public yet', 'bimat-hen-gio', 404],
    ['over before it was published', 'bimat-qua-han', 404],
    ['nothing at all', 'khong-bao-gio', 404],
    ['public no longer', 'bimat-het-han', 410],
    ['withdrawn', 'bimat-go', 410],
    ['deleted', 'bimat-xoa', 410],
  ])('that is %s tells no more than that', async (_name, slug, status) => {
    const { text } = await get(`${base}/${slug}`).expect(status);
    expect(text).not.toMatch(SECRET);
  });

  it('that moved leads on, as long as it is public', async () => {
    const { documentId } = await buildNews(portal.strapi, { title: `Đi qua ${base}`, unit });
    const [slug] = (await news().findMany({ filters: { documentId } })).map((one) => one.slug);
    const moved = `${slug}-moi`;
    await change(documentId, { slug: moved }, { status: 'published' });
    const { headers } = await get(`${base}/${slug}`).expect(308);
    expect(headers.location).toBe(`${base}/${moved}`);
    await news().delete({ documentId });
    await get(`${base}/${slug}`).expect(410);
  });
});

it('says why an item cannot be had, in the language of the reader', async () => {
  const reason = async (path: string) => {
    const { body } = await get(path);
    expect(strangeKeys(REFUSAL, body)).toEqual([]);
    return [body.error.status, body.error.details.code, body.error.message];
  };
  expect(await reason('/api/cchc/news/khong-co')).toEqual([
    404,
    'NOT_FOUND',
    'Không tìm thấy nội dung.',
  ]);
  expect(await reason('/api/cchc/news/khong-co?locale=en')).toEqual([
    404,
    'NOT_FOUND',
    'Not found.',
  ]);
  expect(await reason('/api/cchc/news/bimat-go')).toEqual([
    410,
    'GONE',
    'Nội dung này đã được gỡ.',
  ]);
});

describe('the clock', () => {
  const LOOK = ['/api/cchc/news?q=hen', '/api/cchc/feeds/news.rss', '/api/cchc/sitemap.xml'];
  const seen = async () => {
    const texts = await Promise.all(LOOK.map(async (path) => (await get(path)).text));
    const { body } = await graphql('{ cchcNews(q: "hen") { meta { pagination { total } } } }');
    return [
      ...texts.map((text) => text.includes('tin-hen')),
      body.data.cchcNews.meta.pagination.total === 1,
    ];
  };
  const nobody = [false, false, false, false];
  const everybody = [true, true, true, true];

  afterEach(() => startClock());

  it('opens and closes every door at its time, though nobody looks', async () => {
    const start = Date.now();
    const schedule = {
      publishAt: new Date(start + 60_000).toISOString(),
      validUntil: new Date(start + 120_000).toISOString(),
    };
    await buildNews(portal.strapi, { title: 'Tin hẹn', unit, ...schedule });
    stopClock(start + 59_999);
    expect(await seen()).toEqual(nobody);
    await get('/api/cchc/news/tin-hen').expect(404);
    stopClock(start + 60_000);
    expect(await seen()).toEqual(everybody);
    await get('/api/cchc/news/tin-hen').expect(200);
    stopClock(start + 119_999);
    expect(await seen()).toEqual(everybody);
    stopClock(start + 120_000);
    expect(await seen()).toEqual(nobody);
  });
});

describe("Strapi's own doors", () => {
  it.each([
    '/api/news-items',
    '/api/cchc/news-items',
    '/api/cchc/news-item',
    '/api/cchc/members',
    '/api/cchc/unit-successions',
    '/api/documents',
    '/api/cchc/document',
    '/api/cchc/procedure',
    '/api/cchc/procedure-editions',
    '/api/cchc/procedure-locals',
    '/api/cchc/field',
    '/api/units',
    '/api/cchc/news/1',
    '/api/cchc/units/1',
    '/api/cchc/documents/1',
    '/api/cchc/procedures/1',
  ])('are none: %s', async (path) => {
    const { body } = await get(path).expect(404);
    if (path.startsWith('/api/cchc/')) expect(strangeKeys(REFUSAL, body)).toEqual([]);
    expect(body.data).toBeNull();
  });

  it('do not answer to the inner name of a document', async () => {
    const [row] = (await get('/api/cchc/news').expect(200)).body.data as { documentId: string }[];
    await get(`/api/cchc/news/${row?.documentId}`).expect(404);
  });

  it.each(['post', 'put', 'patch', 'delete'] as const)('take nothing in by %s', async (method) => {
    const { status } = await portal
      .http()
      [method]('/api/cchc/news')
      .send({ data: { title: 'x' } });
    expect([404, 405]).toContain(status);
    const one = await portal.http()[method]('/api/cchc/news/tin-cong-khai').send({ data: {} });
    expect([404, 405]).toContain(one.status);
  });

  it.each([
    'newsItems { documentId }',
    'newsItem(documentId: "x") { title }',
    'units { name }',
    'documents { title }',
    'procedures { name }',
    'procedureEditions { snapshot }',
  ])('are none in GraphQL: %s', async (query) => {
    await graphql(`{ ${query} }`).expect(400);
  });
});

describe('every public answer', () => {
  const PATHS: [keyof typeof ANSWERS, string][] = [
    ['/news', '/news'],
    ['/news', '/news?unit=18586'],
    ['/news/:slug', '/news/tin-cong-khai'],
    ['/news/:slug', '/news/tin-cong-khai?unit=18586'],
    ['/units', '/units'],
    ['/units', '/units?filters[active]=false'],
    ['/units/:code', '/units/18586'],
    ['/topics', '/topics'],
    ['/hotlines', '/hotlines?unit=18586'],
    ['/documents', '/documents?unit=18586'],
    ['/documents/:slug', '/documents/1-cong-khai?unit=18586'],
    ['/procedures', '/procedures'],
    ['/procedures', '/procedures?unit=18586&q=cong khai'],
    ['/procedures/:code', '/procedures/1.000894?unit=18586'],
    ['/procedures/:code', '/procedures/1.000894?edition=1'],
    ['/procedures/:code/history', '/procedures/1.000894/history'],
    ['/fields', '/fields?unit=18586'],
    ['/search', '/search?q=cong khai&unit=18586'],
    ['/search', '/search?q=khong co gi ca'],
    ['/suggest', '/suggest?q=cong kh'],
    ['/changes', '/changes'],
    ['/changes', '/changes?unit=18586'],
  ];

  it.each(PATHS)('of %s holds no key that its contract does not name: %s', async (door, path) => {
    const { body } = await get(`/api/cchc${path}`).expect(200);
    expect(strangeKeys(ANSWERS[door], body)).toEqual([]);
  });

  it('is looked through to the bottom', () => {
    const topics = [{ slug: 'a', name: 'b', id: 1 }];
    const body = { data: [{ title: 'c', topics, searchKey: 'd' }], meta: { debug: true } };
    expect(strangeKeys(ANSWERS['/news'], body)).toEqual([
      '$.data[0].topics[0].id',
      '$.data[0].searchKey',
      '$.meta.debug',
    ]);
  });
});
