import { Workbook, type Worksheet } from 'exceljs';

export type Cell = string | number | Date | null;

const FONT = { name: 'Times New Roman', size: 12 };
const UNKNOWN = '…';
/** Widths of columns, in letters; the names in a head go over several lines. */
const WIDEST = 60;
const WIDEST_HEAD = 24;
/** Heights of a line of text, and of the highest row that Excel has, in points. */
const LINE = 16;
const HIGHEST = 409;
/** Sizes of paper, as Excel numbers them. */
const A3 = 8;
const A4 = 9;
/** What Excel refuses in the name of a sheet, and how long it may be. */
const UNFIT = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

const NUMBER = '#,##0.##';
const WHOLE = '#,##0';
const DATE = 'dd/mm/yyyy';

const formatOf = (value: Cell): string | undefined => {
  if (value instanceof Date) return DATE;
  if (typeof value !== 'number') return undefined;
  return Number.isInteger(value) ? WHOLE : NUMBER;
};

/** A name that Excel takes, and that no sheet of the book has. */
const freeName = (book: Workbook, wanted: string): string => {
  const base = wanted
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const taken = new Set(book.worksheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = (base || 'Bảng').slice(0, LONGEST_NAME - ending.length).trim() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

/** How many lines words fill in a column of a width; a longer word is broken. */
const linesIn = (text: string, width: number): number => {
  // What the edges of a cell take, and letters wider than others.
  const room = Math.max(width - 2, 1);
  return text
    .split('\n')
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const { length } of paragraph.split(' ')) {
        if (used > 0 && used + 1 + length > room) {
          lines += 1;
          used = 0;
        }
        lines += Math.floor(Math.max(length - 1, 0) / room);
        used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
};

/** A sheet whose numbers are numbers and whose texts are never read as formulas. */
class Sheet {
  readonly #sheet: Worksheet;
  readonly #widths: number[] = [];
  /** Rows of one text across all columns. */
  readonly #said = new Set<number>();

  constructor(book: Workbook, name: string) {
    this.#sheet = book.addWorksheet(freeName(book, name), {
      pageSetup: { paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
  }

  /** A line of text across the columns. */
  say(text: string, style: { bold?: boolean; italic?: boolean } = {}): void {
    const row = this.#sheet.addRow([text]);
    const cell = row.getCell(1);
    cell.font = { ...FONT, ...style };
    cell.alignment = { vertical: 'middle', wrapText: true };
    this.#said.add(row.number);
  }

  /** Null is what is not known, an empty text an empty cell. */
  add(cells: readonly Cell[], kind: 'row' | 'head' | 'total' = 'row'): void {
    const row = this.#sheet.addRow(cells.map((value) => value ?? UNKNOWN));
    cells.forEach((value, index) => {
      const cell = row.getCell(index + 1);
      const format = formatOf(value);
      const isText = typeof value === 'string';
      cell.font = { ...FONT, bold: kind !== 'row' };
      if (format) cell.numFmt = format;
      const side = isText || value instanceof Date ? 'left' : 'right';
      cell.alignment = {
        horizontal: kind === 'head' ? 'center' : side,
        vertical: 'middle',
        wrapText: isText,
      };
      const thin = { style: 'thin' as const };
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
      const length = isText ? value.length : 12;
      const widest = kind === 'head' ? WIDEST_HEAD : WIDEST;
      this.#widths[index] = Math.max(this.#widths[index] ?? 10, Math.min(length + 2, widest));
    });
    if (kind === 'head') {
      const ySplit = row.number;
      this.#sheet.views = [{ state: 'frozen', xSplit: 1, ySplit }];
      this.#sheet.pageSetup.printTitlesRow = `${ySplit}:${ySplit}`;
    }
  }

  skip(): void {
    this.#sheet.addRow([]);
  }

  /** For tables wider than a page: on large paper, over several pages, each with the first column. */
  spread(): void {
    const { pageSetup } = this.#sheet;
    Object.assign(pageSetup, { paperSize: A3, orientation: 'landscape', fitToPage: false });
    pageSetup.printTitlesColumn = 'A:A';
  }

  /** Once all is there: widths, and the heights that texts need in them, which not every program finds by itself. */
  finish(): void {
    this.#widths.forEach((width, index) => {
      this.#sheet.getColumn(index + 1).width = width;
    });
    const whole = this.#widths.reduce((sum, width) => sum + width, 0);
    this.#sheet.eachRow((row) => {
      const isSaid = this.#said.has(row.number);
      let lines = 1;
      row.eachCell(({ value }, column) => {
        const width = isSaid ? whole : (this.#widths[column - 1] ?? 0);
        if (typeof value === 'string') lines = Math.max(lines, linesIn(value, width));
      });
      row.height = Math.min(lines * LINE, HIGHEST);
      if (isSaid && this.#widths.length > 1) {
        this.#sheet.mergeCells(row.number, 1, row.number, this.#widths.length);
      }
    });
  }
}

export type OpenSheet = (name: string) => Sheet;

/** The bytes of a workbook with the sheets that `fill` opens, in that order. */
export const bookOf = async (fill: (open: OpenSheet) => void): Promise<Buffer> => {
  const book = new Workbook();
  const sheets: Sheet[] = [];
  fill((name) => {
    const sheet = new Sheet(book, name);
    sheets.push(sheet);
    return sheet;
  });
  for (const sheet of sheets) sheet.finish();
  return Buffer.from(await book.xlsx.writeBuffer());
};
