import { countOf, dueMark, HANDED_BACK, NO_REPLY } from '../../../../shared/cases/marks';
import type { CaseAction } from '../../../../shared/cases/vocabulary';
import { vietnamDate } from '../../../../shared/time';
import type { CaseEvent, StoredCase } from '../../platform/cases';
import {
  type Calendar,
  type DeadlineRule,
  dueOf,
  isWorkingDay,
  workingDaysBetween,
} from '../../platform/deadlines';

/** Working days that are left when a reminder goes out, the last first [J]. */
const REMINDERS = [0, 2];
/** Working days over the due date at which the next higher superiors are told [J]. */
const LEVELS = [1, 6, 11];
/** Working days after which a citizen who was asked for more is reminded [J]. */
const ASKED_AGAIN_AFTER = 5;
const HANDED_BACK_TIMES = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What time asks to be done with a case now; `mark` is what the event will carry. */
export interface Duty {
  action: Extract<CaseAction, 'remind' | 'escalate' | 'notify-progress' | 'close'>;
  mark: string;
}

export interface Situation {
  found: Pick<StoredCase, 'stage' | 'dueOn'>;
  events: readonly CaseEvent[];
  calendar: Calendar;
  /** How often a citizen is told that an overdue answer takes longer; undefined for never. */
  progressRule: Pick<DeadlineRule, 'unit' | 'length' | 'repeats'> | undefined;
  /** Days after which a case is closed for which nothing was added; 0 for never. */
  closeAfterDays: number;
  now: Date;
}

/** How often something was done about this due date; of reminders the least that was left. */
const counts = (events: readonly CaseEvent[], action: CaseAction, dueOn: string): number[] =>
  events.flatMap((event) => (event.action === action ? (countOf(event.detail, dueOn) ?? []) : []));

const reminder = ({ events, calendar }: Situation, dueOn: string, today: string): Duty[] => {
  const left = workingDaysBetween(calendar, today, dueOn);
  const step = REMINDERS.find((days) => left <= days);
  if (step === undefined) return [];
  const isDone = counts(events, 'remind', dueOn).some((days) => days <= step);
  return isDone ? [] : [{ action: 'remind', mark: dueMark(dueOn, step) }];
};

const escalation = ({ events, calendar }: Situation, dueOn: string, today: string): Duty[] => {
  const over = workingDaysBetween(calendar, dueOn, today);
  const level = LEVELS.filter((days) => days <= over).length;
  const reached = Math.max(0, ...counts(events, 'escalate', dueOn));
  return level > reached ? [{ action: 'escalate', mark: dueMark(dueOn, level) }] : [];
};

const progress = (
  { events, calendar, progressRule }: Situation,
  dueOn: string,
  today: string,
): Duty[] => {
  if (!progressRule) return [];
  const { unit, length, repeats } = progressRule;
  const next = (day: string): string | null =>
    dueOf({ unit, length, onSupplement: 'ignore' }, { startedAt: day, events: [] }, calendar).dueOn;
  let count = 0;
  for (let day = next(dueOn); day !== null && day <= today; day = repeats ? next(day) : null) {
    count += 1;
  }
  const told = Math.max(0, ...counts(events, 'notify-progress', dueOn));
  return count > told ? [{ action: 'notify-progress', mark: dueMark(dueOn, count) }] : [];
};

/** Keyed to the due date, never to the last change: a note added yesterday puts nothing off. */
const byDueDate = (situation: Situation, today: string): Duty[] => {
  const { dueOn } = situation.found;
  if (dueOn === null) return [];
  if (today <= dueOn) return reminder(situation, dueOn, today);
  return [...escalation(situation, dueOn, today), ...progress(situation, dueOn, today)];
};

const ofAsked = (situation: Situation, today: string): Duty[] => {
  const { found, events, calendar, closeAfterDays, now } = situation;
  const place = events.findLastIndex(({ action }) => action === 'ask');
  const asked = events[place];
  if (found.stage !== 'awaiting-citizen' || !asked) return [];
  const days = (now.getTime() - Date.parse(asked.at)) / DAY_MS;
  if (closeAfterDays > 0 && days >= closeAfterDays) return [{ action: 'close', mark: NO_REPLY }];
  const isReminded = events
    .slice(place)
    .some(({ action, detail }) => action === 'remind' && detail === NO_REPLY);
  const since = workingDaysBetween(calendar, vietnamDate(asked.at), today);
  return isReminded || since < ASKED_AGAIN_AFTER ? [] : [{ action: 'remind', mark: NO_REPLY }];
};

const ofHandedBack = ({ events }: Situation): Duty[] => {
  const start = events.findLastIndex(({ clock }) => clock === 'start' || clock === 'restart');
  const since = events.slice(start);
  const times = since.filter(({ action }) => action === 'hand-back').length;
  const isDone = since.some(
    ({ action, detail }) => action === 'escalate' && detail === HANDED_BACK,
  );
  return times < HANDED_BACK_TIMES || isDone ? [] : [{ action: 'escalate', mark: HANDED_BACK }];
};

/**
 * What is to be done with an open case at this moment. Everything is read from its events, so that
 * nothing is done twice, and what was missed while the machine stood still is made up for once.
 * Nothing on a day on which its office is closed.
 */
export const dutiesOf = (situation: Situation): Duty[] => {
  const today = vietnamDate(situation.now);
  if (!isWorkingDay(situation.calendar, today)) return [];
  const asked = ofAsked(situation, today);
  if (asked.some(({ action }) => action === 'close')) return asked;
  return [...asked, ...ofHandedBack(situation), ...byDueDate(situation, today)];
};
