import type { Cell, TableBlock } from '../../../../shared/official-document';

/*
 * Nghị định 30/2020/NĐ-CP, Phụ lục I [S2], for both kinds of file: lengths in millimetres, sizes in
 * points.
 */
export const PAGE = { width: 210, height: 297 };
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Of the two columns that stand side by side above and below the text. */
export const LEFT_WIDTH = TEXT_WIDTH * 0.4;
/** From the upper edge of the paper to the page number. */
export const NUMBER_FROM_TOP = 10;
export const FIRST_LINE = 12.7;
/** As times of a single line. */
export const LINE_SPACING = 1.15;
/** Points between paragraphs. */
export const PARAGRAPH_GAP = 6;

export const SIZE = { list: 11, state: 12, note: 12, letterhead: 13, cell: 13, text: 14 };

export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** As it comes out at 13 points, bold. */
export const MOTTO_WIDTH = 57;
/** A third to a half of the text above them. */
export const RULE = { issuer: LEFT_WIDTH * 0.4, title: TEXT_WIDTH * 0.35 };
/** Empty lines between who signs and the name: room for hand and seal. */
export const SEAL_LINES = 4;

const NUMBER_SHARE = 0.145;
/** Numbers leave the names at least so much. */
const NUMBERS_AT_MOST = 0.6;
const [SHORTEST, LONGEST] = [14, 40];

const lengthOf = (cell: Cell): number => String(cell).length;

const cellsBelow = ({ rows, total = [] }: TableBlock, column: number): Cell[] =>
  [...rows, total].map((row) => row[column] ?? null);

/**
 * How wide the columns of a table are, as parts of 1: those of numbers as a number needs, the others
 * by their longest text.
 */
export const columnShares = (table: TableBlock): number[] => {
  const columns = table.head.map((name, index) => {
    const texts = cellsBelow(table, index).filter(
      (cell) => typeof cell === 'string' && cell !== '',
    );
    return { isText: texts.length > 0, longest: Math.max(...[name, ...texts].map(lengthOf)) };
  });
  const numbers = columns.filter(({ isText }) => !isText).length;
  if (numbers === columns.length) return columns.map(() => 1 / columns.length);
  const share = Math.min(NUMBER_SHARE, NUMBERS_AT_MOST / numbers);
  const weightOf = ({ longest }: { longest: number }) =>
    Math.min(Math.max(longest, SHORTEST), LONGEST);
  const weights = columns
    .filter(({ isText }) => isText)
    .reduce((sum, column) => sum + weightOf(column), 0);
  const rest = 1 - numbers * share;
  return columns.map((one) => (one.isText ? (weightOf(one) / weights) * rest : share));
};
