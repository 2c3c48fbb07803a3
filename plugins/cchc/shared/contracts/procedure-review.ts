import type { Pagination, UnitName } from './common';
import type { EditionSummary, LegalPart, ProcedureDetail } from './procedure';

/*
 * What the panel's own API says about editions and local overlays. Only the panel reads it, so these
 * are plain types.
 */

/** Of a unit's overlay: the unit has not looked at the newest edition; its review date has come. */
export const REVIEW_STATES = ['needs-review', 'review-due', 'ok', 'none'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a citizen needs from the unit and does not find. */
export const LOCAL_GAPS = ['overlay', 'place', 'hours', 'phone'] as const;
export type LocalGap = (typeof LOCAL_GAPS)[number];

/** One procedure at one unit. */
export interface ReviewRow {
  /** Of the overlay; null where the unit has none. */
  documentId: string | null;
  procedureId: string;
  unit: UnitName;
  code: string;
  name: string;
  lifecycle: ProcedureDetail['lifecycle'];
  edition: number;
  acknowledgedEdition: number | null;
  state: ReviewState;
  /** Null where the unit has no overlay. */
  applies: boolean | null;
  lastReviewedOn: string | null;
  reviewDueOn: string | null;
  missing: LegalPart[];
  gaps: LocalGap[];
}

export const REVIEW_LISTS = ['needs-review', 'review-due', 'missing', 'all'] as const;
export type ReviewListName = (typeof REVIEW_LISTS)[number];
export type ReviewCounts = Record<ReviewListName, number>;

export interface ReviewList {
  data: ReviewRow[];
  meta: { pagination: Pagination; counts: ReviewCounts };
}

/** Parts that are compared: those of an edition, with times and fees by themselves. */
export const COMPARED_PARTS = [
  'name',
  'field',
  'issuingAgency',
  'formalityType',
  'levels',
  'audience',
  'executingAgencies',
  'competentAuthorities',
  'authorizedAgencies',
  'coordinatingAgencies',
  'receivingAddress',
  'description',
  'keywords',
  'steps',
  'methods',
  'duration',
  'fees',
  'papers',
  'requirements',
  'results',
  'legalBasis',
  'serviceLevel',
  'filingUrl',
] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

export interface RowDifference {
  key: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  before: string | null;
  after: string | null;
  /** Among the rows of the newer edition, from 0; null where it has gone. */
  position: number | null;
}

/** What differs in one part. Equal texts mean that only the markup differs. */
export interface PartDifference {
  part: ComparedPart;
  /** In Vietnamese. */
  label: string;
  before: string;
  after: string;
  /** Of parts made of rows; the rows that are not named stayed, in their order. */
  rows: RowDifference[];
}

export type ComparedEdition = EditionSummary & { lifecycle: ProcedureDetail['lifecycle'] };

export interface EditionComparison {
  /** Null where the unit has never looked at an edition. */
  from: ComparedEdition | null;
  to: ComparedEdition;
  differences: PartDifference[];
}

/** What changed for an overlay, and what of it the overlay itself speaks about. */
export interface LocalComparison extends EditionComparison {
  touched: ComparedPart[];
}

/** Why confirming many at once leaves one to be looked at. */
export type LeftReason = ComparedPart | 'review-due' | 'lifecycle' | 'never-seen';

export interface BulkOutcome {
  confirmed: number;
  left: { documentId: string; unit: UnitName; code: string; name: string; reasons: LeftReason[] }[];
}

/** Of a procedure as its form shows it, published or not. */
export interface ProcedureState {
  code: string;
  missing: LegalPart[];
  editions: ComparedEdition[];
}
