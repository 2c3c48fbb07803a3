import { buildNews, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;
let unit: string;
let count = 0;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  await buildNews(portal.strapi, { title: 'Tin thật', unit });
});
afterAll(() => portal.stop());

const LIST = '/api/cchc/news?unit=18586&locale=vi';
const plain = () => portal.http().get(LIST).expect(200);
/** Something else of the type changes, so that the next who asks has the answer made anew. */
const outdate = async () => {
  const { documentId } = await buildNews(portal.strapi, { title: `Tin ${(count += 1)}`, unit });
  await portal.strapi.documents('plugin::cchc.news-item').delete({ documentId });
};

describe('what others get is not changed by who asks first', () => {
  it.each([
    ['strapi-response-format', 'v4'],
    ['strapi-encode-source-maps', 'true'],
    ['x-http-method-override', 'DELETE'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-proto', 'http'],
    ['x-original-url', '/admin'],
    ['x-rewrite-url', '/api/cchc/units'],
    ['origin', 'https://evil.example'],
    ['accept', 'text/html'],
    ['accept-language', 'en'],
    ['cookie', 'a=b'],
    ['range', 'bytes=0-3'],
    ['if-none-match', '"x"'],
  ])('with the header %s', async (name, value) => {
    const before = await plain();
    await outdate();
    const first = await portal.http().get(LIST).set(name, value);
    expect(first.headers['cache-status']).toBe('cchc; fwd=miss');
    const after = await plain();
    expect(after.headers['cache-status']).toBe('cchc; hit');
    expect(after.body).toEqual(before.body);
    expect(after.headers['access-control-allow-origin']).toBe('*');
    expect(after.headers).not.toHaveProperty('set-cookie');
  });

  it.each(['%2F', '%3Flocale=en', '%3Flocale%3Den', '%23', '%2F%3Flocale=en'])(
    'with %s behind the name of a record',
    async (behind) => {
      const slug = `tin-sau-${(count += 1)}`;
      await buildNews(portal.strapi, { title: slug.replaceAll('-', ' '), unit });
      const wrong = await portal.http().get(`/api/cchc/news/${slug}${behind}`);
      expect(wrong.status).toBe(404);
      for (const end of ['', '/']) {
        const right = await portal.http().get(`/api/cchc/news/${slug}${end}`);
        expect([right.status, right.body.data?.slug]).toEqual([200, slug]);
      }
    },
  );

  it('with a body on GET', async () => {
    const before = await plain();
    await outdate();
    await portal.http().get(LIST).send({ unit: '1', locale: 'en' });
    expect((await plain()).body).toEqual(before.body);
  });

  it.each([
    '&unit=1',
    '&locale=en',
    '&%75nit=1',
    '&unit[]=1',
    '&_method=DELETE',
    '#&unit=1',
    ';unit=1',
  ])('with a parameter that is doubled or in disguise: %s', async (more) => {
    const before = await plain();
    await outdate();
    await portal.http().get(LIST + more);
    expect((await plain()).body).toEqual(before.body);
  });
});

it.each([
  '/cchc/decisions/abc/preview.css',
  '/cchc/overview/widgets.js/..%2foverview',
  '/api/cchc/%2e%2e/%2e%2e/admin/users/me',
  '/api/cchc/khong-co.css',
  '/api/cchc/..%2fcchc%2funits.css',
  '/admin/users/me.css',
])(
  'what is private or nowhere is not to be kept under a name like that of a file: %s',
  async (path) => {
    for (const headers of [{ authorization: 'Bearer khong-co' }, {}]) {
      const { status, headers: got } = await portal.http().get(path).set(headers);
      expect([401, 403, 404]).toContain(status);
      expect(got['cache-control'] ?? 'no-store').toMatch(/no-store|no-cache/);
      expect(got['cache-status']).not.toBe('cchc; hit');
    }
  },
);
