export * from './contract';
export {
  addWorkingDays,
  type Calendar,
  calendarOf,
  dayOff,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './calendar';
export type { Clock, ClockEvent } from './clock';
export { addDays } from './days';
export { type Due, dueOf, judge, type Judgement, type NotedDay } from './due';
export { explain, REASON_WORDS } from './explain';
export { type ChangedClock, recompute, type StoredClock } from './recompute';
export { ruleOn } from './rules';
export { SEED_DAYS } from './seed-calendar';
export { SEED_RULES } from './seed-rules';
export { suggestDays } from './suggest';
export { type YearStanding, yearStanding, yearsToConfirm } from './years';
export { type DeadlineSettings, deadlinesOf, registerDeadlines } from './settings';
