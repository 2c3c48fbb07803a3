import type { CountedRow } from '../contracts/report';

/** What is not known adds nothing, and where nothing is known nothing comes of it. */
export const add = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : a + b;

/** By which rows of several tables are one. */
export const keyOf = ({ keys }: Pick<CountedRow, 'keys'>): string => JSON.stringify(keys);

/** Adds rows by their keys. Rows that the first table lacks come behind its own. */
export const addRows = (into: readonly CountedRow[], more: readonly CountedRow[]): CountedRow[] => {
  const rows = new Map(into.map((row) => [keyOf(row), row]));
  for (const row of more) {
    const known = rows.get(keyOf(row));
    rows.set(
      keyOf(row),
      known
        ? { ...known, value: add(known.value, row.value), before: add(known.before, row.before) }
        : row,
    );
  }
  return [...rows.values()];
};
