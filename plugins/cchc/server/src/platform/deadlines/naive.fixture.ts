import type { Clock } from './clock';
import type { CalendarDay, DeadlineRule } from './contract';

/*
 * The rules of due.ts a second time, in another way on purpose: it lists the days of a year and more
 * and picks from the list, where due.ts walks; it compares instants, where due.ts compares days.
 */
const HORIZON = 400;
const DAY_MS = 86_400_000;

/** Many histories share their days. */
const remembered = <T>(find: (day: string) => T) => {
  const known = new Map<string, T>();
  return (day: string): T => {
    const found = known.get(day) ?? find(day);
    known.set(day, found);
    return found;
  };
};

const midnightAfter = remembered((day) => Date.parse(`${day}T24:00:00+07:00`));

const daysAfter = remembered((first) =>
  Array.from({ length: HORIZON }, (_, index) =>
    new Date(Date.parse(`${first}T12:00:00Z`) + (index + 1) * DAY_MS).toISOString().slice(0, 10),
  ),
);

const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
const localDay = (moment: Date | string | number) => inVietnam.format(new Date(moment));

/** The last day of a term by the plainest reading of the rules; null if it is not reached. */
export const naiveDueOn = (
  { unit, length, onSupplement }: Pick<DeadlineRule, 'unit' | 'length' | 'onSupplement'>,
  { startedAt, events }: Clock,
  rows: readonly CalendarDay[],
): string | null => {
  const history =
    onSupplement === 'ignore'
      ? []
      : events
          .map(({ at, kind }) => ({ at: Number(new Date(at)), kind }))
          .toSorted((a, b) => a.at - b.at);
  const before = (instant: number) => history.filter(({ at }) => at < instant);
  const runs = (day: string) => before(midnightAfter(day)).at(-1)?.kind !== 'pause';
  const works = (day: string) => {
    const row = rows.find(({ date }) => date === day);
    if (row) return row.kind === 'make-up-day';
    return !['Sat', 'Sun'].includes(new Date(day).toUTCString().slice(0, 3));
  };
  const endAmong = (days: string[]) => {
    if (unit === 'working') return days.filter(works)[length - 1];
    const nominal = days[length - 1];
    return nominal && days.find((day) => day >= nominal && works(day));
  };

  const zero = localDay(startedAt);
  const days = daysAfter(zero);
  if (onSupplement !== 'restart') return endAmong(days.filter(runs)) ?? null;

  const resumes = history
    .filter(({ kind }, index) => kind === 'resume' && history[index - 1]?.kind === 'pause')
    .map(({ at }) => localDay(at));
  for (const start of [zero, ...resumes.filter((day) => day > zero && runs(day))]) {
    const later = days.filter((day) => day > start);
    const broken = later.findIndex((day) => !runs(day) || resumes.includes(day));
    const end = endAmong(broken === -1 ? later : later.slice(0, broken));
    if (end) return end;
  }
  return null;
};
