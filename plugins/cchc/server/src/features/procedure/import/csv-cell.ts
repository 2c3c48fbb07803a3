/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;

/** A text as one cell of a CSV that a spreadsheet may open. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
