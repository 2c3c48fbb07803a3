import { buildNews, buildUnit } from '../support/build';
import { recorded } from '../support/changes';
import { runJob } from '../support/jobs';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const PAST = '2026-01-02T03:04:05.000Z';
const FUTURE = '2099-01-02T03:04:05.000Z';
const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  // The clock's job runs when a test says so, not in between.
  portal.strapi.cron.stop();
  unit = (await buildUnit(portal.strapi)).documentId;
});
afterAll(() => portal.stop());

const news = () => portal.strapi.documents('plugin::cchc.news-item');
const publish = async (title: string, fields: Fields = {}) =>
  (await buildNews(portal.strapi, { title, unit, ...fields })).documentId;
const rows = (work: () => Promise<unknown>) => recorded(portal.strapi, work);

/**
 * Brings a moment that lay far ahead near, as if years had gone by. It does so behind the portal's
 * back: what is kept of answers counts on the old moment until the next item is published.
 */
const passTime = (documentId: string, moments: Fields) =>
  portal.strapi.db
    .query('plugin::cchc.news-item')
    .updateMany({ where: { documentId }, data: moments });

/** What the job of the clock does every five seconds. */
const tick = async () => {
  await runJob(portal, 'schedule');
};

const status = async (slug: string): Promise<number> =>
  (await portal.http().get(`/api/cchc/news/${slug}`)).status;
const listed = async (slug: string): Promise<boolean> => {
  const { body } = await portal.http().get('/api/cchc/news?pagination[pageSize]=100').expect(200);
  return (body.data as { slug: string }[]).some((item) => item.slug === slug);
};

/** Asks until the answer is this, and tells when it was; a few seconds at most. */
const moment = async (slug: string, wanted: number): Promise<number> => {
  const end = Date.now() + 5_000;
  while (Date.now() < end) if ((await status(slug)) === wanted) return Date.now();
  throw new Error(`/news/${slug} never answered ${wanted}`);
};

describe('an item is public', () => {
  it('at once when its moment has passed, under that moment', async () => {
    await publish('Đã đến giờ', { publishAt: PAST });
    const { body } = await portal.http().get('/api/cchc/news/da-den-gio').expect(200);
    expect(body.data.publishedAt).toBe('2026-01-02T10:04:05.000+07:00');
  });

  it('not before its moment, however it is asked for', async () => {
    await publish('Chưa đến giờ', { publishAt: FUTURE });
    expect([await status('chua-den-gio'), await listed('chua-den-gio')]).toEqual([404, false]);
  });

  it('from its moment on, with nobody looking', async () => {
    const documentId = await publish('Hẹn giờ', { publishAt: FUTURE });
    const publishAt = soon(300);
    await passTime(documentId, { publishAt });
    await publish('Tin khác');
    const appeared = await moment('hen-gio', 200);
    expect(appeared).toBeGreaterThanOrEqual(Date.parse(publishAt));
    expect(await listed('hen-gio')).toBe(true);
  });

  it('no longer when its time is over', async () => {
    const documentId = await publish('Hết hạn', { validUntil: FUTURE });
    expect([await status('het-han'), await listed('het-han')]).toEqual([200, true]);
    const validUntil = soon(300);
    await passTime(documentId, { validUntil });
    await publish('Tin khác nữa');
    const gone = await moment('het-han', 410);
    expect(gone).toBeGreaterThanOrEqual(Date.parse(validUntil));
    expect(await listed('het-han')).toBe(false);
  });
});

