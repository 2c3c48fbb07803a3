import { buildAccount, buildHotline, buildNews, buildUnit } from '../support/build';
import { type Dump, dump } from '../support/dump';
import { signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

/** Rows that Strapi's media library writes anew by itself: when it last counted and hinted. */
const STRAPIS_OWN = /"key":"plugin_upload_(?:metrics|media_library_default_notice)"/;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ isFirstStart: true });
});
afterAll(() => portal.stop());

const schedule = () => portal.strapi.cron.jobs.find(({ name }) => name === 'cchc-schedule')?.job;

const differences = (before: Dump, after: Dump): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((table) => {
    const [left, right] = [new Set(before[table]), new Set(after[table])];
    return [
      ...[...left].filter((row) => !right.has(row)).map((row) => `- ${table} ${row}`),
      ...[...right].filter((row) => !left.has(row)).map((row) => `+ ${table} ${row}`),
    ].filter((row) => !STRAPIS_OWN.test(row));
  });

it('a second start changes nothing, in no table', async () => {
  const unit = (await buildUnit(portal.strapi)).documentId;
  const { documentId } = await buildNews(portal.strapi, { unit });
  const data: Record<string, unknown> = { title: 'English', lead: 'Text' };
  await portal.strapi
    .documents('plugin::cchc.news-item')
    .update({ documentId, locale: 'en', data, status: 'published' });
  await buildHotline(portal.strapi, { unit });
  await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-unit-editor' }));
  await schedule()?.invoke();
  portal.strapi.cron.stop();
  const before = await dump(portal.strapi);

  await portal.restart();
  portal.strapi.cron.stop();
  expect(differences(before, await dump(portal.strapi))).toEqual([]);
});

it('a topic that somebody deleted stays away, and so do all of them', async () => {
  const topics = portal.strapi.documents('plugin::cchc.topic');
  const count = () => portal.strapi.db.query('plugin::cchc.topic').count();
  expect(await count()).toBeGreaterThan(30);
  const all = await topics.findMany({ limit: -1 });
  for (const { documentId } of all.slice(1)) await topics.delete({ documentId });
  await portal.restart();
  expect(await count()).toBe(1);
  await portal.strapi
    .documents('plugin::cchc.topic')
    .delete({ documentId: String(all[0]?.documentId) });
  await portal.restart();
  expect(await count()).toBe(0);
});

it('a stop waits for the job that runs, and leaves none behind', async () => {
  const stopping = portal.strapi;
  const running = schedule()?.invoke();
  await portal.restart();
  await running;
  expect(stopping.cron.jobs).toEqual([]);
  expect(schedule()).toBeDefined();
});
