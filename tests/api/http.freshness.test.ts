import { buildNews, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  await write();
  // The log tells no time of change while another may carry the same.
  stopClock(Date.now() + 12_000);
});
afterAll(async () => {
  startClock();
  await portal.stop();
});

const write = (fields: Record<string, unknown> = {}) =>
  buildNews(portal.strapi, { unit, ...fields });
const ask = (path: string, headers: Record<string, string> = {}) =>
  portal.http().get(`/api/cchc${path}`).set(headers);

describe('the time of change', () => {
  it('is that of the last change of what the answer depends on', async () => {
    const changed = Date.now();
    await write({ title: 'Tin mới hơn' });
    stopClock(changed + 12_000);
    const { headers } = await ask('/news');
    const second = Math.floor(changed / 1000) * 1000;
    expect(headers['last-modified']).toBe(new Date(second).toUTCString());
    const topics = await ask('/topics');
    expect(topics.headers['last-modified']).not.toBe(headers['last-modified']);
  });

  it('is that at which other units came to see an item', async () => {
    const { documentId } = await write();
    const shared = Date.now() + 5_000;
    stopClock(shared);
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { audience: 'children' },
      { status: 'published' },
    );
    stopClock(shared + 12_000);
    const second = Math.floor(shared / 1000) * 1000;
    expect((await ask('/news?unit=18586')).headers['last-modified']).toBe(
      new Date(second).toUTCString(),
    );
  });

  it('answers 304 to who knows it, and in full to who knows an older one', async () => {
    const { headers } = await ask('/news');
    const known = headers['last-modified'] ?? '';
    const earlier = new Date(Date.parse(known) - 1_000).toUTCString();
    expect((await ask('/news', { 'if-modified-since': known })).status).toBe(304);
    expect((await ask('/news', { 'if-modified-since': earlier })).status).toBe(200);
  });

  it('counts for nothing beside an ETag', async () => {
    const known = (await ask('/news')).headers['last-modified'] ?? '';
    const { status } = await ask('/news', { 'if-modified-since': known, 'if-none-match': '"x"' });
    expect(status).toBe(200);
  });

  it('is left out for ten seconds, so that none hides behind it that is committed late', async () => {
    await write();
    stopClock(Date.now() + 9_000);
    expect((await ask('/news')).headers).not.toHaveProperty('last-modified');
    stopClock(Date.now() + 12_000);
  });

  it('is that at which an item appeared by itself', async () => {
    const { documentId } = await write({ publishAt: new Date(Date.now() + 90_000).toISOString() });
    const appears = Math.floor((Date.now() + 90_000) / 1000) * 1000;
    stopClock(Date.now() + 105_000);
    expect((await ask('/news')).headers['last-modified']).toBe(new Date(appears).toUTCString());
    await portal.strapi.documents(NEWS).delete({ documentId });
  });
});

describe('the time that a shared cache may keep an answer', () => {
  const shared = async () =>
    /s-maxage=(\d+)/.exec((await ask('/news')).headers['cache-control'] ?? '')?.[1];
  const moment = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

  it.each([
    ['appears', { publishAt: 20.5 }, '20'],
    ['disappears', { validUntil: 10 }, '10'],
    ['appears within the second', { publishAt: 0.4 }, '0'],
    ['appears later than it would be kept anyway', { publishAt: 3600 }, '60'],
  ])('ends when an item %s', async (_name, schedule, seconds) => {
    const [[field = '', delay = 0] = []] = Object.entries(schedule);
    const { documentId } = await write({ [field]: moment(delay) });
    expect(await shared()).toBe(seconds);
    await portal.strapi.documents(NEWS).delete({ documentId });
    expect(await shared()).toBe('60');
  });
});
