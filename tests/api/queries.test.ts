import { buildDocument, buildNews, buildProcedure, buildUnit } from '../support/build';
import { REFUSAL, strangeKeys } from '../support/contract';
import { type Portal, startPortal } from '../support/strapi';
import { listen } from '../support/wire';

let portal: Portal;
let wire: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  portal = await startPortal();
  const unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  await buildNews(portal.strapi, { unit, title: 'Tin thử' });
  await buildDocument(portal.strapi, { slug: 'van-ban-thu', unit });
  await buildProcedure(portal.strapi, { code: '1.000894' });
  wire = await listen(portal);
});
afterAll(async () => {
  await wire.close();
  await portal.stop();
});

const LISTS = ['/news', '/units', '/topics', '/hotlines', '/documents', '/procedures'];
const DOORS = [
  ...LISTS,
  '/fields',
  '/news/tin-thu',
  '/units/18586',
  '/documents/van-ban-thu',
  '/procedures/1.000894',
  '/procedures/1.000894/history',
  '/feeds/news.rss',
  '/sitemap.xml',
];

interface FieldError {
  path: string;
  code: string;
  message: string;
}

const refusal = async (path: string) => {
  const { body } = await portal.http().get(`/api/cchc${path}`).expect(400);
  expect(strangeKeys(REFUSAL, body)).toEqual([]);
  return body.error as { message: string; details: { code: string; fields: FieldError[] } };
};

describe.each(DOORS)('%s refuses', (door) => {
  it.each([
    ['populate=*', 'populate'],
    ['populate[unit][fields][0]=code', 'populate'],
    ['fields=title', 'fields'],
    ['fields[0]=title', 'fields'],
    ['status=draft', 'status'],
    ['_q=x', '_q'],
    ['publicationFilter=never-published', 'publicationFilter'],
    ['publicationState=preview', 'publicationState'],
    ['hasPublishedVersion=false', 'hasPublishedVersion'],
    ['start=0&limit=5', 'start'],
    ['Unit=18586', 'Unit'],
    ['slug=x', 'slug'],
    ['constructor=x', 'constructor'],
    ['__proto__[x]=1', '__proto__[x]'],
    ['filters[toString]=x', 'filters[toString]'],
  ])('what it does not know: ?%s', async (query, path) => {
    const { message, details } = await refusal(`${door}?${query}`);
    expect(details.code).toBe('UNKNOWN_PARAMETER');
    expect(details.fields[0]).toEqual({
      path,
      code: 'UNKNOWN_PARAMETER',
      message: 'Tham số không được hỗ trợ.',
    });
    expect(message).toContain(`${path}: Tham số không được hỗ trợ.`);
  });

  it.each(['locale=fr', 'locale=', 'locale=VI', 'locale=vi&locale=en', 'locale[$eq]=vi'])(
    'a language it does not speak: ?%s',
    async (query) => {
      const { details } = await refusal(`${door}?${query}`);
      expect(details.fields).toEqual([
        {
          path: 'locale',
          code: 'INVALID_LOCALE',
          message: 'Ngôn ngữ chỉ có thể là "vi" hoặc "en".',
        },
      ]);
    },
  );
});

