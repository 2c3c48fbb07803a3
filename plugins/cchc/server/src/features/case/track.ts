import type { Core } from '@strapi/types';

import { REFUSAL_WORDS, type RefusalReason } from '../../../../shared/cases/vocabulary';
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
import { answerFilesOf, turnOf } from './answer-files';
import { explanationOf } from './intake';
import { answerOfMaster } from './master.read';
import { isUntold, toldEnd, toldState, toldStep } from './told';

/** The case of a tracking code, however it was typed. */
export const caseOfCode = async (
  strapi: Core.Strapi,
  typed: string,
): Promise<StoredCase | null> => {
  const codeDigest = digestOfCode(strapi, typed);
  return codeDigest ? findCase(strapi, { codeDigest }) : null;
};

/** Steps that a citizen sees; how often a draft went to and fro in the office is its own matter. */
const SHOWN_STEPS = new Set<CaseEvent['action']>([
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
  'mark-duplicate',
  'unmark-duplicate',
  'follow-master',
  'notify-progress',
  'recompute',
  'reissue-code',
]);

/** Steps whose note was written to the citizen, or by her. */
const SHOWN_NOTES = new Set<CaseEvent['action']>([
  ...(['refuse', 'countersign', 'forward', 'ask', 'reply', 'reopen'] as const),
]);

const isReason = (detail: string): detail is RefusalReason => Object.hasOwn(REFUSAL_WORDS, detail);

type Note = Pick<TrackAnswer['data']['history'][number], 'note' | 'noteLang'>;

/** What people have written is Vietnamese, whatever language the page is in. */
const writtenNote = (note: string | null | undefined): Note =>
  note ? { note, noteLang: 'vi' } : { note: null, noteLang: null };

/** Why it was refused, where it was passed on to, and what was written to or by the citizen. */
const noteOf = ({ action, detail }: CaseEvent, note: string | undefined, locale: Locale): Note => {
  if (!SHOWN_NOTES.has(action)) return writtenNote(null);
  if (action === 'forward') return writtenNote([detail, note].filter(Boolean).join('. '));
  if (note || !detail || !isReason(detail)) return writtenNote(note);
  return { note: REFUSAL_WORDS[detail][locale], noteLang: locale };
};

const allowedOf = (strapi: Core.Strapi, found: StoredCase, events: readonly CaseEvent[]) => {
  const open = new Set(
    allowedActions(found.caseKind, found.stage, ['citizen']).map(({ action }) => action),
  );
  if (!mayReopen(strapi, events)) open.delete('reopen');
  return CITIZEN_ACTIONS.filter((action) => open.has(action));
};

const answerOf = async (
  strapi: Core.Strapi,
  { documentId }: StoredCase,
  events: readonly CaseEvent[],
  texts: Readonly<Record<string, string>>,
) => {
  const turn = turnOf(events);
  const last = events.findLast(({ action }) => action === 'approve');
  const text = texts[`answer.${turn}`];
  if (!last || !text) return null;
  const files = await answerFilesOf(strapi, documentId, turn, texts);
  return { text, answeredAt: shownMoment(last.at), files };
};

type Line = TrackAnswer['data']['history'][number];

/** What its citizen is told was done, from the first receipt on, whichever offices it went through. */
export const toldHistory = async (
  strapi: Core.Strapi,
  found: StoredCase,
  events: readonly CaseEvent[],
  { texts, locale }: { texts: Readonly<Record<string, string>>; locale: Locale },
) => {
  const end = toldEnd(found.stage, locale);
  const ending =
    end && events.findLast(({ after, before: was }) => after === found.stage && was !== after);
  const shown = (event: CaseEvent, written: string | undefined): Line[] => {
    const at = shownMoment(event.at);
    if (end && event === ending) return [{ at, ...end, noteLang: locale }];
    if (!SHOWN_STEPS.has(event.action)) return [];
    return [{ at, label: toldStep(event, locale), ...noteOf(event, written, locale) }];
  };
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
  const hides = isUntold(found.stage);
  // What was passed on is answered by another office, in its own term.
  const hasTerm = !hides && found.stage !== 'forwarded';
  const answer =
    (await answerOf(strapi, found, events, all)) ?? (await answerOfMaster(strapi, found));
  return {
    data: {
      number: found.number,
      kind: found.caseKind,
      ...toldState(found.stage, locale),
      unit: { code: found.unit?.code ?? '', name: found.unit?.name ?? '' },
      receivedAt: shownMoment(found.receivedAt),
      dueOn: hasTerm ? found.dueOn : null,
      dueExplanation: hasTerm ? await explanationOf(strapi, found) : [],
      history: await toldHistory(strapi, found, events, { texts: all, locale }),
      answer: hides ? null : answer,
      allowed: allowedOf(strapi, found, events),
    },
    meta: {},
  };
};
