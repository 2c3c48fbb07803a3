import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { buildDocument, buildNews, buildProcedure, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';
import { listen, type WireAnswer } from '../support/wire';

const NEWS = 'plugin::cchc.news-item';
const CACHED = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300, stale-if-error=604800';

let portal: Portal;
let wire: Awaited<ReturnType<typeof listen>>;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  for (let n = 0; n < 5; n += 1) await write();
  await write({ title: 'Tin thử', body: `<p>${'Nội dung. '.repeat(200)}</p>` });
  await buildDocument(portal.strapi, { slug: 'van-ban-thu', unit });
  await buildProcedure(portal.strapi, { code: '1.000894' });
  wire = await listen(portal);
  // The log tells no time of change while another may carry the same.
  stopClock(Date.now() + 12_000);
});
afterAll(async () => {
  startClock();
  await wire.close();
  await portal.stop();
});

const write = (fields: Record<string, unknown> = {}) =>
  buildNews(portal.strapi, { unit, ...fields });
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  wire.ask(`/api/cchc${path}`, { method, headers });

const DOORS = [
  '/news',
  '/news/tin-thu',
  '/units',
  '/units/18586',
  '/topics',
  '/hotlines',
  '/documents',
  '/documents/van-ban-thu',
  '/procedures',
  '/procedures/1.000894',
  '/procedures/1.000894.jsonld',
  '/procedures/1.000894/history',
  '/fields',
  '/feeds/news.rss',
  '/feeds/news.atom',
  '/feeds/news.json',
  '/sitemap.xml',
  '/openapi.json',
];

const plain = ({ headers, bytes }: WireAnswer) => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes);
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes);
  return bytes;
};

describe.each(DOORS)('%s', (door) => {
  it('may be kept by shared caches, and by everybody in the same way', async () => {
    const { status, headers } = await ask(door, { origin: 'https://xa.example' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': CACHED,
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
      'cache-status': 'cchc; fwd=miss',
      etag: expect.stringMatching(/^"[\w-]+"$/),
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('is the same text in every encoding, each with an ETag of its own', async () => {
    const [identity, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map((encoding) => ask(door, { 'accept-encoding': encoding })),
    );
    if (!identity || !gzip || !br) throw new Error('Three were asked for.');
    expect(plain(gzip).equals(identity.bytes)).toBe(true);
    expect(plain(br).equals(identity.bytes)).toBe(true);
    const encoded = new Set([identity, gzip, br].map(({ headers }) => headers['content-encoding']));
    const tags = new Set([identity, gzip, br].map(({ headers }) => headers.etag));
    expect(tags.size).toBe(encoded.size);
  });

  it('answers 304 to who has it, with what a cache needs to go on', async () => {
    const full = await ask(door, { 'accept-encoding': 'br' });
    const again = await ask(door, {
      'accept-encoding': 'br',
      'if-none-match': `"other", ${full.headers.etag}`,
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    for (const name of ['etag', 'cache-control', 'vary', 'last-modified', 'cache-status']) {
      expect([name, again.headers[name]]).toEqual([name, full.headers[name]]);
    }
    expect(again.headers['access-control-allow-origin']).toBe('*');
    expect(again.headers).not.toHaveProperty('content-type');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const get = await ask(door, { 'accept-encoding': 'gzip' });
    const head = await ask(door, { 'accept-encoding': 'gzip' }, 'HEAD');
    const { date: _getDate, ...expected } = get.headers;
    const { date: _headDate, ...headers } = head.headers;
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(headers).toEqual(expected);
  });

  it('lets any page of the web ask, without credentials', async () => {
    const { status, headers } = await ask(
      door,
      { origin: 'https://xa.example', 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': expect.stringMatching(
        /^Authorization, CCHC-Site-Key, Content-Type, Idempotency-Key/,
      ),
      vary: 'Accept-Encoding',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('is not stored when it was asked for with credentials', async () => {
    const { status, headers } = await ask(door, { authorization: 'Bearer no-such-token' });
    expect([status, headers['cache-control']]).toEqual([401, 'no-store']);
  });
});

it('does not answer for the doors of the panel which pages may call them', async () => {
  const asking = { origin: 'https://xa.example', 'access-control-request-method': 'GET' };
  const { headers } = await wire.ask('/cchc/overview', { method: 'OPTIONS', headers: asking });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

it('has another ETag as soon as a single letter is another', async () => {
  const { documentId } = await write({ title: 'Tin A' });
  const before = await ask('/news');
  await updateDocument(
    portal.strapi,
    NEWS,
    documentId,
    { title: 'Tin B', slug: 'tin-a' },
    { status: 'published' },
  );
  const after = await ask('/news', { 'if-none-match': before.headers.etag ?? '' });
  expect(after.status).toBe(200);
  expect(after.bytes.length).toBe(before.bytes.length);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  await portal.strapi.documents(NEWS).delete({ documentId });
});

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('for "%s" is %s', async (accepted, encoding) => {
    const { headers } = await ask('/news', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('of a small answer is plain', async () => {
    const { headers } = await ask('/hotlines', { 'accept-encoding': 'br, gzip' });
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('what is not for everybody, or not for long', () => {
  it.each([
    ['a bad question', '/news?status=draft', 400],
    ['an address of no door', '/nothing', 404],
    ['readiness', '/ready', 200],
    ['life', '/live', 204],
  ])('is not stored: %s', async (_name, path, expected) => {
    const { status, headers } = await ask(path);
    expect([status, headers['cache-control']]).toEqual([expected, 'no-store']);
    expect(headers).not.toHaveProperty('etag');
  });

  it('is not mistaken for a thing that everybody fails to find', async () => {
    const { status, headers } = await ask('/news/khong-co');
    expect([status, headers['cache-control']]).toEqual([404, CACHED]);
  });
});

describe('the health of the node', () => {
  it('is ready when the database answers', async () => {
    const { bytes } = await ask('/ready');
    expect(JSON.parse(bytes.toString())).toMatchObject({ status: 'ready', database: true });
  });
});

describe('an answer that nobody kept', () => {
  const statements = (path: string) => countStatements(portal.strapi, () => ask(path));
  // The schedule's own statements would count.
  beforeAll(() => portal.strapi.cron.remove('cchc-schedule'));

  it.each([
    ['/news?unit=18586&filters[topic]=mot-cua', 19],
    ['/news', 13],
    ['/news/tin-thu', 12],
    ['/units', 6],
    ['/topics', 5],
    ['/hotlines?unit=18586', 9],
    ['/documents?unit=18586', 14],
    ['/documents/van-ban-thu', 12],
  ])('costs few statements: %s at most %i', async (path, limit) => {
    expect(await statements(path)).toBeLessThanOrEqual(limit);
  });

  it('costs the same for one item as for many', async () => {
    const one = await statements('/news?pagination[pageSize]=1');
    expect(await statements('/news?pagination[pageSize]=100')).toBe(one);
  });
});

it('does not tell capitals apart in an address, and protects it all the same', async () => {
  const { status, headers } = await wire.ask('/API/CCHC/news?status=draft', {
    headers: { origin: 'https://xa.example' },
  });
  expect([status, headers['cache-control']]).toEqual([400, 'no-store']);
  expect(headers['access-control-allow-origin']).toBe('*');
});

it('tells the outside world neither who made it nor that it is Strapi', async () => {
  const { headers } = await ask('/news');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('server');
});
