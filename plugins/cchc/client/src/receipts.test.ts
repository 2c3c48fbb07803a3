import { createHash } from 'node:crypto';

import type { BundleLine, ReceiptBody } from '../../shared/contracts';
import { mirror, type MirrorState, type MirrorStore } from './mirror';

const KEY = `cchc_${'k'.repeat(43)}`;
const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** Copies in memory. */
const memory = () => {
  const lines = new Map<string, BundleLine>();
  let state: MirrorState | undefined;
  const take = (some: readonly BundleLine[], next: MirrorState) => {
    for (const line of some) {
      if (line.data) lines.set(`${line.type} ${line.id}`, line);
      else lines.delete(`${line.type} ${line.id}`);
    }
    state = next;
    return Promise.resolve();
  };
  const store: MirrorStore = {
    state: () => Promise.resolve(state),
    replace: (some, next) => {
      lines.clear();
      return take(some, next);
    },
    change: take,
    held: () =>
      Promise.resolve(
        [...lines.values()].map(({ type, id, hash }) => ({ type, id, hash: hash ?? '' })),
      ),
  };
  const age = (milliseconds: number) => {
    const receiptAt = new Date(Date.now() - milliseconds).toISOString();
    if (state) state = { ...state, receiptAt };
  };
  return { store, age };
};

const news = (id: string): BundleLine => ({ type: 'news', id, hash: `#${id}`, data: { id } });

/** A portal with these changes still to be told; how it takes receipts is up to `status`. */
const portal = () => {
  const waiting: BundleLine[] = [];
  const receipts: { url: string; authorization: string | null; body: ReceiptBody }[] = [];
  const keys = new Set<string | null>();
  const self = { waiting, receipts, keys, status: 200, cursor: 1 };
  const bundle = () => {
    const body = waiting.map((line) => `${JSON.stringify(line)}\n`).join('');
    const counts = waiting.length > 0 ? { news: waiting.length } : {};
    if (waiting.length > 0) self.cursor += 1;
    waiting.length = 0;
    const sha256 = createHash('sha256').update(body).digest('hex');
    return `${JSON.stringify({ cursor: self.cursor, more: false, counts, sha256 })}\n${body}`;
  };
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { url } = new Request(input);
    const headers = new Headers(init?.headers);
    if (init?.method !== 'POST') {
      keys.add(headers.get('cchc-site-key'));
      return Promise.resolve(new Response(bundle()));
    }
    // The client writes it so.
    const body = JSON.parse(init.body as string) as ReceiptBody;
    receipts.push({ url, authorization: headers.get('authorization'), body });
    return Promise.resolve(new Response('{}', { status: self.status }));
  };
  return Object.assign(self, { fetch });
};

const set = (options: object = {}) => {
  const [source, copies] = [portal(), memory()];
  const { sync } = mirror({
    ...{ url: 'https://cong.example', unit: '18586', store: copies.store, fetch: source.fetch },
    ...{ site: 'dong-kinh', siteKey: KEY, retries: 0, ...options },
  });
  return { source, copies, sync };
};

it('tells the portal what is held, with the key in a header', async () => {
  const { source, sync } = set();
  source.waiting.push(news('a'), news('b'));
  expect(await sync()).toMatchObject({ isWhole: true, receipt: 'sent' });
  expect(source.receipts).toEqual([
    {
      url: 'https://cong.example/api/cchc/sites/dong-kinh/receipts',
      authorization: `Bearer ${KEY}`,
      body: {
        cursor: 2,
        items: [
          { type: 'news', id: 'a', hash: '#a' },
          { type: 'news', id: 'b', hash: '#b' },
        ],
      },
    },
  ]);
  expect([...source.keys]).toEqual([KEY]);
});

it('tells it again after changes, and otherwise every half day', async () => {
  const { source, copies, sync } = set();
  await sync();
  expect(await sync()).toEqual({ isWhole: false, stored: 0, removed: 0 });
  // Changes that are none of this site's move the cursor, no more.
  source.cursor += 5;
  await sync();
  expect(source.receipts).toHaveLength(1);
  source.waiting.push(news('c'));
  expect(await sync()).toMatchObject({ stored: 1, receipt: 'sent' });
  copies.age(HALF_A_DAY - 60_000);
  await sync();
  expect(source.receipts).toHaveLength(2);
  copies.age(HALF_A_DAY + 60_000);
  expect(await sync()).toMatchObject({ stored: 0, receipt: 'sent' });
  await sync();
  expect(source.receipts).toHaveLength(3);
});

it('keeps the copies when a receipt fails, and sends it the next time', async () => {
  const { source, sync } = set();
  source.waiting.push(news('a'));
  source.status = 503;
  expect(await sync()).toMatchObject({ stored: 1, receipt: { status: 503 } });
  source.status = 200;
  expect(await sync()).toMatchObject({ stored: 0, receipt: 'sent' });
  expect(source.receipts.map(({ body }) => body.items.length)).toEqual([1, 1]);
});

it('parts what is too much for one receipt by type', async () => {
  const { source, sync } = set();
  const many = Array.from({ length: 4_999 }, (_, index) => news(`n${index}`));
  const fields = ['x', 'y'].map((id): BundleLine => ({ ...news(id), type: 'field' }));
  source.waiting.push(...many, ...fields);
  await sync();
  expect(source.receipts.map(({ body }) => [body.types, body.items.length])).toEqual([
    [['news'], 4_999],
    [['field'], 2],
  ]);
});

it.each([
  ['no key', { siteKey: undefined }],
  ['no name', { site: undefined }],
  ['copies in English', { locale: 'en' }],
])('sends none with %s', async (_what, options) => {
  const { source, sync } = set(options);
  expect(await sync()).not.toHaveProperty('receipt');
  expect(source.receipts).toEqual([]);
});
