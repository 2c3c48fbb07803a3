import type { Core } from '@strapi/types';

import type { DECISION_ACTIONS, UPDATE_TYPES } from '../../../../shared/contracts';
import type { DecisionState, LineAction } from '../../../../shared/contracts/decision-panel';
import { toVietnamIso } from '../../../../shared/time';
import { DECISION } from './schema';

export interface DecisionLine {
  key: string;
  action: LineAction;
  procedureCode: string;
  successorCode: string | null;
  updateType: (typeof UPDATE_TYPES)[number] | null;
  changeNote: string | null;
}

/** A decision's row with its lines, as the database gives it. */
export interface StoredDecision {
  id: number;
  documentId: string;
  number: string;
  title: string;
  agency: string | null;
  /** `YYYY-MM-DD`, as `effectiveOn`. */
  signedOn: string | null;
  effectiveOn: string | null;
  unit: { id: number; code: string; name: string; documentId: string } | null;
  file: { name: string; url: string; size: number; mime: string } | null;
  lines: DecisionLine[];
  state: DecisionState;
  slug: string;
  submittedById: number | null;
  submittedByName: string | null;
  submittedAt: string | null;
  approvedById: number | null;
  approvedByName: string | null;
  approvedAt: string | null;
  approvedHash: string | null;
  returnReason: string | null;
  appliedAt: string | null;
  lastError: string | null;
  attempts: number | null;
  retryAt: string | null;
}

export const DECISION_POPULATE = ['lines', 'file', 'unit'];

export const loadDecision = (
  strapi: Core.Strapi,
  documentId: string,
): Promise<StoredDecision | null> =>
  strapi.db.query(DECISION).findOne({ where: { documentId }, populate: DECISION_POPULATE });

/** Past the write rules, which refuse every change of what is no draft. */
export const updateDecision = (
  strapi: Core.Strapi,
  { id }: StoredDecision,
  data: Partial<Omit<StoredDecision, 'id' | 'documentId' | 'lines' | 'file' | 'unit'>>,
) => strapi.db.query(DECISION).update({ where: { id }, data });

type Action = (typeof DECISION_ACTIONS)[number];

/** The public name of what a line does. */
export const publicAction = (action: LineAction): Action =>
  // The stored names are the public ones behind a prefix.
  action.slice('action-'.length) as Action;

export const countsOf = (
  lines: readonly Pick<DecisionLine, 'action'>[],
): Record<Action, number> => {
  const count = (wanted: Action) =>
    lines.filter(({ action }) => publicAction(action) === wanted).length;
  return {
    new: count('new'),
    amended: count('amended'),
    replaced: count('replaced'),
    abolished: count('abolished'),
  };
};

/** First moment of the day on which it takes effect. */
export const momentOf = (effectiveOn: string): Date => new Date(toVietnamIso(effectiveOn));

/** Codes of the procedures that it changes. */
export const codesOf = ({ lines }: Pick<StoredDecision, 'lines'>): string[] => [
  ...new Set(lines.map(({ procedureCode }) => procedureCode)),
];
