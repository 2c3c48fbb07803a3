import type { ProcedureRecord } from '../../../../../shared/contracts/procedure-record';

export type ImportFormat = 'xlsx' | 'json' | 'json-lines' | 'csv';

/**
 * One procedure of a file, or why it is not taken. `line` counts the lines of the file from 1
 * (XLSX: rows of the sheet; JSON: procedures). `code` is there as soon as it could be read.
 */
export type ParsedLine =
  | { line: number; code: string; record: ProcedureRecord; rejected?: undefined }
  | { line: number; code?: string; record?: undefined; rejected: string };

/** A file whose format is known, or what is wrong with the whole file, in Vietnamese. */
export type ParsedFile =
  | {
      ok: true;
      format: ImportFormat;
      /** Lines to come, for a progress bar. */
      total: number;
      lines: AsyncIterable<ParsedLine>;
    }
  | { ok: false; problem: string };

export const refusedFile = (problem: string): ParsedFile => ({ ok: false, problem });
