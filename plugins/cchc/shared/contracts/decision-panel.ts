import type { DecisionDetail } from './document';
import type { PartDifference } from './procedure-review';

/*
 * What the panel's own API says about publishing decisions. Only the panel reads it, so these are
 * plain types. Stored names carry a prefix: Strapi's panel looks an option up by its bare value.
 */

export const DECISION_STATES = [
  'decision-draft',
  'decision-submitted',
  'decision-approved',
  'decision-effective',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const LINE_ACTIONS = [
  'action-new',
  'action-amended',
  'action-replaced',
  'action-abolished',
] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

export const DECISION_VERBS = ['submit', 'approve', 'return', 'withdraw'] as const;
export type DecisionVerb = (typeof DECISION_VERBS)[number];

export interface PanelProblem {
  /** `effectiveOn`, `lines.2.procedureCode`, … */
  field: string;
  message: string;
}

/** Whose sites show a procedure. */
export interface ShownOn {
  count: number;
  /** Some of them; those that wrote something of their own first. */
  names: string[];
}

export interface PreviewLine {
  key: string;
  action: LineAction;
  code: string;
  /** Null where no procedure has this code. */
  name: string | null;
  documentId: string | null;
  successor: { code: string; name: string | null } | null;
  updateType: 'major' | 'minor';
  changeNote: string | null;
  /** Old → new, part by part; empty for what stays as it reads. */
  differences: PartDifference[];
  shownOn: ShownOn;
}

type Who = { name: string; at: string } | null;

export interface DecisionPreview {
  state: DecisionState;
  effectiveOn: string | null;
  submitted: Who;
  approved: Who;
  appliedAt: string | null;
  returnReason: string | null;
  lastError: string | null;
  retryAt: string | null;
  /** Where the public reads it, once it is in effect. */
  slug: string | null;
  /** What the account that asks may do now. */
  verbs: DecisionVerb[];
  /** The account submitted it itself, so somebody else approves. */
  isOwnSubmission: boolean;
  problems: PanelProblem[];
  counts: DecisionDetail['counts'];
  lines: PreviewLine[];
  /** Of all that is shown: approving names it, so that nobody approves what he did not see. */
  seen: string;
}
