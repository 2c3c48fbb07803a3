import { CASE_KINDS } from '../../../../shared/cases/vocabulary';
import type { Data } from '../../platform/writes';
import { MARKS } from '../../platform/deadlines';
import { ENDINGS, type RetentionRule, retentionRule } from './contract';

/*
 * How rules stand in the database. Strapi's panel looks the name of a choice up by its bare value,
 * over all types of a portal, so values that others may use have a word before them there.
 */
const WORDS = { caseKind: 'kept', ending: 'ended', mark: 'mark' } as const;
type Choice = keyof typeof WORDS;

const stored = (choice: Choice, value: string) => `${WORDS[choice]}-${value}`;
const bare = (choice: Choice, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(`${WORDS[choice]}-`, '') : null;

const allOf = (choice: Choice, values: readonly string[]) =>
  values.map((value) => stored(choice, value));

/** The values of the enumerations, as they are stored. */
export const CHOICES_OF = {
  caseKind: allOf('caseKind', CASE_KINDS),
  ending: allOf('ending', Object.keys(ENDINGS)),
  mark: allOf('mark', MARKS),
};

/** A row in the shape of its contract, not yet compared with it; empty fields are null. */
export const ruleOfRow = (row: Data): Data => ({
  ...Object.fromEntries(Object.keys(retentionRule.shape).map((name) => [name, row[name] ?? null])),
  caseKind: bare('caseKind', row.caseKind),
  ending: bare('ending', row.ending),
  mark: bare('mark', row.mark),
});

/** What is written for a rule; its name for people comes beside it. */
export const rowOfRule = ({ caseKind, ending, mark, ...rule }: RetentionRule) => ({
  ...rule,
  caseKind: caseKind && stored('caseKind', caseKind),
  ending: stored('ending', ending),
  mark: mark && stored('mark', mark),
});
