import fc from 'fast-check';

import { type Counted, LEAST, OUTCOMES, type Table, tableOf } from './suppress';

const GROUPS = ['a', 'b', 'c', 'd'];
const CELLS = GROUPS.flatMap((group) => OUTCOMES.map((outcome) => ({ group, outcome })));

const cases = fc
  .array(fc.tuple(fc.constantFrom(...CELLS), fc.oneof(fc.nat(7), fc.nat(2), fc.constant(0))), {
    maxLength: 14,
  })
  .map((drawn) => drawn.flatMap(([cell, times]) => Array.from({ length: times }, () => cell)));

/** What each published number is the sum of: 1 for each cell that is in it. */
const published = (table: Table): { cells: number[]; value: number }[] => {
  const named = table.lines.map(({ group }) => group);
  const inLine = (line: string | null, group: string) =>
    line === null ? !named.includes(group) : line === group;
  const rows = [
    { isIn: () => true, counts: table.total },
    ...table.lines.map((counts) => ({
      isIn: (group: string) => inLine(counts.group, group),
      counts,
    })),
  ];
  return rows.flatMap(({ isIn, counts }) =>
    (['received', ...OUTCOMES] as const).flatMap((column) => {
      const value = counts[column];
      if (value === null) return [];
      const cells = CELLS.map(({ group, outcome }) =>
        Number(isIn(group) && (column === 'received' || column === outcome)),
      );
      return [{ cells, value }];
    }),
  );
};

/** Takes one row from others until each has a place of its own that no other has. */
const reduced = (rows: readonly (readonly number[])[]): number[][] => {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = remainder(row, basis);
    if (rest.some((value) => Math.abs(value) > 1e-9)) basis.push(rest);
  }
  return basis;
};
const remainder = (row: readonly number[], basis: readonly number[][]): number[] => {
  let rest = [...row];
  for (const known of basis) {
    const pivot = known.findIndex((value) => Math.abs(value) > 1e-9);
    const times = (rest[pivot] ?? 0) / (known[pivot] ?? 1);
    rest = rest.map((value, index) => value - times * (known[index] ?? 0));
  }
  return rest;
};

const countOf = (all: readonly Counted[], cells: readonly number[]) =>
  all.filter(({ group, outcome }) =>
    CELLS.some((cell, index) => cells[index] && cell.group === group && cell.outcome === outcome),
  ).length;

/** All that one could want to know: of any groups together, what became of any part of them. */
const SUBSETS = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
const QUESTIONS = SUBSETS(GROUPS).flatMap((groups) =>
  SUBSETS(OUTCOMES).map((outcomes) =>
    CELLS.map(({ group, outcome }) => Number(groups.includes(group) && outcomes.includes(outcome))),
  ),
);

describe('published counts', () => {
  it('S-58 tell of no fewer than five cases, nor does anything that follows from them', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const known = published(tableOf(all));
        for (const { cells, value } of known) expect(value).toBe(countOf(all, cells));
        // Where a sum is nothing, so is each of its parts.
        const empty = known.flatMap(({ cells, value }) =>
          value === 0
            ? cells.flatMap((is, at) =>
                is ? [CELLS.map((_cell, index) => Number(index === at))] : [],
              )
            : [],
        );
        const basis = reduced([...known.map(({ cells }) => cells), ...empty]);
        for (const question of QUESTIONS) {
          const isKnown = remainder(question, basis).every((value) => Math.abs(value) < 1e-9);
          const count = countOf(all, question);
          if (isKnown && count > 0) expect(count).toBeGreaterThanOrEqual(LEAST);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('S-58 are all there when there are many, and of few only that there were some', () => {
    const of = (group: string, outcome: Counted['outcome'], times: number) =>
      Array.from({ length: times }, () => ({ group, outcome }));
    const many = [...of('a', 'onTime', 9), ...of('a', 'late', 5), ...of('b', 'open', 6)];
    expect(tableOf(many)).toEqual({
      total: { received: 20, onTime: 9, late: 5, open: 6 },
      lines: [
        { group: 'a', received: 14, onTime: 9, late: 5, open: 0 },
        { group: 'b', received: 6, onTime: 0, late: 0, open: 6 },
      ],
    });
    const withFew = tableOf([...many, ...of('c', 'late', 1)]);
    expect(withFew.lines.map(({ group, received }) => [group, received])).toEqual([
      ['a', 14],
      [null, 7],
    ]);
    expect(tableOf(of('a', 'late', 4)).total.received).toBeNull();
    expect(tableOf([]).total.received).toBe(0);
  });
});
