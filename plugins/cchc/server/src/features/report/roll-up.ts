import type { CountedTable, ReportSnapshot, UnitName } from '../../../../shared/contracts';
import {
  addNumbers,
  addRows,
  asSums,
  keyOf,
  totalsOf,
  UNIT_COLUMN,
} from '../../../../shared/report';

/** A unit below, with its accepted snapshot, or null where it has none. */
export interface Child {
  unit: UnitName;
  snapshot: ReportSnapshot | null;
  /** Document id of the report that the snapshot is of. */
  report: string | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byUnit = (a: { unit: UnitName }, b: { unit: UnitName }): number =>
  compare(a.unit.code, b.unit.code) || compare(a.unit.name, b.unit.name);

const addTable = (into: CountedTable, more: CountedTable): CountedTable => {
  const { value, before } = addNumbers(totalsOf(into), totalsOf(more));
  const rows = addRows(into.rows, more.rows);
  const sum = { ...into, rows, total: value, totalBefore: before };
  // A row that names its unit is that unit's alone, and no sum.
  return sum.columns.includes(UNIT_COLUMN) ? sum : asSums(sum);
};

/** A unit's own rows first; what others brought is sorted, so that their order does not matter. */
const sorted = (table: CountedTable, own: CountedTable | undefined): CountedTable => {
  const ours = new Set(own?.rows.map(keyOf));
  const brought = table.rows.filter((row) => !ours.has(keyOf(row)));
  return {
    ...table,
    rows: [
      ...table.rows.filter((row) => ours.has(keyOf(row))),
      ...brought.sort((a, b) => compare(keyOf(a), keyOf(b))),
    ],
  };
};

/**
 * A unit's own numbers with those of its children added, row by row and table by table, by their
 * keys. Says who is in and who is missing. A child's snapshot may itself be rolled up, so this goes
 * on to any level; it reads nothing but what it is given, and the order of the children is all one.
 * Of what units share, a central catalogue, the parent's own numbers stay.
 * @param parent the unit's own numbers alone, not rolled up before
 */
export const rollUp = (parent: ReportSnapshot, children: readonly Child[]): ReportSnapshot => {
  const inOrder = [...children].sort(byUnit);
  const tables = new Map(parent.tables.map((table) => [table.counter, table]));
  const own = new Map(tables);
  for (const { snapshot } of inOrder) {
    for (const table of snapshot?.tables ?? []) {
      const known = tables.get(table.counter);
      // The parent's own may be newer than the child's, which does not say yet that it is shared.
      if ((known ?? table).adds === false) continue;
      tables.set(table.counter, known ? addTable(known, table) : table);
    }
  }
  const brought = [...tables.keys()].filter((name) => !own.has(name)).sort(compare);
  return {
    ...parent,
    tables: [...own.keys(), ...brought].flatMap((name) => {
      const table = tables.get(name);
      return table ? [sorted(table, own.get(name))] : [];
    }),
    children: inOrder.map(({ unit, snapshot, report }) => ({
      unit,
      included: snapshot !== null,
      tables: snapshot?.tables ?? [],
      ...(report !== null && { report }),
    })),
  };
};

interface Part {
  unit: UnitName;
  included: boolean;
  /** Document id of the edition that was added. */
  report: string | null;
  value: number | null;
  before: number | null;
}

type Numbers = Pick<Part, 'value' | 'before'>;

const NOTHING: Numbers = { value: null, before: null };

const numbersOf = (
  tables: readonly CountedTable[],
  counter: string,
  keys: readonly string[] | null,
): Numbers => {
  const table = tables.find((one) => one.counter === counter);
  if (!table) return NOTHING;
  if (keys === null) return totalsOf(table);
  const wanted = JSON.stringify(keys);
  const row = table.rows.find((one) => keyOf(one) === wanted);
  if (row) return { value: row.value, before: row.before };
  // A row that a table does not have counts nothing: that is known, where the table is.
  return { value: noneOf(table.total), before: noneOf(table.totalBefore) };
};

const noneOf = (total: number | null) => (total === null ? null : 0);

const less = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? a : a - b;

/**
 * Where a number of a rolled-up report comes from: what is the unit's own, then each child. Its own
 * is what is left of the whole; of a last year that is not known in whole nothing is left to tell.
 */
export const drillDown = (
  { unit, tables, children }: ReportSnapshot,
  counter: string,
  keys: readonly string[] | null,
): Numbers & { adds: boolean; parts: Part[] } => {
  const whole = numbersOf(tables, counter, keys);
  const table = tables.find((one) => one.counter === counter);
  const adds = table?.adds !== false;
  const below = children.map((child) => ({
    unit: child.unit,
    included: child.included,
    report: child.report ?? null,
    ...numbersOf(child.tables, counter, keys),
  }));
  const own = (adds ? below : []).reduce<Numbers>(
    (rest, { value, before }) => ({
      value: less(rest.value, value),
      before: less(rest.before, before),
    }),
    whole,
  );
  // A row of another unit alone is known, and none of it is left: that does not make ours known.
  if (own.before === 0) own.before = noneOf(table?.totalBefore ?? null);
  return { ...whole, adds, parts: [{ unit, included: true, report: null, ...own }, ...below] };
};
