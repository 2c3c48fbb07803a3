import type { LineOutcome, OutcomeCounts } from '../../../../../shared/contracts/procedure-import';

export interface ImportResult {
  counts: OutcomeCounts;
  lines: LineOutcome[];
}

export const summarize = (lines: LineOutcome[]): ImportResult => {
  const counts = { created: 0, updated: 0, unchanged: 0, abolished: 0, rejected: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return { counts, lines };
};
