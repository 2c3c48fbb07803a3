import type { ReportSpan } from '../../../../shared/contracts/report';
import { vietnamDate } from '../../../../shared/time';
import { boundsOf, type PeriodRule, yearBefore } from '../periods';

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Days {
  firstDay: string;
  lastDay: string;
}

/** The same day of the year before; 28 February for the 29th. */
const dayBefore = (day: string): string => {
  const moved = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace(/29$/, '28') : moved;
};

/**
 * The days of last year that a span is compared with: those of the period that its rule made then,
 * or without a rule the same days.
 */
export const comparedDays = (span: ReportSpan, rule?: PeriodRule): Days => {
  const { kind, year, number, firstDay, lastDay } = span;
  if (rule && kind !== 'one-off') {
    const period = yearBefore(rule, { kind, year, number, firstDay, lastDay });
    if (period) return { firstDay: period.firstDay, lastDay: period.lastDay };
  }
  return { firstDay: dayBefore(firstDay), lastDay: dayBefore(lastDay) };
};

/** The moments and days that count of a span: none that is still to come. */
export const countedTime = (days: Days, now: Date) => {
  const { from, before } = boundsOf(days);
  const isOver = before <= now;
  return {
    from,
    before: isOver ? before : now,
    firstDay: days.firstDay,
    lastDay: isOver ? days.lastDay : vietnamDate(now),
  };
};
