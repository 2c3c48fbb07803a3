import type { CalendarDay } from './contract';
import { yearOf } from './days';

/** What is known of a year's days off in the whole country. */
export type YearStanding = 'missing' | 'provisional' | 'confirmed';

/** `provisional` as long as one day of the year waits for a person to confirm it. */
export const yearStanding = (rows: readonly CalendarDay[], year: number): YearStanding => {
  const days = rows.filter(({ scope, date }) => scope === null && yearOf(date) === year);
  if (days.length === 0) return 'missing';
  return days.some(({ status }) => status === 'provisional') ? 'provisional' : 'confirmed';
};

/** From this day on the next year should be known; the notices come in October to December [J]. */
const NEXT_YEAR_FROM = '12-01';

/** Years that somebody has to complete or confirm now: this one, and from 1 December the next. */
export const yearsToConfirm = (
  rows: readonly CalendarDay[],
  today: string,
): { year: number; standing: YearStanding }[] => {
  const year = yearOf(today);
  const years = today.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year];
  return years
    .map((each) => ({ year: each, standing: yearStanding(rows, each) }))
    .filter(({ standing }) => standing !== 'confirmed');
};
