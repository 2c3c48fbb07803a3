import type { ChangeItem } from '../../plugins/cchc/shared/contracts';
import { buildHotline, buildNews, buildProcedure, buildUnit } from '../support/build';
import { changesAfter, lastChange } from '../support/changes';
import { startClock, stopClock } from '../support/clock';
import { command } from '../support/command';
import { look } from '../support/follower';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const HOTLINE = 'plugin::cchc.hotline';
const DAY = 24 * 60 * 60 * 1000;
const PUBLISHED = { status: 'published' } as const;

let portal: Portal;
let unit: string;
/** Rows of the log before a time of which all has been superseded, and at its end. */
let before: number;
let after: number;
let changed: string;
let withdrawn: string;
let hotline: string;
const now = Date.now();
/** Answers as they were before the log was compacted. */
const answers = new Map<string, unknown>();

const ask = async (path: string) => {
  await look(portal);
  return portal.http().get(`/api/cchc${path}`);
};
const PATHS = [
  '/news?sort=publishedAt:desc',
  '/news/ten-moi',
  '/procedures?sort=updatedAt:desc',
  '/procedures/9.100001',
  '/hotlines',
];
const compact = (...args: string[]) => command(portal.strapi, 'changes', 'compact', ...args);

const write = async () => {
  const { strapi } = portal;
  changed = (await buildNews(strapi, { unit, title: 'Tên cũ', slug: 'ten-cu' })).documentId;
  await updateDocument(strapi, NEWS, changed, { lead: 'Thêm lời dẫn' }, PUBLISHED);
  await updateDocument(strapi, NEWS, changed, { slug: 'ten-moi' }, PUBLISHED);
  await updateDocument(strapi, NEWS, changed, { lead: 'Lời dẫn khác' }, PUBLISHED);
  withdrawn = (await buildNews(strapi, { unit, slug: 'da-go' })).documentId;
  await strapi.documents(NEWS).unpublish({ documentId: withdrawn });
  await buildProcedure(strapi, { code: '9.100001' });
  await buildProcedure(strapi, { code: '9.100002' });
  hotline = (await buildHotline(strapi, { unit })).documentId;
  await strapi.documents(HOTLINE).delete({ documentId: hotline });
};

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  stopClock(now);
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  before = await lastChange(portal.strapi);
  await write();
  after = await lastChange(portal.strapi);
  stopClock(now + 3 * DAY);
  for (const path of PATHS) answers.set(path, (await ask(path)).body);
});
afterAll(async () => {
  startClock();
  await portal.stop();
});

it('leaves alone what is younger than asked for', async () => {
  expect(await compact('--older-than', '4')).toMatchObject({ code: 0 });
  expect(await compact()).toMatchObject({ code: 0 });
  expect(await lastChange(portal.strapi)).toBe(after);
  expect((await ask(`/changes?since=${before}`)).status).toBe(200);
});

it.each(['0', '-1', '1.5', 'ba', ''])('takes no "%s" for a number of days', async (days) => {
  expect(await compact(`--older-than=${days}`)).toMatchObject({ code: 2 });
});

describe('the log without what was superseded', () => {
  beforeAll(async () => {
    expect(await compact('--older-than', '2')).toMatchObject({ code: 0 });
  });

  it('tells who has read less that the cursor is too old, also where an answer was kept', async () => {
    for (const path of ['/changes', '/bundle', '/changes?unit=18586', '/bundle?unit=18586']) {
      const join = path.includes('?') ? '&' : '?';
      const { status, text } = await ask(`${path}${join}since=${before}`);
      expect([path, status]).toEqual([path, 410]);
      expect(JSON.parse(text)).toMatchObject({ error: { details: { code: 'CURSOR_TOO_OLD' } } });
      expect((await ask(`${path}${join}since=${after}`)).status).toBe(200);
    }
  });

  it('holds the newest row of each document, and of each address that still answers', async () => {
    const rows = await changesAfter(portal.strapi, before);
    const of = (document: string) =>
      rows.filter((row) => row.document === document).map(({ op, key }) => `${op} ${key}`);
    expect(of(changed)).toEqual(['remove ten-cu', 'upsert ten-moi']);
    expect(of(withdrawn)).toEqual(['remove da-go']);
    expect(of(hotline)).toEqual([]);
  });

  it('is all that a node needs to start', async () => {
    await portal.restart();
    portal.strapi.cron.stop();
  });

  it.each(PATHS)('gives the same answer at %s, made anew', async (path) => {
    expect((await ask(path)).body).toEqual(answers.get(path));
  });

  it('still knows old addresses, and what was withdrawn', async () => {
    const { status, headers } = await ask('/news/ten-cu');
    expect(status).toBe(308);
    expect(headers.location).toMatch(/\/news\/ten-moi$/);
    expect((await ask('/news/da-go')).status).toBe(410);
    expect((await ask('/news/chua-tung-co')).status).toBe(404);
  });

  it('gets no row for what is saved unchanged', async () => {
    const last = await lastChange(portal.strapi);
    await portal.strapi.documents(NEWS).publish({ documentId: changed });
    expect(await lastChange(portal.strapi)).toBe(last);
  });

  it('is read to its end from nothing, a row at a time', async () => {
    const shown = new Set<string>();
    let since: string | number = 0;
    for (let more = true; more;) {
      const { status, body } = await ask(`/changes?since=${since}&limit=1`);
      expect(status).toBe(200);
      for (const row of body.data as ChangeItem[]) {
        if (row.op === 'upsert') shown.add(`${row.type} ${row.id}`);
      }
      since = body.meta.cursor as string | number;
      more = body.meta.more as boolean;
    }
    const news = ['news ten-moi', 'procedure 9.100001', 'procedure 9.100002', 'unit 18586'];
    expect([...shown]).toEqual(expect.arrayContaining(news));
  });

  it('is compacted again without losing its place', async () => {
    expect((await compact('--older-than', '2')).out.join()).toMatch(/không có dòng thừa/);
    expect((await ask(`/changes?since=${before}`)).status).toBe(410);
    expect((await ask(`/changes?since=${after}`)).status).toBe(200);
  });
});
