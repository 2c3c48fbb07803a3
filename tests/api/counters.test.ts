import type { ReportSnapshot, ReportSpan } from '../../plugins/cchc/shared/contracts/report';
import type {
  CountersService,
  SnapshotRequest,
} from '../../plugins/cchc/server/src/platform/counters';
import { buildNews, buildProcedure, buildTopic, buildUnit, type Document } from '../support/build';
import { type Filled, LAST, randomOf, THIS } from '../support/counted';
import { fillCases } from '../support/counted-cases';
import { fillDocuments, fillNews } from '../support/counted-content';
import { fillProcedures } from '../support/counted-procedures';
import { CODE, type Recount, recount, RECOUNTED, TERM_HOURS } from '../support/counted-sql';
import { type Portal, startPortal } from '../support/strapi';

const UNIT = 'plugin::cchc.unit';
const HALF: ReportSpan = {
  kind: 'half-year',
  year: 2026,
  number: 1,
  name: '6 tháng đầu năm 2026',
  firstDay: THIS.firstDay,
  lastDay: THIS.lastDay,
};
const NOW = new Date('2026-06-16T08:00:00+07:00');
const SEED = Number(process.env.CCHC_COUNTERS_SEED ?? 20260614);

let portal: Portal;
let counters: CountersService;

beforeAll(async () => {
  portal = await startPortal();
  // Nobody but the test does anything with its cases.
  portal.strapi.cron.stop();
  counters = portal.strapi.plugin('cchc').service('counters');
});
afterAll(() => portal.stop());

const idOf = async ({ documentId }: Document): Promise<number> =>
  (await portal.strapi.db.query(UNIT).findOne({ where: { documentId } })).id;
const tableIn = ({ tables }: ReportSnapshot, name: string) => {
  const found = tables.find(({ counter }) => counter === name);
  if (!found) throw new Error(`no counter ${name}`);
  return found;
};
const succeed = (predecessor: Document, successor: Document, share: string, on: string) => {
  const data: Record<string, unknown> = {
    ...{ predecessor: predecessor.documentId, successor: successor.documentId, share, on },
  };
  return portal.strapi.documents('plugin::cchc.unit-succession').create({ data });
};

/** A commune into which one went within the period; others in part, or after it. */
const buildMerger = async () => {
  const { strapi } = portal;
  const code = CODE;
  const own = await buildUnit(strapi, { code, name: 'Xã Gộp', validFrom: '2026-03-01' });
  const old = await buildUnit(strapi, { code, name: 'Xã Cũ', validTo: '2026-02-28' });
  const [partly, later, other] = [
    await buildUnit(strapi),
    await buildUnit(strapi),
    await buildUnit(strapi),
  ];
  await succeed(old, own, 'full', '2026-03-01');
  await succeed(partly, own, 'partial', '2026-03-01');
  await succeed(later, own, 'full', '2026-07-01');
  return {
    own: [await idOf(own), await idOf(old)],
    foreign: [await idOf(partly), await idOf(later), await idOf(other)],
  };
};

const inHours = async () => {
  const rules: Document[] = await portal.strapi.db.query('plugin::cchc.deadline-rule').findMany({
    where: { code: { $in: ['question.answer', 'feedback.answer', 'feedback.forward'] } },
  });
  const data: Record<string, unknown> = {
    ...{ length: TERM_HOURS, lengthUnit: 'term-hour', onSupplement: 'clock-ignore' },
    ...{ effectiveFrom: null, effectiveTo: null },
  };
  for (const { documentId } of rules) {
    await portal.strapi.documents('plugin::cchc.deadline-rule').update({ documentId, data });
  }
};

const documentsOf = async (
  request: SnapshotRequest,
  which: { counter: string; keys?: readonly string[]; year: 'now' | 'before' },
) => {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await counters.records(request, { ...which, page, pageSize: 50 });
    found.push(
      ...(answer?.records ?? []).map(({ documentId, title }) => documentId ?? `deleted ${title}`),
    );
    if (page * 50 >= (answer?.count ?? 0)) return found.sort();
  }
};

