import fc from 'fast-check';

import {
  type CountedRow,
  type CountedTable,
  type ReportSnapshot,
  reportSnapshot,
} from '../../../../shared/contracts';
import { UNIT_COLUMN } from '../../../../shared/report';
import { type Child, drillDown, rollUp } from './roll-up';

const span = {
  kind: 'quarter',
  year: 2026,
  number: 2,
  name: 'Quý II năm 2026',
  firstDay: '2026-03-15',
  lastDay: '2026-06-14',
} as const;

const count = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });

const row = (key: string): fc.Arbitrary<CountedRow> =>
  fc.record({
    labels: fc.constant([`Nhãn ${key}`]),
    keys: fc.constant([key]),
    value: count,
    before: count,
  });

/** What all units share: never added. */
const SHARED = 'procedures.in-force';

const table = (counter: string): fc.Arbitrary<CountedTable> =>
  fc.record({
    ...(counter === SHARED && { adds: fc.constant(false as const) }),
    counter: fc.constant(counter),
    title: fc.constant(`Bảng ${counter}`),
    definition: fc.constant('Đếm để thử.'),
    measure: fc.constant('bài'),
    columns: fc.constant(['Chủ đề']),
    rows: fc.subarray(['a', 'b', 'c']).chain((keys) => fc.tuple(...keys.map(row))),
    total: count,
    totalBefore: count,
  });

const snapshotOf = (code: string): fc.Arbitrary<ReportSnapshot> =>
  fc
    .subarray(['news.published', 'cases.received', 'documents.published', SHARED])
    .chain((counters) => fc.tuple(...counters.map(table)))
    .map((tables) => ({
      version: 1,
      unit: { code, name: `Xã ${code}` },
      span,
      takenAt: '2026-06-15T08:00:00.000+07:00',
      tables,
      children: [],
    }));

const child = (code: string): fc.Arbitrary<Child> =>
  fc.option(snapshotOf(code), { nil: null }).map((snapshot) => ({
    unit: { code, name: `Xã ${code}` },
    snapshot,
    report: snapshot && `report-${code}`,
  }));

const CODES = ['01', '02', '03', '04', '05'];
const children = fc.subarray(CODES).chain((codes) => fc.tuple(...codes.map(child)));

/** Every number that is added, by counter and row, in the plainest way. */
const sums = (snapshots: readonly ReportSnapshot[]) => {
  const found: Record<string, number> = {};
  for (const { tables } of snapshots) {
    for (const { counter, rows, total } of tables.filter((one) => one.counter !== SHARED)) {
      const all = [{ keys: ['*'], value: total }, ...rows];
      for (const { keys, value } of all) {
        const name = `${counter} ${keys.join()}`;
        if (value !== null) found[name] = (found[name] ?? 0) + value;
      }
    }
  }
  return found;
};
const present = (all: readonly Child[]) => all.flatMap(({ snapshot }) => snapshot ?? []);

