import { type CellValue, Workbook, type Worksheet } from 'exceljs';

import { type Columns, columnsOf, HEADER_HELP, repeatedColumn } from './columns';
import { recordOfRow } from './list-row';
import type { ReadFile, ReadLine } from './numbered';
import { codeText } from './record-object';
import { isObject, written } from './source';
import { LARGEST_TEXT } from './text-lines';
import { zipEntries } from './zip';

/** The portal's export has its letterhead in row 1 and the header in row 2. */
const LAST_HEADER_ROW = 10;

const FORMULA = Symbol('formula');

/** The text of a cell; `FORMULA` for one whose value depends on other cells or files. */
const cellText = (value: CellValue): string | typeof FORMULA => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return typeof value === 'string' ? value : '';
  if ('formula' in value || 'sharedFormula' in value) return FORMULA;
  if (Array.isArray(value.richText)) {
    return value.richText.map((run) => (isObject(run) ? written(run.text) : '')).join('');
  }
  // a link's text may itself be rich text
  return 'text' in value ? cellText(value.text as CellValue) : '';
};

const headerOf = (sheet: Worksheet) => {
  for (let row = 1; row <= Math.min(LAST_HEADER_ROW, sheet.rowCount); row += 1) {
    const cells: string[] = [];
    sheet.getRow(row).eachCell({ includeEmpty: true }, (cell, at) => {
      const text = cellText(cell.value);
      cells[at - 1] = typeof text === 'string' ? text : '';
    });
    const columns = columnsOf(Array.from(cells, (cell) => cell ?? ''));
    if (columns) return { row, columns };
  }
  return undefined;
};

const readRow = (sheet: Worksheet, line: number, columns: Columns): ReadLine | undefined => {
  const row = sheet.getRow(line);
  const cells: string[] = [];
  for (const [at, column] of columns.entries()) {
    const { value } = row.getCell(at + 1);
    const text = column?.field === 'code' ? (codeText(value) ?? cellText(value)) : cellText(value);
    if (text === FORMULA) {
      const heading = column?.heading ?? String(at + 1);
      return { line, rejected: `Ô "${heading}" là công thức; hãy thay bằng giá trị.` };
    }
    cells.push(text);
  }
  return cells.some((cell) => cell.trim() !== '')
    ? { line, ...recordOfRow(columns, cells) }
    : undefined;
};

function* rowsOf(sheet: Worksheet, header: number, columns: Columns): Generator<ReadLine> {
  for (let line = header + 1; line <= sheet.rowCount; line += 1) {
    const read = readRow(sheet, line, columns);
    if (read) yield read;
  }
}

/** What is wrong with the archive before anything is unpacked. */
const archiveProblem = (bytes: Buffer): string | undefined => {
  const entries = zipEntries(bytes);
  if (!entries) return 'Tệp Excel hỏng hoặc bị cắt cụt; hãy tải lại tệp.';
  const names = entries.map(({ name }) => name);
  if (!names.includes('xl/workbook.xml')) {
    return 'Tệp nén này không phải tệp Excel (.xlsx).';
  }
  if (names.some((name) => name.startsWith('xl/externalLinks/'))) {
    return 'Tệp Excel có liên kết tới tệp khác; hãy chép giá trị sang một tệp mới.';
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return size > LARGEST_TEXT ? 'Tệp Excel quá lớn sau khi giải nén.' : undefined;
};

/** Reads the Excel export of the portal's list: list fields only. */
export const readXlsx = async (bytes: Buffer): Promise<ReadFile> => {
  const problem = archiveProblem(bytes);
  if (problem) return { problem };
  const workbook = new Workbook();
  try {
    // the library's own Buffer type is an older one than Node's
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return { problem: 'Không đọc được tệp Excel; hãy mở và lưu lại dạng .xlsx.' };
  }
  for (const sheet of workbook.worksheets) {
    const header = headerOf(sheet);
    if (!header) continue;
    const repeated = repeatedColumn(header.columns);
    if (repeated) return { problem: `Cột "${repeated}" có hai lần. ${HEADER_HELP}` };
    const lines = [...rowsOf(sheet, header.row, header.columns)];
    return { format: 'xlsx', total: lines.length, lines };
  }
  return { problem: `Không thấy dòng tiêu đề trong tệp Excel. ${HEADER_HELP}` };
};
