import type { CalendarDay } from './contract';
import { addDays, weekday, yearOf } from './days';

/** Weekly rest of administrative offices, the 40-hour week: Quyết định 188/1999/QĐ-TTg [R]. */
const WEEKLY_REST = [0, 6];

export const isWeeklyRest = (day: string): boolean => WEEKLY_REST.includes(weekday(day));

/** Days as they hold for one unit. */
export interface Calendar {
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** Years for which at least one day of the whole country is confirmed. */
  readonly knownYears: ReadonlySet<number>;
}

/** Of two rows for one day: the nearer unit's, else the confirmed one, else the one that is off. */
const precedence = (units: readonly string[]) => (a: CalendarDay, b: CalendarDay) =>
  nearness(units, a) - nearness(units, b) ||
  Number(a.status === 'provisional') - Number(b.status === 'provisional') ||
  Number(a.kind === 'make-up-day') - Number(b.kind === 'make-up-day');

const nearness = (units: readonly string[], { scope }: CalendarDay) =>
  scope === null ? units.length : units.indexOf(scope);

/**
 * The calendar of a unit.
 * @param rows in any order, also of other units
 * @param units codes of the unit and of all above it, itself first; none for the whole country's
 */
export const calendarOf = (
  rows: readonly CalendarDay[],
  units: readonly string[] = [],
): Calendar => {
  const national = rows.filter(({ scope, status }) => scope === null && status === 'confirmed');
  const days = new Map<string, CalendarDay>();
  const ours = rows.filter(({ scope }) => scope === null || units.includes(scope));
  for (const row of ours.sort(precedence(units))) {
    if (!days.has(row.date)) days.set(row.date, row);
  }
  return { days, knownYears: new Set(national.map(({ date }) => yearOf(date))) };
};

/** Why an office is closed on a day: a row of the calendar, or the weekend; undefined if it is open. */
export const dayOff = (calendar: Calendar, day: string): CalendarDay | 'weekend' | undefined => {
  const row = calendar.days.get(day);
  if (row) return row.kind === 'make-up-day' ? undefined : row;
  return isWeeklyRest(day) ? 'weekend' : undefined;
};

export const isWorkingDay = (calendar: Calendar, day: string): boolean =>
  dayOff(calendar, day) === undefined;

/** The first working day after a day. */
export const nextWorkingDay = (calendar: Calendar, day: string): string => {
  let next = addDays(day, 1);
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
};

/** The n-th working day after a day, which itself does not count; the day itself for 0. */
export const addWorkingDays = (calendar: Calendar, day: string, count: number): string => {
  let last = day;
  for (let left = count; left > 0; left -= 1) last = nextWorkingDay(calendar, last);
  return last;
};

/** How many working days lie after one day, up to and with another; 0 when that is no later. */
export const workingDaysBetween = (calendar: Calendar, after: string, until: string): number => {
  let count = 0;
  for (let day = nextWorkingDay(calendar, after); day <= until;) {
    count += 1;
    day = nextWorkingDay(calendar, day);
  }
  return count;
};
