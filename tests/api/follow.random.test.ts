import fc from 'fast-check';

import {
  buildAnswer,
  buildHotline,
  buildLocal,
  buildNews,
  buildProcedure,
  buildUnit,
} from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { command } from '../support/command';
import { type Copies, createBundler, createFollower, createReader } from '../support/follower';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const PROCEDURE = 'plugin::cchc.procedure';
const LOCAL = 'plugin::cchc.procedure-local';
const HOTLINE = 'plugin::cchc.hotline';
const QUESTION = 'plugin::cchc.published-question';
const UNIT = 'plugin::cchc.unit';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let portal: Portal;
/** Two provinces, two communes of the first, an office of the first commune. */
const units: string[] = [];
let now = Date.now();

beforeAll(async () => {
  portal = await startPortal();
  // Its jobs run when a test says so, not in between.
  portal.strapi.cron.stop();
  const unit = async (fields: object) => (await buildUnit(portal.strapi, { ...fields })).documentId;
  units.push(await unit({ kind: 'province' }), await unit({ kind: 'province' }));
  units.push(await unit({ code: '18586', parent: units[0] }), await unit({ parent: units[0] }));
  units.push(await unit({ kind: 'office', parent: units[2] }));
});
afterAll(async () => {
  startClock();
  await portal.stop();
});

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const documents = async (
  uid: typeof NEWS | typeof PROCEDURE | typeof LOCAL | typeof HOTLINE | typeof QUESTION,
) => {
  const rows: { documentId: string }[] = await portal.strapi.db
    .query(uid)
    .findMany({ select: ['documentId'], orderBy: { id: 'asc' } });
  return [...new Set(rows.map(({ documentId }) => documentId))];
};
const someOf = async (uid: Parameters<typeof documents>[0], n: number) =>
  at(await documents(uid), n);
const jobOf = (name: string) => portal.strapi.cron.jobs.find((one) => one.name === name)?.job;
const passes = async (time: number) => {
  now += time;
  stopClock(now);
  await jobOf('cchc-schedule')?.invoke();
};
const AUDIENCES = ['own', 'children', 'selected'] as const;