describe('random records, many of them at the edge of a period', () => {
  let request: SnapshotRequest;
  let snapshot: ReportSnapshot;

  beforeAll(async () => {
    const units = await buildMerger();
    const unit = units.own[0] ?? 0;
    const filled: Filled = { strapi: portal.strapi, random: randomOf(SEED), ...units };
    const topics: { id: number }[] = await portal.strapi.db
      .query('plugin::cchc.topic')
      .findMany({ select: ['id'], limit: 3 });
    await inHours();
    await fillNews(filled, topics, 150);
    await fillDocuments(filled, 120);
    await fillProcedures(filled, unit, 150);
    await fillCases(filled, 400);
    request = { unit, span: HALF, now: NOW };
    snapshot = await counters.snapshot(request);
  }, 300_000);

  const both = new Map<string, Record<'now' | 'before', Recount>>();
  const again = async (name: string) => {
    const known = both.get(name) ?? {
      now: await recount(portal.strapi, name, THIS),
      before: await recount(portal.strapi, name, LAST),
    };
    both.set(name, known);
    return known;
  };

  it.each(RECOUNTED)('of %s are counted as plain SQL counts them, both years', async (name) => {
    const table = tableIn(snapshot, name);
    const { now, before } = await again(name);
    expect(now.total).toBeGreaterThan(0);
    expect(before.total).toBeGreaterThan(0);
    const counted = (year: 'value' | 'before') =>
      Object.fromEntries(
        table.rows.flatMap((row) => (row[year] ? [[JSON.stringify(row.keys), row[year]]] : [])),
      );
    expect(counted('value')).toEqual(now.numbers);
    expect(counted('before')).toEqual(before.numbers);
    expect([table.total, table.totalBefore]).toEqual([now.total, before.total]);
  });

  it.each(RECOUNTED)('of %s lie behind each number', async (name) => {
    const { rows } = tableIn(snapshot, name);
    for (const year of ['now', 'before'] as const) {
      const { records } = (await again(name))[year];
      expect(await documentsOf(request, { counter: name, year })).toEqual(records());
      for (const { keys } of rows) {
        const found = await documentsOf(request, { counter: name, keys, year });
        expect(found).toEqual(records(keys));
      }
    }
  });

  it.each(['news.published', 'documents.posted', 'questions.received', 'feedback.received'])(
    'of %s are there in the last second of the period and in the first one after it',
    async (name) => {
      const until = async (shift: number) =>
        (await recount(portal.strapi, name, { ...THIS, before: THIS.before + shift })).records();
      const [before, now, after] = [await until(-1000), await until(0), await until(1000)];
      expect(now.filter((record) => !before.includes(record))).not.toEqual([]);
      expect(after.filter((record) => !now.includes(record))).not.toEqual([]);
    },
  );

  it('say the same when asked again, and name everything', async () => {
    expect(await counters.snapshot(request)).toEqual(snapshot);
    expect(snapshot.tables.map(({ counter }) => counter).sort()).toEqual(
      [...RECOUNTED, 'sites.serving'].sort(),
    );
    const names = tableIn(snapshot, 'news.published').rows.map(({ labels }) => labels[2]);
    expect(new Set(names)).toEqual(new Set(['Xã Gộp', 'Xã Cũ']));
  });
});

