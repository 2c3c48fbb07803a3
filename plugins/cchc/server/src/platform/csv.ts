/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;

/** A text as one cell of a CSV that a spreadsheet may open. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** Without it Excel takes UTF-8 for an old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table that office software opens. */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
