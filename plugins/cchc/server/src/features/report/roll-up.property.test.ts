import fc from 'fast-check';

import {
  type CountedRow,
  type CountedTable,
  type ReportSnapshot,
  reportSnapshot,
} from '../../../../shared/contracts';
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

  it('says none, rather than nothing, of a unit that counted and had no such row', () => {
    const one = (code: string, keys: string[], totalBefore: number | null): ReportSnapshot => ({
      ...{ version: 1, unit: { code, name: `Xã ${code}` }, span, children: [] },
      takenAt: '2026-06-15T08:00:00.000+07:00',
      tables: [
        {
          ...{ counter: 'news.published', title: 'Tin, bài', definition: 'Đếm để thử.' },
          ...{ measure: 'bài', columns: ['Chủ đề'], total: keys.length, totalBefore },
          rows: keys.map((key) => ({ labels: [key], keys: [key], value: 1, before: totalBefore })),
        },
      ],
    });
    const result = rollUp(one('42', [], 0), [
      { unit: { code: '01', name: 'Xã 01' }, snapshot: one('01', ['a'], 1), report: '1' },
      { unit: { code: '02', name: 'Xã 02' }, snapshot: one('02', ['b'], null), report: '2' },
    ]);
    const parts = drillDown(result, 'news.published', ['a']).parts;
    expect(parts.map(({ value, before }) => [value, before])).toEqual([
      [0, 0],
      [1, 1],
      [0, null],
    ]);
  });
});
