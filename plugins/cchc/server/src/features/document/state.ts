import type { DocumentItem } from '../../../../shared/contracts';

export type State = DocumentItem['state'];

/** What decides on the state of a document. Days are `YYYY-MM-DD`, both included. */
export interface StateFacts {
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** The editor's word, if any. */
  state: State | null;
}

/** Whether a day is not before the first one in force; a document that never says when has begun. */
export const hasBegun = ({ effectiveFrom, state }: StateFacts, day: string) =>
  effectiveFrom === null ? state !== 'not-yet-valid' : effectiveFrom <= day;

/**
 * The state on a day. Dates go before the editor's word, which nobody corrects when its day has
 * come; `isReplaced`: wholly, by a public document that is in force.
 */
export const stateOf = (facts: StateFacts, day: string, isReplaced: boolean): State => {
  const { effectiveTo, state } = facts;
  const isOver = effectiveTo !== null && effectiveTo < day;
  if (isReplaced || isOver || state === 'expired') return 'expired';
  if (!hasBegun(facts, day)) return 'not-yet-valid';
  return state === 'partly-valid' ? 'partly-valid' : 'valid';
};

/** The same as conditions of the database. `replaced`: ids of the documents that are. */
export const inStates = (states: readonly State[], day: string, replaced: readonly string[]) => {
  const over = {
    $or: [
      { effectiveTo: { $lt: day } },
      { state: 'expired' },
      { documentId: { $in: [...replaced] } },
    ],
  };
  const standing = [
    { $or: [{ effectiveTo: null }, { effectiveTo: { $gte: day } }] },
    { $or: [{ state: null }, { state: { $ne: 'expired' } }] },
    { documentId: { $notIn: [...replaced] } },
  ];
  const begun = {
    $or: [
      { effectiveFrom: { $lte: day } },
      { effectiveFrom: null, $or: [{ state: null }, { state: { $ne: 'not-yet-valid' } }] },
    ],
  };
  const waiting = {
    $or: [{ effectiveFrom: { $gt: day } }, { effectiveFrom: null, state: 'not-yet-valid' }],
  };
  const isPartly = { state: 'partly-valid' };
  const isWhole = { $or: [{ state: null }, { state: { $ne: 'partly-valid' } }] };
  const conditions: Record<State, object> = {
    expired: over,
    'not-yet-valid': { $and: [...standing, waiting] },
    'partly-valid': { $and: [...standing, begun, isPartly] },
    valid: { $and: [...standing, begun, isWhole] },
  };
  return { $or: states.map((state) => conditions[state]) };
};
