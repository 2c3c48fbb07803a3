import type { CountedRow, CountedTable } from '../contracts/report';

/** What is not known adds nothing, and where nothing is known nothing comes of it. */
const add = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : a + b;

type Numbers = Pick<CountedRow, 'value' | 'before'>;

/**
 * Adds both years. Where one part counts and its last year is not known, the sum's is not either:
 * all of this year beside some of last year would show a growth that nobody had.
 */
export const addNumbers = (a: Numbers, b: Numbers): Numbers => {
  const isPartUnknown = [a, b].some(({ value, before }) => value !== null && before === null);
  return {
    value: add(a.value, b.value),
    before: isPartUnknown ? null : add(a.before, b.before),
  };
};

/** The numbers below a table's rows, as those of a row. */
export const totalsOf = ({ total, totalBefore }: CountedTable): Numbers => ({
  value: total,
  before: totalBefore,
});

/** By which rows of several tables are one. */
export const keyOf = ({ keys }: Pick<CountedRow, 'keys'>): string => JSON.stringify(keys);

/** Adds rows by their keys. Rows that the first table lacks come behind its own. */
export const addRows = (into: readonly CountedRow[], more: readonly CountedRow[]): CountedRow[] => {
  const rows = new Map(into.map((row) => [keyOf(row), row]));
  for (const row of more) {
    const known = rows.get(keyOf(row));
    rows.set(keyOf(row), known ? { ...known, ...addNumbers(known, row) } : row);
  }
  return [...rows.values()];
};

/**
 * Rows that are sums over units: a unit without such a row is in them with 0, and its last year is
 * as unknown as that of its table. None is known, therefore, where the table's is not.
 */
export const asSums = (table: CountedTable): CountedTable =>
  table.total !== null && table.totalBefore === null
    ? { ...table, rows: table.rows.map((row) => ({ ...row, before: null })) }
    : table;