describe('the log follows the clock', () => {
  beforeEach(tick);

  it('once for each appearance and disappearance', async () => {
    const ahead = { publishAt: FUTURE, validUntil: '2100-01-01T00:00:00.000Z' };
    const documentId = await publish('Có hạn', ahead);
    const ticks = () => Promise.all([tick(), tick()]).then(tick);
    expect(await rows(ticks)).toEqual([]);
    await passTime(documentId, { publishAt: soon(0) });
    expect(await rows(ticks)).toEqual(['upsert news co-han (vi)']);
    await passTime(documentId, { validUntil: soon(0) });
    expect(await rows(ticks)).toEqual(['remove news co-han (vi)']);
  });

  it('under the moment itself, so that no answer changes when it is entered', async () => {
    const documentId = await publish('Đúng lúc', { publishAt: FUTURE });
    const publishAt = soon(0);
    await passTime(documentId, { publishAt });
    const ask = () => portal.http().get('/api/cchc/news/dung-luc').expect(200);
    const { body } = await ask();
    expect(await rows(tick)).toEqual(['upsert news dung-luc (vi)']);
    expect((await ask()).body).toEqual(body);
    expect(Date.parse(body.data.updatedAt as string)).toBe(Date.parse(publishAt));
  });

  it('in every language', async () => {
    const documentId = await publish('Song ngữ', { publishAt: FUTURE });
    const data: Fields = { title: 'Bilingual', lead: 'Text' };
    await news().update({ documentId, locale: 'en', data, status: 'published' });
    await passTime(documentId, { publishAt: soon(0) });
    expect((await rows(tick)).sort()).toEqual([
      'upsert news bilingual (en)',
      'upsert news song-ngu (vi)',
    ]);
  });

  it('not for drafts, nor for what was taken down before its moment', async () => {
    await buildNews(portal.strapi, { unit, publishAt: PAST }, { status: 'draft' });
    const documentId = await publish('Rút lại', { publishAt: FUTURE });
    await news().unpublish({ documentId });
    const data: Fields = { publishAt: PAST };
    await news().update({ documentId, data });
    expect(await rows(tick)).toEqual([]);
  });

  it('over a restart', async () => {
    const documentId = await publish('Qua khởi động', { publishAt: FUTURE });
    await passTime(documentId, { publishAt: soon(0) });
    await portal.restart();
    portal.strapi.cron.stop();
    expect(await status('qua-khoi-dong')).toBe(200);
    // The job may have come first: together they leave one row.
    await tick();
    const count = await portal.strapi.db
      .query('plugin::cchc.change')
      .count({ where: { key: 'qua-khoi-dong' } });
    expect(count).toBe(1);
  });
});

describe('the moment of publishing', () => {
  interface Row {
    locale: string;
    publishAt: string | null;
  }
  const moments = async (documentId: string) => {
    const all: Row[] = await portal.strapi.db
      .query('plugin::cchc.news-item')
      .findMany({ where: { documentId } });
    return [...new Set(all.map(({ publishAt }) => publishAt))];
  };

  it('is empty on a draft and set by the first publishing, on the draft too', async () => {
    const { documentId } = await buildNews(portal.strapi, { unit }, { status: 'draft' });
    expect(await moments(documentId)).toEqual([null]);
    const before = new Date().toISOString();
    await news().publish({ documentId });
    const [moment, ...others] = await moments(documentId);
    expect([moment && moment >= before, others]).toEqual([true, []]);
  });

  it('stays when the item is changed, published again or translated', async () => {
    const documentId = await publish('Giữ giờ');
    const first = await moments(documentId);
    for (const [locale, title] of [
      ['vi', 'Giữ giờ, sửa'],
      ['en', 'Keep the time'],
    ] as const) {
      const data: Fields = { title, lead: 'Text' };
      await news().update({ documentId, locale, data, status: 'published' });
    }
    await news().unpublish({ documentId });
    await news().publish({ documentId });
    expect(await moments(documentId)).toEqual(first);
  });

  it('is one for all languages when an editor moves it', async () => {
    const documentId = await publish('Đổi giờ');
    const english: Fields = { title: 'Another time', lead: 'Text' };
    await news().update({ documentId, locale: 'en', data: english, status: 'published' });
    const data: Fields = { publishAt: PAST };
    await news().update({ documentId, data, status: 'published' });
    expect(await moments(documentId)).toEqual([PAST]);
  });
});
