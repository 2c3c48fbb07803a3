import type { Calendar } from './calendar';
import type { Clock } from './clock';
import type { DeadlineRule } from './contract';
import { type Due, dueOf } from './due';

/** A clock of a case as it is stored. */
export interface StoredClock<Id> extends Clock {
  id: Id;
  rule: Pick<DeadlineRule, 'unit' | 'length' | 'onSupplement'>;
  dueOn: string | null;
  provisional: boolean;
  /** It has stopped and was judged: its date is history. */
  stopped: boolean;
}

/** What a new calendar changes for one clock; the old date goes to the log beside the new one. */
export interface ChangedClock<Id> {
  id: Id;
  dueOnBefore: string | null;
  due: Due;
}

/**
 * Which running clocks a changed calendar, rule or history leaves with another date or another
 * certainty. Pauses cannot be lost, for everything is computed from the events anew; stopped clocks
 * keep what they were judged by.
 */
export const recompute = <Id>(
  clocks: readonly StoredClock<Id>[],
  calendar: Calendar,
): ChangedClock<Id>[] =>
  clocks
    .filter(({ stopped }) => !stopped)
    .map((clock) => ({ clock, due: dueOf(clock.rule, clock, calendar) }))
    .filter(({ clock, due }) => due.dueOn !== clock.dueOn || due.provisional !== clock.provisional)
    .map(({ clock, due }) => ({ id: clock.id, dueOnBefore: clock.dueOn, due }));