describe.each(LISTS)('the list %s refuses', (list) => {
  it.each(['0', '-1', 'abc', '1e9', '1.5', '', '1000000', '0x10', '١'])(
    'the page "%s"',
    async (page) => {
      const { details } = await refusal(`${list}?pagination[page]=${encodeURIComponent(page)}`);
      expect(details.fields).toEqual([
        {
          path: 'pagination[page]',
          code: 'INVALID_PAGE',
          message: 'Số trang phải là số nguyên từ 1.',
        },
      ]);
    },
  );

  it.each(['0', '-1', '101', 'abc', '1e2'])('the page size "%s"', async (size) => {
    const { details } = await refusal(`${list}?pagination[pageSize]=${size}`);
    expect(details).toMatchObject({
      code: 'INVALID_PAGE_SIZE',
      fields: [{ path: 'pagination[pageSize]' }],
    });
  });

  it.each([
    ['pagination[limit]=5', 'pagination[limit]', 'UNKNOWN_PARAMETER'],
    ['pagination[withCount]=false', 'pagination[withCount]', 'UNKNOWN_PARAMETER'],
    ['pagination=1', 'pagination', 'INVALID_PARAMETER'],
    ['pagination[page]=1&pagination[page]=2', 'pagination[page]', 'INVALID_PAGE'],
    ['filters[x]=1', 'filters[x]', 'UNKNOWN_PARAMETER'],
    ['filters[documentId]=1', 'filters[documentId]', 'UNKNOWN_PARAMETER'],
    ['filters[$or][0][genre]=brief', 'filters[$or]', 'UNKNOWN_PARAMETER'],
    ['filters[createdBy][email][$startsWith]=a', 'filters[createdBy]', 'UNKNOWN_PARAMETER'],
    ['filters=x', 'filters', 'INVALID_PARAMETER'],
    ['sort=password', 'sort', 'INVALID_SORT'],
    ['sort=createdBy.email:asc', 'sort', 'INVALID_SORT'],
    ['sort=name:up', 'sort', 'INVALID_SORT'],
    ['sort=name&sort=code', 'sort', 'INVALID_SORT'],
    ['q=a&q=b', 'q', 'INVALID_PARAMETER'],
    ['q[$contains]=a', 'q', 'INVALID_PARAMETER'],
    [`q=${'a'.repeat(201)}`, 'q', 'INVALID_PARAMETER'],
    [`q=${'a'.repeat(12_000)}`, 'q', 'INVALID_PARAMETER'],
  ])('?%s', async (query, path, code) => {
    const { details } = await refusal(`${list}?${query}`);
    expect(details.fields[0]).toMatchObject({ path, code });
  });

  it('everything that is wrong at once, and names each', async () => {
    const { details } = await refusal(`${list}?status=draft&filters[x]=1&pagination[page]=0`);
    expect(details.fields.map(({ path }) => path).sort()).toEqual([
      'filters[x]',
      'pagination[page]',
      'status',
    ]);
  });

  it('in English, when English was asked for', async () => {
    const { message } = await refusal(`${list}?pagination[page]=0&locale=en`);
    expect(message).toBe('pagination[page]: The page must be a whole number, 1 or more.');
  });

  it('nothing at the bounds', async () => {
    const { body } = await portal
      .http()
      .get(`/api/cchc${list}?pagination[page]=100000&pagination[pageSize]=100`)
      .expect(200);
    expect(body.data).toEqual([]);
  });
});

it.each([
  ['/news?filters[topic][$contains]=mot', 'filters[topic][$contains]', 'UNKNOWN_PARAMETER'],
  ['/news?filters[topic][slug][$eq]=mot-cua', 'filters[topic][slug]', 'UNKNOWN_PARAMETER'],
  ['/news?filters[topic]=a&filters[topic]=b', 'filters[topic]', 'INVALID_PARAMETER'],
  ['/news?filters[topic]=Một cửa', 'filters[topic]', 'INVALID_PARAMETER'],
  ['/news?filters[topic]=%00', 'filters[topic]', 'INVALID_PARAMETER'],
  ['/news?filters[genre]=novel', 'filters[genre]', 'INVALID_PARAMETER'],
  ['/news?filters[genre][$in][]=novel', 'filters[genre][$in]', 'INVALID_PARAMETER'],
  ['/news?filters[genre][$ne]=brief', 'filters[genre][$ne]', 'UNKNOWN_PARAMETER'],
  [
    '/news?filters[genre][$eq]=brief&filters[genre][$in][]=video',
    'filters[genre]',
    'INVALID_PARAMETER',
  ],
  ['/units?asOf=0000-01-01', 'asOf', 'INVALID_PARAMETER'],
  ['/news?filters[origin]=all', 'filters[origin]', 'INVALID_PARAMETER'],
  ['/news?filters[publishedAt][$gt]=2026-01-01', 'filters[publishedAt][$gt]', 'UNKNOWN_PARAMETER'],
  ['/news?filters[publishedAt]=2026-02-30', 'filters[publishedAt]', 'INVALID_PARAMETER'],
  ['/news?filters[publishedAt][$gte]=hôm qua', 'filters[publishedAt][$gte]', 'INVALID_PARAMETER'],
  ['/news?filters[publishedAt][$gte]=1', 'filters[publishedAt][$gte]', 'INVALID_PARAMETER'],
  ['/news?unit=%00', 'unit', 'INVALID_PARAMETER'],
  ['/news?unit=', 'unit', 'INVALID_PARAMETER'],
  ["/news?unit=1' or '1'='1", 'unit', 'INVALID_PARAMETER'],
  ['/news?unit=18586&unit=42', 'unit', 'INVALID_PARAMETER'],
  ['/news?unit[$ne]=1', 'unit', 'INVALID_PARAMETER'],
  ['/news/tin-thu?q=x', 'q', 'UNKNOWN_PARAMETER'],
  ['/units?unit=18586', 'unit', 'UNKNOWN_PARAMETER'],
  ['/units?asOf=2026-02-30', 'asOf', 'INVALID_PARAMETER'],
  ['/units?filters[active]=1', 'filters[active]', 'INVALID_PARAMETER'],
  ['/units?filters[kind]=village', 'filters[kind]', 'INVALID_PARAMETER'],
  ['/units/18586?asOf=today', 'asOf', 'INVALID_PARAMETER'],
  ['/topics?unit=18586', 'unit', 'UNKNOWN_PARAMETER'],
  ['/hotlines?filters[subject]=noise', 'filters[subject]', 'INVALID_PARAMETER'],
  ['/documents?filters[kind]=novel', 'filters[kind]', 'INVALID_PARAMETER'],
  ['/documents?filters[year]=26', 'filters[year]', 'INVALID_PARAMETER'],
  ['/documents?filters[year][$gte]=2026', 'filters[year][$gte]', 'UNKNOWN_PARAMETER'],
  ['/documents?filters[state]=replaced', 'filters[state]', 'INVALID_PARAMETER'],
  ['/documents?filters[agency][$contains]=a', 'filters[agency][$contains]', 'UNKNOWN_PARAMETER'],
  ['/documents/van-ban-thu?asOf=2026-01-01', 'asOf', 'UNKNOWN_PARAMETER'],
  ['/procedures?filters[level]=district', 'filters[level]', 'INVALID_PARAMETER'],
  ['/procedures?filters[field]=%00', 'filters[field]', 'INVALID_PARAMETER'],
  ['/procedures?filters[updatedAt]=2026-02-30', 'filters[updatedAt]', 'INVALID_PARAMETER'],
  ['/procedures/1.000894?edition=0', 'edition', 'INVALID_PARAMETER'],
  ['/procedures/1.000894?asOf=0000-01-01', 'asOf', 'INVALID_PARAMETER'],
  ['/procedures/1.000894/history?unit=18586', 'unit', 'UNKNOWN_PARAMETER'],
  ['/feeds/news.rss?pagination[page]=2', 'pagination', 'UNKNOWN_PARAMETER'],
  ['/openapi.json?x=1', 'x', 'UNKNOWN_PARAMETER'],
])('%s is refused for %s', async (path, field, code) => {
  const { details } = await refusal(encodeURI(decodeURI(path)));
  expect(details.fields[0]).toMatchObject({ path: expect.stringContaining(field), code });
});