describe('the half-year report of a unit', () => {
  it('prints 7 for seven articles in three topics, split by topic, up to 23:59 of the last day', async () => {
    const { strapi } = portal;
    const unit = await buildUnit(strapi);
    const topics = [
      (await buildTopic(strapi, { name: 'Một' })).documentId,
      (await buildTopic(strapi, { name: 'Hai' })).documentId,
      (await buildTopic(strapi, { name: 'Ba' })).documentId,
    ];
    const article = (publishAt: string, ...about: number[]) =>
      buildNews(strapi, {
        ...{ genre: 'article', unit: unit.documentId, publishAt },
        topics: about.map((index) => topics[index]),
      });
    const spring = '2026-03-03T08:00:00+07:00';
    for (const about of [[0], [0], [0, 1], [1], [1], [2]]) await article(spring, ...about);
    await article('2026-06-14T23:59:59+07:00', 2);
    await article('2026-06-15T00:00:00+07:00', 2);
    const snapshot = await counters.snapshot({ unit: await idOf(unit), span: HALF, now: NOW });
    const table = tableIn(snapshot, 'news.published');
    expect(table).toMatchObject({ total: 7, totalBefore: null, measure: 'tin, bài' });
    expect(table.rows.map(({ labels, value }) => [labels[0], labels[1], value])).toEqual([
      ['Một', 'Bài viết', 3],
      ['Hai', 'Bài viết', 3],
      ['Ba', 'Bài viết', 2],
    ]);
  });

  it('knows nothing of the year before the first record of its kind, and 0 of one after it', async () => {
    const { strapi } = portal;
    const unit = await buildUnit(strapi);
    const request = { unit: await idOf(unit), span: HALF, now: NOW };
    const news = async (publishAt: string) => {
      await buildNews(strapi, { unit: unit.documentId, publishAt });
      return tableIn(await counters.snapshot(request), 'news.published');
    };
    const first = await news('2026-03-03T08:00:00+07:00');
    expect([first.total, first.totalBefore, first.rows[0]?.before]).toEqual([1, null, null]);
    const second = await news('2023-01-02T08:00:00+07:00');
    expect([second.total, second.totalBefore, second.rows[0]?.before]).toEqual([1, 0, 0]);
  });

  it('has what units below have with the children, and not without', async () => {
    const { strapi } = portal;
    const above = await buildUnit(strapi, { kind: 'province', name: 'Tỉnh Trên' });
    const below = await buildUnit(strapi, { name: 'Xã Dưới', parent: above.documentId });
    const publishAt = '2026-03-03T08:00:00+07:00';
    for (const unit of [above, below]) {
      await buildNews(strapi, { unit: unit.documentId, publishAt });
    }
    const request = { unit: await idOf(above), span: HALF, now: NOW };
    const alone = tableIn(await counters.snapshot(request), 'news.published');
    expect(alone.rows.map(({ labels }) => labels[2])).toEqual(['Tỉnh Trên']);
    const withChildren = await counters.snapshot({ ...request, withChildren: true });
    const all = tableIn(withChildren, 'news.published');
    expect(all.rows.map(({ labels }) => labels[2])).toEqual(['Tỉnh Trên', 'Xã Dưới']);
    expect(all.total).toBe(2);
  });

  it('says what its sites show now, and nothing of what they showed last year', async () => {
    const { strapi } = portal;
    const unit = await idOf(await buildUnit(strapi));
    const sites = strapi.db.query('plugin::cchc.site');
    const shared = { unit, isActive: true };
    await sites.create({ data: { key: 'im-lang', ...shared } });
    await sites.create({ data: { key: 'cu', name: 'Trang cũ', seenAt: new Date(), ...shared } });
    await sites.create({ data: { key: 'tat', unit, isActive: false } });
    const request = { unit, span: HALF, now: NOW };
    const table = tableIn(await counters.snapshot(request), 'sites.serving');
    expect(table).toMatchObject({ total: 2, totalBefore: null });
    expect(table.rows.map(({ keys, value, before }) => [keys[0], value, before])).toEqual([
      ['stale', 1, null],
      ['silent', 1, null],
    ]);
    const which = { counter: 'sites.serving', keys: ['stale'], page: 1, pageSize: 10 };
    expect(await counters.records(request, which)).toMatchObject({
      count: 1,
      records: [{ title: 'Trang cũ', uid: 'plugin::cchc.site' }],
    });
    expect(await counters.records(request, { ...which, year: 'before' })).toBeNull();
  });

  it('is of a unit that is there', async () => {
    await expect(counters.snapshot({ unit: 0, span: HALF, now: NOW })).rejects.toThrow(
      'there is no unit',
    );
  });

  const publishAgain = async ({ documentId }: Document, data: Record<string, unknown>) => {
    const procedures = portal.strapi.documents('plugin::cchc.procedure');
    await procedures.update({ documentId, data });
    await procedures.publish({ documentId });
  };

  it('shows an abolished procedure among the abolished, and no more among those in force', async () => {
    const unit = await idOf(await buildUnit(portal.strapi));
    const now = new Date();
    const day = (shift: number) =>
      new Date(now.getTime() + shift * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
    const span: ReportSpan = {
      kind: 'one-off',
      year: now.getFullYear(),
      number: 1,
      name: 'Đột xuất',
      firstDay: day(-3),
      lastDay: day(0),
    };
    const counts = async () => {
      const snapshot = await counters.snapshot({ unit, span });
      const changed = tableIn(snapshot, 'procedures.changed').rows;
      return {
        inForce: tableIn(snapshot, 'procedures.in-force').total ?? 0,
        abolished: changed.find(({ keys }) => keys[0] === 'abolished')?.value ?? 0,
      };
    };
    const procedure = await buildProcedure(portal.strapi);
    const before = await counts();
    await publishAgain(procedure, {
      ...{ lifecycle: 'abolished', changeNote: 'Đã bãi bỏ.', updateType: 'major' },
      ...{ decisionNumber: '9/QĐ-UBND', decisionSignedOn: '2026-01-02' },
    });
    const after = await counts();
    expect(after.inForce).toBe(before.inForce - 1);
    expect(after.abolished).toBe(before.abolished + 1);
  });
});
