import { MARKS } from '../../platform/deadlines';
import { PERIOD_KINDS, type PeriodRule, periodRule } from '../../platform/periods';
import type { Data } from '../../platform/writes';

/*
 * How rules stand in the database. Strapi's panel looks the name of a choice up by its bare value,
 * over all types of a portal; values that others may use have a word before them there.
 */
const WORDS = { kind: 'period', mark: 'mark' } as const;
type Choice = keyof typeof WORDS;

const stored = (choice: Choice, value: string): string => `${WORDS[choice]}-${value}`;

const bare = (choice: Choice, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(`${WORDS[choice]}-`, '') : value;

/** The values of the enumerations, as they are stored. */
export const CHOICES_OF = {
  kind: PERIOD_KINDS.map((kind) => stored('kind', kind)),
  mark: MARKS.map((mark) => stored('mark', mark)),
};

/** A row of the database in the shape of the contract, not yet compared with it. */
export const ruleOfRow = (row: Data): Data =>
  Object.fromEntries(
    Object.keys(periodRule.shape).map((name) => {
      const value = row[name] ?? null;
      return [name, name === 'kind' || name === 'mark' ? bare(name, value) : value];
    }),
  );

/** What is written for a rule. */
export const rowOfRule = ({ kind, mark, ...rule }: PeriodRule) => ({
  ...rule,
  kind: stored('kind', kind),
  mark: mark && stored('mark', mark),
});
