import { CsvError, parse } from 'csv-parse/sync';

import { type Columns, columnsOf, HEADER_HELP, repeatedColumn } from './columns';
import { recordOfRow } from './list-row';
import type { ReadLine, ReadFile } from './numbered';

interface Row {
  cells: string[];
  /** Where the row begins. */
  line: number;
}

const DELIMITERS = [',', ';', '\t'];

const lineBreaks = (text: string): number => text.split('\n').length - 1;

const readRows = (text: string, delimiter: string): Row[] | { problem: string } => {
  const rows: Row[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      raw: true,
      info: true,
      // with `raw` and `info` a record comes wrapped; the library's types do not say so
      on_record: (wrapped) => {
        const { record, raw, info } = wrapped as unknown as {
          record: string[];
          raw: string;
          info: { lines: number };
        };
        rows.push({ cells: record, line: info.lines - lineBreaks(raw.trim()) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || typeof error.lines !== 'number';
    const line = open ? (rows[rows.length - 1]?.line ?? 0) + 1 : Number(error.lines);
    return { problem: `Tệp CSV hỏng ở dòng ${line}: dấu ngoặc kép không khép đúng chỗ.` };
  }
  return rows;
};

const headOf = (text: string) => {
  const head = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  for (const delimiter of DELIMITERS) {
    const rows = readRows(head, delimiter);
    const columns = Array.isArray(rows) ? columnsOf(rows[0]?.cells ?? []) : undefined;
    if (columns) return { delimiter, columns };
  }
  return undefined;
};

function* linesOf(rows: readonly Row[], columns: Columns): Generator<ReadLine> {
  for (const { cells, line } of rows) {
    yield cells.length > columns.length
      ? { line, rejected: `Dòng có ${cells.length} cột, tiêu đề chỉ có ${columns.length} cột.` }
      : { line, ...recordOfRow(columns, cells) };
  }
}

/** Reads our CSV, or any with its headings; undefined when the first line is no such header. */
export const readCsv = (text: string): ReadFile | undefined => {
  const head = headOf(text);
  if (!head) return undefined;
  const repeated = repeatedColumn(head.columns);
  if (repeated) return { problem: `Cột "${repeated}" có hai lần. ${HEADER_HELP}` };
  const rows = readRows(text, head.delimiter);
  if (!Array.isArray(rows)) return rows;
  const body = rows.slice(1);
  return { format: 'csv', total: body.length, lines: linesOf(body, head.columns) };
};
