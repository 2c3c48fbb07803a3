import type { Core } from '@strapi/types';

import {
  ACTION_WORDS,
  type CaseState,
  REFUSAL_WORDS,
  type RefusalReason,
  STATE_WORDS,
} from '../../../../shared/cases/vocabulary';
import { CITIZEN_ACTIONS, type TrackAnswer } from '../../../../shared/contracts';
import {
  allowedActions,
  cameName,
  type CaseEvent,
  eventsOf,
  findCase,
  legsBefore,
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
  'countersign',
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
export const SHOWN_NOTES = new Set<CaseEvent['action']>([
  ...(['refuse', 'countersign', 'forward', 'ask', 'reply', 'reopen'] as const),
]);

/** Who signed what in the office is its own matter. */
const labelOf = (action: CaseEvent['action'], locale: Locale): string =>
  ACTION_WORDS[action === 'countersign' ? 'refuse' : action][locale];

const isReason = (detail: string): detail is RefusalReason => Object.hasOwn(REFUSAL_WORDS, detail);

/** Why it was refused, where it was passed on to, and what was written to or by the citizen. */
const noteOf = (
  { action, detail }: CaseEvent,
  note: string | undefined,
  locale: Locale,
): string | null => {
  if (!SHOWN_NOTES.has(action)) return null;
  if (action === 'forward') return [detail, note].filter(Boolean).join('. ') || null;
  return note ?? (detail && isReason(detail) ? REFUSAL_WORDS[detail][locale] : null);
};

/** That a case is restricted, or taken for spam, helps only who should not know. */
const UNTOLD = new Set<CaseState>(['quarantined', 'spam']);

/** What the office has not made up its mind about yet. */
const UNDECIDED = new Set<CaseState>([...UNTOLD, 'awaiting-countersign']);

export const shownStage = (stage: CaseState): CaseState =>
  UNDECIDED.has(stage) ? 'awaiting-triage' : stage;

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

/** From the first receipt on, whichever offices the matter went through. */
const historyOf = async (
  strapi: Core.Strapi,
  found: StoredCase,
  events: readonly CaseEvent[],
  { texts, locale }: { texts: Readonly<Record<string, string>>; locale: Locale },
) => {
  const shown = (event: CaseEvent, written: string | undefined) =>
    SHOWN_STEPS.has(event.action)
      ? [
          {
            at: shownMoment(event.at),
            label: labelOf(event.action, locale),
            note: noteOf(event, written, locale),
          },
        ]
      : [];
  const before = (await legsBefore(strapi, found)).flatMap((leg) =>
    leg.events.flatMap((event) =>
      shown(event, texts[cameName(leg.found.documentId, event.position)]),
    ),
  );
  return [...before, ...events.flatMap((one) => shown(one, texts[`note.${one.position}`]))];
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
      history: await historyOf(strapi, found, events, { texts: all, locale }),
      answer: isUntold ? null : answerOf(events, all),
      allowed: allowedOf(strapi, found, events),
    },
    meta: {},
  };
};
