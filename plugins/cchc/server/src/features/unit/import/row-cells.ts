import { cleanLine } from '../../../../../shared/text';

import { isDay } from './day';
import type { Problem, ProblemCode } from './problem';

interface Source {
  file: string;
  line: number;
  columns: readonly string[];
  cells: readonly string[];
  problems: Problem[];
}

/** Longest text that both databases keep in a short column. */
const MAX_LENGTH = 255;

/** The cells of one row by column name; what is wrong with them goes into `problems`. */
export const rowCells = ({ file, line, columns, cells, problems }: Source) => {
  const refuse = (code: ProblemCode, message: string): void => {
    problems.push({ file, line, code, message });
  };
  const complete = cells.length === columns.length;
  if (!complete) refuse('COLUMN_COUNT', `Dòng có ${cells.length} cột, cần ${columns.length} cột.`);

  const optional = (column: string): string | null => {
    const text = cleanLine(cells[columns.indexOf(column)] ?? '');
    if (text.length > MAX_LENGTH) refuse('TOO_LONG', `Cột ${column} dài quá ${MAX_LENGTH} ký tự.`);
    return text === '' ? null : text;
  };
  const required = (column: string): string => {
    const text = optional(column);
    if (text === null && complete) refuse('EMPTY', `Cột ${column} để trống.`);
    return text ?? '';
  };
  return {
    line,
    refuse,
    optional,
    required,
    code: (column: string, form: RegExp): string => {
      const text = required(column);
      if (text !== '' && !form.test(text)) {
        refuse('BAD_CODE', `Mã "${text}" ở cột ${column} sai dạng (có mất số 0 ở đầu không?).`);
      }
      return text;
    },
    /** A day or null; a bad one is refused and read as null. */
    day: (column: string): string | null => {
      const text = optional(column);
      if (text === null || isDay(text)) return text;
      refuse('BAD_DATE', `Ngày "${text}" ở cột ${column} không đúng, cần dạng NĂM-THÁNG-NGÀY.`);
      return null;
    },
    oneOf: <T extends string>(
      column: string,
      values: readonly T[],
      code: ProblemCode,
    ): T | undefined => {
      const text = required(column);
      const value = values.find((known) => known === text);
      if (text !== '' && value === undefined) {
        refuse(code, `"${text}" ở cột ${column} không hợp lệ, cần: ${values.join(', ')}.`);
      }
      return value;
    },
  };
};

export type RowCells = ReturnType<typeof rowCells>;