describe('rolling up', () => {
  it('adds every number of every child once, and makes a snapshot', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        const result = rollUp(parent, all);
        expect(reportSnapshot.parse(result)).toEqual(result);
        expect(sums([result])).toEqual(sums([parent, ...present(all)]));
      }),
    );
  });

  it('gives the same in whatever order the children come', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, fc.nat(), (parent, all, seed) => {
        const turn = all.length === 0 ? 0 : seed % all.length;
        const other = [...all.slice(turn), ...all.slice(0, turn)].reverse();
        expect(rollUp(parent, other)).toEqual(rollUp(parent, all));
      }),
    );
  });

  it('names everybody with the report that was added, and who is missing', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        const said = rollUp(parent, all).children.map(({ unit, included, report }) => [
          unit.code,
          included,
          report ?? null,
        ]);
        const known = all.map(({ unit, snapshot, report }) => [
          unit.code,
          snapshot !== null,
          report,
        ]);
        expect(said).toEqual(known.sort());
      }),
    );
  });

  it('goes on level by level to the same sum as at once', () => {
    fc.assert(
      fc.property(snapshotOf('1'), snapshotOf('42'), children, (top, middle, all) => {
        const province = rollUp(middle, all);
        const country = rollUp(top, [{ unit: middle.unit, snapshot: province, report: 'middle' }]);
        expect(sums([country])).toEqual(sums([top, middle, ...present(all)]));
      }),
    );
  });

  it('keeps the parent’s own numbers of what all share, and each child’s beside them', () => {
    const sharedIn = (tables: readonly CountedTable[]) =>
      tables.filter(({ counter }) => counter === SHARED);
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        const result = rollUp(parent, all);
        expect(sharedIn(result.tables)).toEqual(sharedIn(parent.tables));
        for (const { total } of sharedIn(parent.tables)) {
          const { value, adds, parts } = drillDown(result, SHARED, null);
          expect([value, adds, parts[0]?.value]).toEqual([total, false, total]);
          const own = new Map(
            present(all).map(({ unit, tables }) => [unit.code, sharedIn(tables)[0]?.total ?? null]),
          );
          for (const part of parts.slice(1)) {
            expect(part.value).toBe(own.get(part.unit.code) ?? null);
          }
        }
      }),
    );
  });

  it('changes nothing that it was given', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        const before = structuredClone([parent, all]);
        rollUp(parent, all);
        expect([parent, all]).toEqual(before);
      }),
    );
  });

  it('can be looked into: the parts of a number make the number', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        const result = rollUp(parent, all);
        for (const { counter, rows } of result.tables.filter(({ adds }) => adds !== false)) {
          for (const keys of [null, ...rows.map((one) => one.keys)]) {
            const { value, parts } = drillDown(result, counter, keys);
            const known = parts.flatMap((part) => part.value ?? []);
            expect(known.reduce((sum, one) => sum + one, 0)).toBe(value ?? 0);
          }
        }
      }),
    );
  });

  it('tells of last year’s total the sum of all that counted, or that it is not known', () => {
    fc.assert(
      fc.property(snapshotOf('42'), children, (parent, all) => {
        for (const { counter, adds, totalBefore } of rollUp(parent, all).tables) {
          if (adds === false) continue;
          const parts = [parent, ...present(all)].flatMap(
            ({ tables }) => tables.find((one) => one.counter === counter) ?? [],
          );
          const known = parts.flatMap((part) => part.totalBefore ?? []);
          const isKnown =
            known.length > 0 &&
            parts.every((part) => part.total === null || part.totalBefore !== null);
          const sum = known.reduce((before, one) => before + one, 0);
          expect(totalBefore).toBe(isKnown ? sum : null);
        }
      }),
    );
  });

  describe('where some had no last year', () => {
    const NEWS = 'news.published';
    type Key = string | [topic: string, unit: string];
    const one = (code: string, keys: Key[], before: number | null): ReportSnapshot => ({
      ...{ version: 1, unit: { code, name: `Xã ${code}` }, span, children: [] },
      takenAt: '2026-06-15T08:00:00.000+07:00',
      tables: [
        {
          ...{ counter: NEWS, title: 'Tin, bài', definition: 'Đếm để thử.', measure: 'bài' },
          columns: keys.some(Array.isArray) ? ['Chủ đề', UNIT_COLUMN] : ['Chủ đề'],
          ...{ total: keys.length, totalBefore: before },
          rows: keys.map((key) => ({ labels: [key].flat(), keys: [key].flat(), value: 1, before })),
        },
      ],
    });
    const below = (code: string, snapshot: ReportSnapshot | null): Child => ({
      unit: { code, name: `Xã ${code}` },
      ...{ snapshot, report: snapshot && code },
    });
    const partsOf = (snapshot: ReportSnapshot, keys: string[] | null) =>
      drillDown(snapshot, NEWS, keys).parts.map(({ value, before }) => [value, before]);
    const beforeOf = ({ tables: [table] }: ReportSnapshot) => [
      table?.totalBefore,
      ...(table?.rows ?? []).map(({ before }) => before),
    ];

    it('compares nothing with a part of it, and says who had what', () => {
      const result = rollUp(one('42', ['a'], 1), [
        below('01', one('01', ['a'], 1)),
        below('02', one('02', ['b'], null)),
        below('03', null),
      ]);
      // That of a too: nobody knows whether 02 had any.
      expect(beforeOf(result)).toEqual([null, null, null]);
      const ofA = [
        [1, null],
        [1, 1],
        [0, null],
        [null, null],
      ];
      expect(partsOf(result, ['a'])).toEqual(ofA);
      expect(partsOf(result, null)).toEqual(ofA.map((part, at) => (at === 2 ? [1, null] : part)));
    });

    it('says none, rather than nothing, of a unit that counted and had no such row', () => {
      const result = rollUp(one('42', [], 0), [
        below('01', one('01', ['a'], 1)),
        below('02', one('02', ['b'], 1)),
      ]);
      expect(beforeOf(result)).toEqual([2, 1, 1]);
      expect(partsOf(result, ['a'])).toEqual([
        [0, 0],
        [1, 1],
        [0, 0],
      ]);
    });

    it('does not say that the unit above had none', () => {
      const result = rollUp(one('42', ['a'], null), [below('01', one('01', ['a'], 3))]);
      expect(beforeOf(result)).toEqual([null, null]);
      for (const keys of [null, ['a']]) {
        expect(partsOf(result, keys)).toEqual([
          [1, null],
          [1, 3],
        ]);
      }
    });

    it('keeps what is known of rows that are one unit’s alone', () => {
      const result = rollUp(one('42', [['a', '42']], null), [
        below('01', one('01', [['a', '01']], 3)),
      ]);
      expect(beforeOf(result)).toEqual([null, null, 3]);
      expect(partsOf(result, ['a', '01'])).toEqual([
        [0, null],
        [1, 3],
      ]);
    });
  });
});
