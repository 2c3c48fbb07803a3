import type { Pagination } from './common';

/*
 * What the panel's own API says about an import of procedures. Only the panel reads it, so these are
 * plain types.
 */

export const OUTCOMES = ['created', 'updated', 'unchanged', 'abolished', 'rejected'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** What became of one line of the file. */
export interface LineOutcome {
  line: number;
  code: string | null;
  outcome: OutcomeKind;
  /** Why it was rejected, or what the reader should know; in Vietnamese. */
  message?: string;
}

export type OutcomeCounts = Record<OutcomeKind, number>;

/** Running; gone through; the whole file refused; broken off before its end. */
export type ImportState = 'running' | 'done' | 'refused' | 'stopped';

/** The import that runs, or the last one since the server's start. */
export interface ImportJob {
  id: string;
  fileName: string;
  dryRun: boolean;
  publish: boolean;
  overwrite: boolean;
  startedBy: string;
  startedAt: string;
  endedAt: string | null;
  state: ImportState;
  done: number;
  /** Null until the file has been read so far that its lines are counted. */
  total: number | null;
  /** Why the file was refused or the import broke off; in Vietnamese. */
  problem: string | null;
  /** Null unless it is done. */
  counts: OutcomeCounts | null;
}

export interface ImportLines {
  data: LineOutcome[];
  meta: { pagination: Pagination };
}

/** Endings of file names that are taken. */
export const IMPORT_ENDINGS = ['.xlsx', '.json', '.jsonl', '.ndjson', '.csv', '.gz'] as const;

/** Bytes that an uploaded file may have; packed with gzip, the whole national catalogue takes 3 MB. */
export const LARGEST_IMPORT = 20 * 1024 * 1024;
