/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;

/** A text as one cell of a CSV that a spreadsheet may open. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** Rows of a table, each with the end of its line. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

/** Without it Excel takes UTF-8 for an old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table that office software opens; rows may follow. */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + csvRows(rows);