const many = (times: number, one: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => one(n)).join('&');

/** Sent as it stands: clients that encode properly could not send these. */
const STRANGE = [
  '/news?q=%E0%A4%A',
  '/news?q=%',
  '/news?q=%00',
  '/news?q=%ED%A0%80',
  '/news?%00=%00',
  '/news?unit=%E0%A4%A',
  '/news?filters[publishedAt][$gte]=0000-01-01',
  '/news?filters[publishedAt][$lte]=9999-12-31',
  '/news?filters[publishedAt][$lte]=9999-12-31T23:59:59-12:00',
  '/news?__proto__[status]=draft',
  '/news?constructor[prototype][x]=1',
  `/news?${many(1500, (n) => `p${n}=1`)}`,
  `/news?filters${'[a]'.repeat(500)}=1`,
  `/news?${many(101, () => 'filters[genre][$in][]=brief')}`,
  '/news?filters[genre][$in][1000]=brief',
  '/news?=',
  '/news?&&&',
  '/news/%00',
  '/news/%E0%A4%A',
  '/news/..%2Fnews',
  '/news/__proto__',
  `/news/${'a'.repeat(8_000)}`,
  '/news/%F0%9F%98%80',
  '/units/%E0%A4%A',
  `/units/${'1'.repeat(8_000)}`,
  '/units/%00',
  '/documents?filters[agency]=%00',
  '/documents?filters[year]=0000',
  '/documents/%00',
  `/documents/${'a'.repeat(8_000)}`,
  '/procedures?q=%00',
  '/procedures?q=%25_',
  '/procedures?filters[decision]=%00',
  '/procedures?filters[updatedAt][$gte]=0000-01-01',
  '/procedures?filters[updatedAt][$lte]=9999-12-31T23:59:59-12:00',
  '/procedures/1.000894?edition=999999',
  '/procedures/1.000894?asOf=9999-12-31',
  '/procedures/%00',
  '/procedures/%E0%A4%A',
  `/procedures/${'1'.repeat(8_000)}`,
  '/procedures/%00/history',
  '/fields?q=%00',
  '/nothing',
];

it.each(STRANGE)('is not thrown by %.60s', async (path) => {
  const { status, bytes } = await wire.ask(`/api/cchc${path}`);
  expect([200, 400, 404]).toContain(status);
  expect(JSON.parse(bytes.toString())).toHaveProperty(
    status === 200 ? 'data' : 'error.details.code',
  );
});

it.each(['/cchc/news/%00', '/cchc/news/%E0%A4%A', '/cchc/news/tin-thu?status=draft'])(
  'is not thrown as a page by %s',
  async (path) => {
    expect([400, 404]).toContain((await wire.ask(path)).status);
  },
);

it('answers more headers than any client sends with an error, not with silence', async () => {
  const { status } = await wire.ask(`/api/cchc/news?q=${'a'.repeat(40_000)}`);
  expect(status).toBe(431);
});
