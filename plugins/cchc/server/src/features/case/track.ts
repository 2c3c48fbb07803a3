import type { Core } from '@strapi/types';

import { ACTION_WORDS, type CaseState, STATE_WORDS } from '../../../../shared/cases/vocabulary';
import { CITIZEN_ACTIONS, type TrackAnswer } from '../../../../shared/contracts';
import {
  allowedActions,
  type CaseEvent,
  eventsOf,
  findCase,
  digestOfCode,
  mayReopen,
  shownMoment,
  type StoredCase,
} from '../../platform/cases';
import type { Locale } from '../../platform/public-read';
import { textsOf } from '../../platform/vault';
import { explanationOf } from './intake';

/** The case of a tracking code, however it was typed. */
export const caseOfCode = async (
  strapi: Core.Strapi,
  typed: string,
): Promise<StoredCase | null> => {
  const codeDigest = digestOfCode(strapi, typed);
  return codeDigest ? findCase(strapi, { codeDigest }) : null;
};

/** Steps that a citizen sees; how often a draft went to and fro in the office is its own matter. */
export const SHOWN_STEPS = new Set<CaseEvent['action']>([
  'receive',
  'accept',
  'refuse',
  'forward',
  'ask',
  'reply',
  'assign',
  'approve',
  'reopen',
  'rate',
  'close',
  'withdraw',
  'convert',
  'notify-progress',
  'recompute',
  'reissue-code',
]);

/** Steps whose note was written to the citizen, or by her. */
export const SHOWN_NOTES = new Set<CaseEvent['action']>(['refuse', 'ask', 'reply', 'reopen']);

/** That a case is restricted, or taken for spam, helps only who should not know. */
const UNTOLD = new Set<CaseState>(['quarantined', 'spam']);

export const shownStage = (stage: CaseState): CaseState =>
  UNTOLD.has(stage) ? 'awaiting-triage' : stage;

const allowedOf = (strapi: Core.Strapi, found: StoredCase, events: readonly CaseEvent[]) => {
  const open = new Set(
    allowedActions(found.caseKind, found.stage, ['citizen']).map(({ action }) => action),
  );
  if (!mayReopen(strapi, events)) open.delete('reopen');
  return CITIZEN_ACTIONS.filter((action) => open.has(action));
};

const answerOf = (events: readonly CaseEvent[], texts: Readonly<Record<string, string>>) => {
  const approvals = events.filter(({ action }) => action === 'approve');
  const last = approvals.at(-1);
  const text = texts[`answer.${approvals.length}`];
  return last && text ? { text, answeredAt: shownMoment(last.at) } : null;
};

/** What the holder of the code sees: how it stands, and never who she is. */
export const trackedCase = async (
  strapi: Core.Strapi,
  found: StoredCase,
  locale: Locale,
): Promise<TrackAnswer> => {
  const events = await eventsOf(strapi, found.documentId);
  const all = (await textsOf(strapi, [found.documentId])).get(found.documentId) ?? {};
  const isUntold = UNTOLD.has(found.stage);
  const shown = events.filter(({ action }) => SHOWN_STEPS.has(action));
  const stage = shownStage(found.stage);
  return {
    data: {
      number: found.number,
      kind: found.caseKind,
      state: stage,
      label: STATE_WORDS[stage][locale],
      unit: { code: found.unit?.code ?? '', name: found.unit?.name ?? '' },
      receivedAt: shownMoment(found.receivedAt),
      dueOn: isUntold ? null : found.dueOn,
      dueExplanation: isUntold ? [] : await explanationOf(strapi, found),
      history: shown.map(({ at, action, position }) => ({
        at: shownMoment(at),
        label: ACTION_WORDS[action][locale],
        note: (SHOWN_NOTES.has(action) && all[`note.${position}`]) || null,
      })),
      answer: isUntold ? null : answerOf(events, all),
      allowed: allowedOf(strapi, found, events),
    },
    meta: {},
  };
};
