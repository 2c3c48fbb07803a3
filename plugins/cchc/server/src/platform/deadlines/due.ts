import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { type Calendar, dayOff, workingDaysBetween } from './calendar';
import { type Clock, type DayEnd, dayEnds, stateOn } from './clock';
import type { CalendarDay, DeadlineRule } from './contract';
import { addDays, yearOf } from './days';

/** A day that needs a word: one that did not count, or a make-up day that did. */
export interface NotedDay {
  date: string;
  reason: CalendarDay['kind'] | 'weekend' | 'paused' | 'restarted';
  /** Of the calendar's row, if it is one: what citizens call it and where it stands written. */
  name: string | null;
  document: string | null;
  provisional: boolean;
}

export interface Due {
  /** Day zero, which does not count: of receipt, or of the last restart. */
  startedOn: string;
  /** The last day in time; null while the clock stands still, for nobody knows it then. */
  dueOn: string | null;
  /** ISO 8601 in Vietnam time, the first moment that is late: 00:00 after `dueOn`; null with it. */
  lateFrom: string | null;
  /** Days of the term that are still to come when the clock runs again; 0 unless it stands still. */
  remaining: number;
  /** In order of date, from day zero to `dueOn`. */
  noted: NotedDay[];
  /** Rests on a day or a year that nobody has confirmed. */
  provisional: boolean;
}

const note = (date: string, reason: NotedDay['reason'], row?: CalendarDay): NotedDay => ({
  date,
  reason,
  name: row?.name ?? null,
  document: row?.document ?? null,
  provisional: row?.status === 'provisional',
});

const noteRow = (date: string, row: CalendarDay | 'weekend'): NotedDay =>
  row === 'weekend' ? note(date, row) : note(date, row.kind, row);

type Term = Pick<DeadlineRule, 'unit' | 'length' | 'onSupplement'>;

const HOUR_MS = 60 * 60 * 1000;

const inHours = ({ length }: Term, startedAt: string): Due => {
  const lateFrom = toVietnamIso(new Date(Date.parse(startedAt) + length * HOUR_MS));
  return {
    startedOn: vietnamDate(startedAt),
    dueOn: vietnamDate(lateFrom),
    lateFrom,
    remaining: 0,
    noted: [],
    provisional: false,
  };
};

/** Whether the term touches a year of which no day is confirmed, so that its holidays are not known. */
const isUnknown = (calendar: Calendar, from: string, to: string): boolean => {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.knownYears.has(year)) return true;
  }
  return false;
};

interface End {
  startedOn: string;
  /** The day at which the walk ended: the last in time, or the one from which the clock waits. */
  reached: string;
  /** Days of the term that it did not find. */
  left: number;
  noted: NotedDay[];
}

/** Goes from day to day until the term is used up or the clock waits. */
const walk = (rule: Term, firstDay: string, ends: readonly DayEnd[], calendar: Calendar): End => {
  const restarts = rule.onSupplement === 'restart';
  const noted: NotedDay[] = [];
  let startedOn = firstDay;
  let left = rule.length;
  let day = firstDay;
  while (left > 0) {
    day = addDays(day, 1);
    const state = stateOn(ends, day);
    if (restarts && state !== 'running') left = rule.length;
    if (state === 'waiting') break;
    if (state === 'paused') {
      noted.push(note(day, 'paused'));
      continue;
    }
    if (restarts && state === 'resumed') {
      startedOn = day;
      noted.push(note(day, 'restarted'));
      continue;
    }
    // A calendar term asks only whether its last day, or one that it is put off to, is off.
    const asks = rule.unit === 'working' || left === 1;
    const off = asks ? dayOff(calendar, day) : undefined;
    if (off) {
      noted.push(noteRow(day, off));
      continue;
    }
    const row = calendar.days.get(day);
    if (asks && row) noted.push(noteRow(day, row));
    left -= 1;
  }
  return { startedOn, reached: day, left, noted };
};

/**
 * When a term ends, and why on that day.
 *
 * The day at which it starts does not count, whatever the hour and whether or not the office was
 * open (Bộ luật Dân sự 2015, Điều 147 khoản 2 [R]). A day of the term is used up if the clock was
 * running at 24:00 of it, a working day or, in calendar terms, any day. The term ends at 24:00 of
 * its last day (Điều 148 khoản 6 [R]); a calendar term whose last day is off ends with the next
 * working day (Điều 148 khoản 5 [R]). Hours are counted from the moment, through days off.
 *
 * Throws a RangeError for a moment that is none.
 */
export const dueOf = (rule: Term, { startedAt, events }: Clock, calendar: Calendar): Due => {
  const start = toVietnamIso(startedAt);
  if (rule.unit === 'hour') return inHours(rule, start);
  const firstDay = vietnamDate(start);
  const ends = rule.onSupplement === 'ignore' ? [] : dayEnds(events);
  const { startedOn, reached, left, noted } = walk(rule, firstDay, ends, calendar);
  const dueOn = left === 0 ? reached : null;
  return {
    startedOn,
    dueOn,
    lateFrom: dueOn && toVietnamIso(addDays(dueOn, 1)),
    remaining: left,
    noted,
    provisional:
      noted.some(({ provisional }) => provisional) || isUnknown(calendar, firstDay, reached),
  };
};

/** Whether a clock that stopped did so in time. */
export interface Judgement {
  late: boolean;
  /** Working days, of which the one that has begun counts: 1 on the first late day. */
  daysLate: number;
}

/**
 * Judges a clock by the moment at which it stopped. Stored once with the case and never computed
 * again: what was in time by the calendar of its day stays so.
 */
export const judge = (
  { dueOn, lateFrom }: Pick<Due, 'dueOn' | 'lateFrom'>,
  stoppedAt: Date | string,
  calendar: Calendar,
): Judgement => {
  const stopped = toVietnamIso(stoppedAt);
  if (!dueOn || !lateFrom || Date.parse(stopped) < Date.parse(lateFrom)) {
    return { late: false, daysLate: 0 };
  }
  const days = workingDaysBetween(calendar, dueOn, vietnamDate(stopped));
  return { late: true, daysLate: Math.max(days, 1) };
};
