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

export interface ImportResult {
  counts: Record<OutcomeKind, number>;
  lines: LineOutcome[];
}

export const summarize = (lines: LineOutcome[]): ImportResult => {
  const counts = { created: 0, updated: 0, unchanged: 0, abolished: 0, rejected: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return { counts, lines };
};
