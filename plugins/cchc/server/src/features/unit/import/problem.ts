export type ProblemCode =
  | 'NOT_UTF8'
  | 'BAD_CSV'
  | 'WRONG_HEADER'
  | 'NO_ROWS'
  | 'COLUMN_COUNT'
  | 'EMPTY'
  | 'TOO_LONG'
  | 'BAD_CODE'
  | 'BAD_DATE'
  | 'DATES_REVERSED'
  | 'BAD_SHARE'
  | 'UNKNOWN_KIND'
  | 'DUPLICATE_CODE'
  | 'DUPLICATE_PAIR'
  | 'CONFLICT'
  | 'UNKNOWN_PARENT'
  | 'UNKNOWN_SUCCESSOR'
  | 'TREE_CYCLE'
  | 'SUCCESSION_CYCLE';

/** One reason why nothing was imported. `line` counts from 1 with the header; 0: no single line. */
export interface Problem {
  file: string;
  line: number;
  code: ProblemCode;
  message: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** The problems if there are any, in the order of the lines; else the value. */
export const outcome = <T>(problems: Problem[], value: T): Outcome<T> =>
  problems.length > 0
    ? { ok: false, problems: [...problems].sort((a, b) => a.line - b.line) }
    : { ok: true, value };
