import { createClient } from './client';

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A portal that answers these in turn; `undefined` is silence. */
const portal = (...replies: (Reply | undefined)[]) => {
  const asked: { url: string; etag: string | null }[] = [];
  const client = createClient({
    url: 'https://cong.example/',
    unit: '18586',
    backoff: 1,
    retries: 1,
    fetch: (input, init) => {
      const etag = new Headers(init?.headers).get('if-none-match');
      asked.push({ url: new Request(input).url, etag });
      const reply = replies[asked.length - 1];
      if (!reply) return Promise.reject(new TypeError('fetch failed'));
      const { status, body, headers = {} } = reply;
      const text = status === 304 ? null : JSON.stringify(body ?? {});
      return Promise.resolve(new Response(text, { status, headers }));
    },
  });
  return { client, asked };
};

const NEWS: Reply = {
  status: 200,
  body: { data: [{ slug: 'a' }], meta: {} },
  headers: { etag: '"1"' },
};

it("asks in the portal's dialect", async () => {
  const { client, asked } = portal(NEWS);
  const filters = {
    topic: 'mot-cua',
    genre: ['brief', 'video'],
    publishedAt: { gte: '2026-01-01' },
  };
  await client.news({ filters, page: 2, sort: 'title:asc' });
  expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(
    'https://cong.example/api/cchc/news?filters[genre][$in][0]=brief&filters[genre][$in][1]=video&filters[publishedAt][$gte]=2026-01-01&filters[topic]=mot-cua&pagination[page]=2&sort=title:asc&unit=18586',
  );
});

it('asks again with the ETag, and takes the known answer for unchanged', async () => {
  const { client, asked } = portal(NEWS, { status: 304 });
  await client.news();
  expect(await client.news()).toMatchObject({ data: [{ slug: 'a' }], isStale: false });
  expect(asked.map(({ etag }) => etag)).toEqual([null, '"1"']);
});

it.each([
  ['silence', undefined],
  ['a failure', { status: 503 }],
  ['too many', { status: 429 }],
])('tries again after %s', async (_what, first) => {
  const { client, asked } = portal(first, NEWS);
  expect(await client.news()).toMatchObject({ data: [{ slug: 'a' }] });
  expect(asked).toHaveLength(2);
});

it('gives the last good answer while the portal is away, and says so', async () => {
  const { client } = portal(NEWS, undefined, { status: 502 });
  const { at } = await client.news();
  expect(await client.news()).toEqual({ data: [{ slug: 'a' }], meta: {}, isStale: true, at });
});

it('passes on what the portal refuses, at once', async () => {
  const error = { message: 'Không tìm thấy nội dung.', details: { code: 'NOT_FOUND' } };
  const { client, asked } = portal({ status: 404, body: { data: null, error } });
  await expect(client.newsItem('khong-co')).rejects.toMatchObject({
    ...{ status: 404, code: 'NOT_FOUND', message: 'Không tìm thấy nội dung.' },
  });
  expect(asked).toHaveLength(1);
});

it('says in both languages that nobody answers', async () => {
  const { client } = portal();
  await expect(client.news()).rejects.toMatchObject({
    ...{ code: 'UNREACHABLE', message: expect.stringMatching(/Không kết nối.*cannot be reached/) },
  });
});
