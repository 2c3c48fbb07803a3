import type { CountedTable, ReportSnapshot } from '../contracts/report';
import { addRows, asSums } from './rows';

/** Title of the column that says whose the records are. */
export const UNIT_COLUMN = 'Đơn vị';

const without = <T>(list: readonly T[], place: number): T[] =>
  list.filter((_, index) => index !== place);

const overUnits = (table: CountedTable): CountedTable => {
  const place = table.columns.indexOf(UNIT_COLUMN);
  // What is split by units alone stays so: a row a unit can be read.
  if (place === -1 || table.columns.length === 1) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    labels: without(row.labels, place),
    keys: without(row.keys, place),
  }));
  return asSums({
    ...table,
    columns: without(table.columns, place),
    rows: addRows([], rows),
  });
};

const isOfOneUnit = ({ columns, rows }: CountedTable): boolean => {
  const place = columns.indexOf(UNIT_COLUMN);
  return new Set(rows.map(({ keys }) => keys[place])).size <= 1;
};

/**
 * The tables as a document prints them: of a report that adds others up over all units. A province
 * would have a row for each unit, topic and genre, hundreds of pages; they are in its table file.
 * A column that says of every row that it is the same unit's is left out as well.
 */
export const printedTables = ({
  tables,
  children,
}: Pick<ReportSnapshot, 'tables' | 'children'>): readonly CountedTable[] =>
  tables.map((table) => (children.length > 0 || isOfOneUnit(table) ? overUnits(table) : table));
