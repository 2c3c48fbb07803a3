import { CASE_KINDS, CASE_STATES, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import { ENDINGS, retentionRule } from './contract';
import { dueOf, stepsDueAt } from './due';
import { SEED_RULES } from './seed';
import { rowOfRule, ruleOfRow } from './stored';

const TEN_YEARS = 3_650;
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const DAYS = { anonymiseAfter: 30, scrubAfter: 60, eraseAfter: 90 };

describe('S-42 the rules that every portal starts with', () => {
  it.each(SEED_RULES.map(({ name, ...rule }) => [name, rule] as const))(
    '%s: keeps to its contract, is cited, not longer than the schedule, and to be confirmed',
    (_name, rule) => {
      expect(retentionRule.parse(rule)).toEqual(rule);
      expect(ruleOfRow({ ...rowOfRule(rule) })).toEqual(rule);
      expect(rule.eraseAfter).toBeLessThanOrEqual(TEN_YEARS);
      expect([rule.confirmedBy, rule.note]).toEqual([null, expect.stringMatching(/^Cần xác nhận/)]);
    },
  );

  it('leave no kind of case and no end without a rule, and none with two', () => {
    const ended = Object.values(ENDINGS).flat();
    expect([...ended].sort()).toEqual(
      CASE_STATES.filter((one) => !OPEN_STATES.includes(one)).sort(),
    );
    for (const ending of Object.keys(ENDINGS)) {
      const rules = SEED_RULES.filter((rule) => rule.ending === ending);
      expect(rules.filter(({ caseKind }) => caseKind === null)).toHaveLength(1);
      for (const kind of CASE_KINDS)
        expect(rules.filter(({ caseKind }) => caseKind === kind).length).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    [
      'shorter than a citizen may have her case opened again',
      { anonymiseAfter: 29 },
      'anonymiseAfter',
    ],
    ['a text before its sender', { scrubAfter: 29 + 1, anonymiseAfter: 31 }, 'scrubAfter'],
    ['a case before its text', { eraseAfter: 59 }, 'eraseAfter'],
    [
      'a case before its sender, with nothing between',
      { scrubAfter: null, eraseAfter: 30, anonymiseAfter: 40 },
      'eraseAfter',
    ],
  ])('may not forget %s', (_what, change, field) => {
    const [rule] = SEED_RULES;
    const { name: _name, ...seed } = rule ?? {};
    const { error } = retentionRule.safeParse({ ...seed, ...DAYS, ...change });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe('S-42 the steps that are due', () => {
  it('come furthest first, each for cases that the further ones leave', () => {
    const steps = stepsDueAt(DAYS, at('2026-12-31'));
    expect(steps.map(({ step, rank }) => [step, rank])).toEqual([
      ['erase', 3],
      ['scrub', 2],
      ['anonymise', 1],
    ]);
    expect(steps.map(({ endedAt }) => endedAt)).toEqual([
      { $lte: at('2026-10-02') },
      { $lte: at('2026-11-01'), $gt: at('2026-10-02') },
      { $lte: at('2026-12-01'), $gt: at('2026-11-01') },
    ]);
  });

  it('leave out what a rule gives no days', () => {
    const days = { ...DAYS, scrubAfter: null };
    expect(stepsDueAt(days, at('2026-12-31')).map(({ step }) => step)).toEqual([
      'erase',
      'anonymise',
    ]);
    expect(dueOf(days, at('2026-01-01'), 'scrub')).toBeUndefined();
    expect(dueOf(days, at('2026-01-01'), 'anonymise')).toEqual(at('2026-01-31'));
  });
});
