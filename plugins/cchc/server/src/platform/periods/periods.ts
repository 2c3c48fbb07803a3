import { addDays, addWorkingDays, type Calendar } from '../deadlines';
import type { Period, PeriodKind, PeriodRule } from './contract';

const twoDigits = (number: number) => String(number).padStart(2, '0');

type CutOff = Pick<PeriodRule, 'cutOffDay' | 'yearEndMonth'>;

/**
 * The cut-off so many months after the year before has ended: 0 is that end itself, 12 the year's.
 * A month that is shorter than the rule's day is cut off with its last day.
 */
const cutOff = ({ cutOffDay, yearEndMonth }: CutOff, year: number, month: number): string => {
  const passed = (year - 1) * 12 + (yearEndMonth - 1) + month;
  const [ofYear, ofMonth] = [Math.floor(passed / 12), (passed % 12) + 1];
  const days = new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate();
  return `${ofYear}-${twoDigits(ofMonth)}-${twoDigits(Math.min(cutOffDay, days))}`;
};

/** Months of the reporting year after which the periods of a kind begin and end. */
const SPANS: Record<PeriodKind, readonly (readonly [number, number])[]> = {
  month: Array.from({ length: 12 }, (_, month) => [month, month + 1] as const),
  quarter: [0, 3, 6, 9].map((month) => [month, month + 3] as const),
  // What is reported at the end of the second half is the year.
  'half-year': [[0, 6]],
  'nine-months': [[0, 9]],
  year: [[0, 12]],
};

/**
 * The periods of one reporting year, in order, of those cut-offs for which the rule holds.
 *
 * Not the calendar's: with the 14th the first quarter runs from 15 December to 14 March (Khánh Hòa,
 * Quyết định 01/2023/QĐ-UBND, Điều 4 [S2], made under Nghị định 09/2019/NĐ-CP, Điều 12 [R]).
 */
export const periodsOf = (rule: PeriodRule, year: number): Period[] =>
  SPANS[rule.kind]
    .map(([from, to], index) => ({
      kind: rule.kind,
      year,
      number: index + 1,
      firstDay: addDays(cutOff(rule, year, from), 1),
      lastDay: cutOff(rule, year, to),
    }))
    .filter(
      ({ lastDay }) =>
        (rule.effectiveFrom ?? '') <= lastDay &&
        (rule.effectiveTo === null || lastDay <= rule.effectiveTo),
    );

/** Kinds of which one period follows the other without a day between them. */
const FOLLOWING: readonly string[] = ['month', 'quarter', 'year'];
/** More days than this between two periods are a time without a rule. */
const MOST_APART = 31;

/**
 * The periods of one kind and reach, in order. Where the rule changes, a period begins where the one
 * before it ended, whatever its own rule says: no day counts twice, and none is left out.
 */
export const joined = <T extends Pick<Period, 'firstDay' | 'lastDay'> & { kind: string }>(
  periods: readonly T[],
): T[] => {
  const inOrder = [...periods].sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  return inOrder.map((period, index) => {
    const before = inOrder[index - 1];
    if (!before || !FOLLOWING.includes(period.kind)) return period;
    const firstDay = addDays(before.lastDay, 1);
    const isNext = firstDay <= period.lastDay && firstDay >= addDays(period.firstDay, -MOST_APART);
    return isNext ? { ...period, firstDay } : period;
  });
};

/** The last day in time for a period's report. */
export const reportDueOn = (
  { dueAfter }: Pick<PeriodRule, 'dueAfter'>,
  { lastDay }: Pick<Period, 'lastDay'>,
  calendar: Calendar,
): string => addWorkingDays(calendar, lastDay, dueAfter);

const isBefore = (end: string | null, start: string | null) =>
  end !== null && start !== null && end < start;

type Reach = Pick<PeriodRule, 'kind' | 'scope' | 'effectiveFrom' | 'effectiveTo'>;

/** Whether two rules would make two periods of one kind for the same units and days. */
export const overlaps = (a: Reach, b: Reach): boolean =>
  a.kind === b.kind &&
  a.scope === b.scope &&
  !isBefore(a.effectiveTo, b.effectiveFrom) &&
  !isBefore(b.effectiveTo, a.effectiveFrom);

/**
 * The rules that hold for a unit: of each kind its own, else those of the nearest unit above, else
 * those of the whole portal.
 * @param units codes of the unit and of all above it, itself first
 */
export const rulesFor = (rules: readonly PeriodRule[], units: readonly string[]): PeriodRule[] => {
  const nearness = ({ scope }: PeriodRule) =>
    scope === null ? units.length : units.indexOf(scope);
  const ours = rules.filter(({ scope }) => scope === null || units.includes(scope));
  return ours.filter(
    (rule) => !ours.some((other) => other.kind === rule.kind && nearness(other) < nearness(rule)),
  );
};

const NAMES: Record<PeriodKind, (number: number) => string> = {
  month: (number) => `Tháng ${number}`,
  quarter: (number) => `Quý ${['I', 'II', 'III', 'IV'][number - 1] ?? number}`,
  'half-year': () => '6 tháng đầu năm',
  'nine-months': () => '9 tháng đầu năm',
  year: () => 'Năm',
};

/** As it stands in the title of a report: `Quý I năm 2026`, `Năm 2026`. */
export const periodName = ({ kind, year, number }: Period): string => {
  const name = NAMES[kind](number);
  return /năm$/i.test(name) ? `${name} ${year}` : `${name} năm ${year}`;
};

/** The moments between which something counts: from the first, and before the second. */
export const boundsOf = ({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>) => ({
  from: new Date(`${firstDay}T00:00:00+07:00`),
  before: new Date(`${addDays(lastDay, 1)}T00:00:00+07:00`),
});

/** The same days a year before, for comparing: the period of that number of the year before. */
export const yearBefore = (rule: PeriodRule, { year, number }: Period): Period | undefined =>
  periodsOf({ ...rule, effectiveFrom: null, effectiveTo: null }, year - 1)[number - 1];
