import { resolve } from 'node:path';

import { command } from '../support/command';
import { dump } from '../support/dump';
import { runJob } from '../support/jobs';
import { signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

const FOLDER = resolve(__dirname, '../../database/demo');

let portal: Portal;

beforeEach(async () => {
  process.env.CCHC_DEMO_PASSWORD = 'Mat-khau-mau-1';
  portal = await startPortal();
});
afterEach(() => portal.stop());

interface Account {
  role: string;
  unit: string | null;
  email: string;
  password: string;
}

const load = async (...options: string[]): Promise<Account[]> => {
  const { code, out, errors } = await command(portal.strapi, 'demo', 'load', FOLDER, ...options);
  expect([code, errors]).toEqual([0, []]);
  return (JSON.parse(out[out.length - 1] ?? '') as { accounts: Account[] }).accounts;
};
interface File {
  id: number;
}
type Counted = { counter: string; total: number | null }[];
interface DemoReport {
  state: string;
  isRolledUp: boolean;
  returnReason: string | null;
  unit: { code: string };
  snapshot: { tables: Counted; children: { unit: { code: string }; included: boolean }[] };
}

const count = (name: string, where: object = {}): Promise<number> =>
  portal.strapi.db.query(name).count({ where });

it('the demo content is loaded once, however often it is loaded', async () => {
  const accounts = await load();
  expect(new Set(accounts.map(({ role }) => role))).toEqual(
    new Set([
      'strapi-super-admin',
      'cchc-administrator',
      'cchc-editor-in-chief',
      'cchc-unit-editor',
      'cchc-officer',
      'cchc-viewer',
    ]),
  );
  const vietnamese = { publishedAt: null, locale: 'vi' };
  expect(await count('plugin::cchc.news-item', vietnamese)).toBeGreaterThanOrEqual(40);
  expect(await count('plugin::cchc.hotline')).toBeGreaterThan(0);
  expect(await count('plugin::cchc.site')).toBe(1);
  const { body } = await portal.http().get('/api/cchc/news?unit=18586').expect(200);
  const origins = (body.data as { origin: string }[]).map(({ origin }) => origin);
  expect(new Set(origins)).toEqual(new Set(['own', 'inherited']));

  const reports: DemoReport[] = await portal.strapi.db
    .query('plugin::cchc.report')
    .findMany({ populate: { unit: true } });
  expect(reports.map(({ unit, state }) => `${unit.code} ${state}`).sort()).toEqual([
    '18586 accepted',
    '18673 returned',
    '18676 submitted',
    '42 draft',
  ]);
  expect(reports.find(({ state }) => state === 'returned')?.returnReason).toContain('nguyên nhân');
  const [province] = reports.filter(({ isRolledUp }) => isRolledUp);
  const standing = province?.snapshot.children ?? [];
  expect(standing.filter(({ included }) => included).map(({ unit }) => unit.code)).toEqual([
    '18586',
  ]);
  expect(standing.length).toBeGreaterThan(10);
  const { data } = (await portal.http().get('/api/cchc/reports?unit=18586').expect(200)).body;
  expect(data).toHaveLength(1);
  const published = await portal.http().get(`/api/cchc/reports/${data[0].slug}`).expect(200);
  const totals = new Map(
    (published.body.data.tables as Counted).map(({ counter, total }) => [counter, total]),
  );
  expect(totals.get('news.published')).toBeGreaterThan(0);
  expect(totals.get('procedures.in-force')).toBeGreaterThan(0);

  await runJob(portal, 'schedule');
  // What a job of Strapi or of ours writes in between is not the demo's.
  for (const { job } of portal.strapi.cron.jobs) job.cancel();
  const before = await dump(portal.strapi);
  expect(await load()).toEqual(accounts);
  expect(await dump(portal.strapi)).toEqual(before);

  const editor = accounts.find(({ unit }) => unit === '18586');
  if (!editor) throw new Error('no editor of Đông Kinh');
  const panel = await signIn(portal, editor);
  await panel.get('/content-manager/collection-types/plugin::cchc.news-item').expect(200);
  // What the unit's items show is its editor's, and in nobody else's items.
  const { results } = (await panel.get('/upload/files?pageSize=100').expect(200)).body as {
    results: File[];
  };
  const covers = { $in: results.map(({ id }) => id) };
  expect(results.length).toBeGreaterThan(5);
  const own = { cover: { id: { $notNull: true } }, unit: { code: '18586' } };
  const shown = await count('plugin::cchc.news-item', own);
  expect(await count('plugin::cchc.news-item', { cover: { id: covers } })).toBe(shown);
}, 120_000);

it('without its content it has accounts and units only, and nothing of a folder that is not there', async () => {
  const { code, errors } = await command(portal.strapi, 'demo', 'load', 'khong-co');
  expect([code, errors]).toEqual([2, [expect.stringContaining('demo load')]]);
  expect(await count('plugin::cchc.unit')).toBe(0);

  const accounts = await load('--empty');
  expect(accounts.length).toBeGreaterThan(5);
  const loaded = await Promise.all(
    ['unit', 'member', 'news-item', 'hotline'].map((type) => count(`plugin::cchc.${type}`)),
  );
  expect(loaded.map((number) => number > 0)).toEqual([true, true, false, false]);
  expect(await count('plugin::upload.file')).toBe(0);

  const { body } = await portal.http().get('/api/cchc/units/18457').expect(200);
  expect(body.meta.successor.code).toBe('18586');
  expect((await load('--empty')).length).toBe(accounts.length);
});
