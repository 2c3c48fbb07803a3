import {
  type CalendarDay,
  calendarDay,
  type DeadlineRule,
  deadlineRule,
  MARKS,
} from '../../platform/deadlines';
import type { Data } from '../../platform/writes';

/*
 * How rules and days stand in the database. Strapi's panel looks the name of a choice up by its bare
 * value, over all types of a portal; values that others may use have a word before them there.
 */
const WORDS = { lengthUnit: 'term', starts: 'from', onSupplement: 'clock', mark: 'mark' } as const;
type Choice = keyof typeof WORDS;

const stored = (choice: Choice, value: string): string => `${WORDS[choice]}-${value}`;

const bare = (choice: Choice, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(`${WORDS[choice]}-`, '') : value;

const { unit, starts, onSupplement } = deadlineRule.shape;
const allOf = (choice: Choice, values: readonly string[]) =>
  values.map((value) => stored(choice, value));

/** The values of the enumerations, as they are stored. */
export const CHOICES_OF = {
  lengthUnit: allOf('lengthUnit', unit.options),
  starts: allOf('starts', starts.options),
  onSupplement: allOf('onSupplement', onSupplement.options),
  mark: allOf('mark', MARKS),
};

/** What of a row its contract speaks of; empty fields are null. */
const partOf = (row: Data, names: readonly string[]): Data =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** A row of the database in the shape of its contract, not yet compared with it. */
export const ruleOfRow = ({ lengthUnit, ...row }: Data): Data =>
  partOf(
    {
      ...row,
      unit: bare('lengthUnit', lengthUnit),
      starts: bare('starts', row.starts),
      onSupplement: bare('onSupplement', row.onSupplement),
      mark: bare('mark', row.mark),
    },
    Object.keys(deadlineRule.shape),
  );

/** The same of a day. */
export const dayOfRow = ({ state, ...row }: Data): Data =>
  partOf({ ...row, status: state, mark: bare('mark', row.mark) }, Object.keys(calendarDay.shape));

/** What is written for a rule; its name for people comes beside it. */
export const rowOfRule = ({ unit: lengthUnit, ...rule }: DeadlineRule) => ({
  ...rule,
  lengthUnit: stored('lengthUnit', lengthUnit),
  starts: stored('starts', rule.starts),
  onSupplement: stored('onSupplement', rule.onSupplement),
  mark: rule.mark && stored('mark', rule.mark),
});

/** The same for a day. */
export const rowOfDay = ({ status, ...day }: CalendarDay) => ({
  ...day,
  state: status,
  mark: day.mark && stored('mark', day.mark),
});

/** Names of contract fields that are called otherwise in the records. */
export const FIELD_OF: Readonly<Record<string, string>> = { unit: 'lengthUnit', status: 'state' };
