import type { CaseState, Forgetting } from '../cases/vocabulary';
import type { UnitName } from './common';

/** One case, and what would be forgotten of it when. */
export interface RetentionRow {
  documentId: string;
  number: string;
  unit: UnitName | null;
  state: CaseState;
  step: Forgetting;
  dueAt: string;
  /** Name of the rule. */
  rule: string;
  /** Why it is not done all the same. */
  blocked: 'held' | 'not-handed-over' | null;
}

/** What the panel shows of it: a dry run, and what the last runs did. */
export interface RetentionView {
  rows: RetentionRow[];
  /** May be more than are listed. */
  total: number;
  runs: { at: string; counts: Record<Forgetting | 'kept' | 'failed', number> }[];
}
