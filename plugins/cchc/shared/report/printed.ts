import type { CountedTable, ReportSnapshot } from '../contracts/report';
import { addRows } from './rows';

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
  return { ...table, columns: without(table.columns, place), rows: addRows([], rows) };
};

/**
 * The tables as a document prints them: of a report that adds others up over all units. A province
 * would have a row for each unit, topic and genre, hundreds of pages; they are in its table file.
 */
export const printedTables = ({
  tables,
  children,
}: Pick<ReportSnapshot, 'tables' | 'children'>): readonly CountedTable[] =>
  children.length > 0 ? tables.map(overUnits) : tables;