/** What an office may do next; the numbers choose whom and how. */
const WORK: Record<string, (a: number, b: number) => Promise<unknown>> = {
  publish: (a, b) =>
    buildNews(portal.strapi, {
      unit: at(units, a),
      audience: at(AUDIENCES, b),
      selectedUnits: [units[2]],
    }),
  schedule: (a, b) =>
    buildNews(portal.strapi, {
      unit: at(units, a),
      audience: 'children',
      publishAt: new Date(now + (b + 1) * MINUTE).toISOString(),
      validUntil: new Date(now + (b + 3) * MINUTE).toISOString(),
    }),
  wait: (a) => passes((a + 1) * MINUTE),
  edit: async (a, b) => {
    const id = await someOf(NEWS, a);
    if (!id) return;
    const data = at([{ title: `Sửa ${b}` }, { audience: 'own' }, { slug: `tin-${a}-${b}` }], b);
    await updateDocument(portal.strapi, NEWS, id, { ...data }, { status: 'published' });
  },
  hand: async (a, b) => {
    const id = await someOf(NEWS, a);
    if (id) await updateDocument(portal.strapi, NEWS, id, { unit: at(units, b) }, PUBLISHED);
  },
  withdraw: async (a, b) => {
    const documentId = await someOf(NEWS, a);
    if (!documentId) return;
    if (b % 2) await portal.strapi.documents(NEWS).delete({ documentId });
    else await portal.strapi.documents(NEWS).unpublish({ documentId });
  },
  procedure: (_a, b) =>
    buildProcedure(portal.strapi, { atCommune: b % 2 === 0, atProvince: b % 2 === 1 }),
  change: async (a, b) => {
    const id = await someOf(PROCEDURE, a);
    const changeNote = 'Đổi để thử';
    const data = at([{ name: `Thủ tục ${b}` }, { atCommune: false }, { atCommune: true }], b);
    if (id) await updateDocument(portal.strapi, PROCEDURE, id, { ...data, changeNote }, PUBLISHED);
  },
  retract: async (a) => {
    const documentId = await someOf(PROCEDURE, a);
    if (documentId) await portal.strapi.documents(PROCEDURE).unpublish({ documentId });
  },
  overlay: async (a, b) => {
    const rows: { code: string }[] = await portal.strapi.db
      .query(PROCEDURE)
      .findMany({ select: ['code'], where: { publishedAt: { $notNull: true } } });
    const procedureCode = at(rows, a)?.code;
    const unit = units[2 + (b % 2)];
    if (!procedureCode || !unit) return;
    const stands = await portal.strapi.db
      .query(LOCAL)
      .count({ where: { procedureCode, unit: { documentId: unit } } });
    if (stands === 0) await buildLocal(portal.strapi, { unit, procedureCode, applies: a % 3 > 0 });
  },
  adjust: async (a, b) => {
    const documentId = await someOf(LOCAL, a);
    if (!documentId) return;
    if (b === 0) await portal.strapi.documents(LOCAL).delete({ documentId });
    else
      await updateDocument(portal.strapi, LOCAL, documentId, {
        applies: b % 2 === 0,
        hours: `${b}`,
      });
  },
  hotline: async (a, b) => {
    const documentId = await someOf(HOTLINE, a);
    if (!documentId || b === 0) await buildHotline(portal.strapi, { unit: at(units, a) });
    else if (b === 1) await portal.strapi.documents(HOTLINE).delete({ documentId });
    else await updateDocument(portal.strapi, HOTLINE, documentId, { label: `Số ${b}` });
  },
  answer: async (a, b) => {
    const rows: { code: string }[] = await portal.strapi.db
      .query(PROCEDURE)
      .findMany({ select: ['code'], where: { publishedAt: { $notNull: true } } });
    await buildAnswer(portal.strapi, 'question', {
      unit: at(units, a),
      procedureCode: at(rows, a)?.code ?? null,
      validUntil: b === 0 ? new Date(now + 2 * MINUTE).toISOString() : null,
    });
  },
  takeDown: async (a) => {
    const documentId = await someOf(QUESTION, a);
    if (documentId) await portal.strapi.documents(QUESTION).unpublish({ documentId });
  },
  move: (a) => updateDocument(portal.strapi, UNIT, units[2] ?? '', { parent: units[a % 2] }),
  rest: (a) => passes((a * DAY) / 4),
  compact: () => command(portal.strapi, 'changes', 'compact', '--older-than', '1'),
  rename: (a, b) => updateDocument(portal.strapi, UNIT, at(units, a) ?? '', { name: `Xã ${b}` }),
};
const PUBLISHED = { status: 'published' } as const;

const work = fc.record({
  verb: fc.constantFrom(
    ...Object.keys(WORK),
    'answer',
    'publish',
    'edit',
    'overlay',
    'change',
    'compact',
  ),
  a: fc.nat(7),
  b: fc.nat(4),
  /** Who looks afterwards, and how many rows they take. */
  looks: fc.array(fc.nat(2), { maxLength: 2 }),
  /** Whether a follower is killed while it takes in what it was told. */
  isKilled: fc.boolean(),
  limit: fc.integer({ min: 1, max: 6 }),
});

const sorted = (copies: Copies) =>
  Object.fromEntries([...copies].sort(([a], [b]) => (a < b ? -1 : 1)));

it('who follows holds what the site shows, whatever is written and compacted in between', async () => {
  const reader = createReader(portal);
  stopClock(now);
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 15, maxLength: 25 }), async (works) => {
      const feeders = [
        createFollower(portal, '18586', 'bundle'),
        createFollower(portal, '18586', 'zero'),
      ];
      const followers = [...feeders, createBundler(portal, '18586')];
      for (const { verb, a, b, looks, limit, isKilled } of works) {
        await WORK[verb]?.(a, b);
        if (isKilled) await feeders[b % 2]?.dies(limit);
        for (const one of looks) await followers[one]?.step(limit);
      }
      await passes(MINUTE);
      const shown = sorted(await reader.site('18586'));
      for (const follower of followers) {
        while (await follower.step(50));
        expect(sorted(follower.copies)).toEqual(shown);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 280_000);
