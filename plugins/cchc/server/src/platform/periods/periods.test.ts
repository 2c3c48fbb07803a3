import fc from 'fast-check';

import { addDays, calendarOf, SEED_DAYS } from '../deadlines';
import { PERIOD_KINDS, periodRule, type PeriodKind, type PeriodRule } from './contract';
import {
  boundsOf,
  joined,
  overlaps,
  periodName,
  periodsOf,
  reportDueOn,
  rulesFor,
  yearBefore,
} from './periods';
import { SEED_PERIOD_RULES } from './seed-rules';

const seeded = (kind: PeriodKind): PeriodRule => {
  const rule = SEED_PERIOD_RULES.find((one) => one.kind === kind);
  if (!rule) throw new Error(`no rule for ${kind}`);
  return rule;
};
const spans = (rule: PeriodRule, year: number) =>
  periodsOf(rule, year).map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`);

describe('the periods of a year', () => {
  it('are not the calendar’s: the first quarter of 2026 begins in December 2025', () => {
    expect(spans(seeded('quarter'), 2026)).toEqual([
      '2025-12-15 2026-03-14',
      '2026-03-15 2026-06-14',
      '2026-06-15 2026-09-14',
      '2026-09-15 2026-12-14',
    ]);
  });

  it.each([
    ['month', 0, '2025-12-15 2026-01-14'],
    ['month', 11, '2026-11-15 2026-12-14'],
    ['half-year', 0, '2025-12-15 2026-06-14'],
    ['nine-months', 0, '2025-12-15 2026-09-14'],
    ['year', 0, '2025-12-15 2026-12-14'],
  ] as const)('has for %s number %i %s', (kind, index, span) => {
    expect(spans(seeded(kind), 2026)[index]).toBe(span);
  });

  it('end where the office closes its year earlier', () => {
    const local = { ...seeded('year'), cutOffDay: 25, yearEndMonth: 11 };
    expect(spans(local, 2024)).toEqual(['2023-11-26 2024-11-25']);
  });

  it('end with the last day of a month that is too short', () => {
    const local = { ...seeded('month'), cutOffDay: 31 };
    expect(spans(local, 2028).slice(0, 4)).toEqual([
      '2028-01-01 2028-01-31',
      '2028-02-01 2028-02-29',
      '2028-03-01 2028-03-31',
      '2028-04-01 2028-04-30',
    ]);
  });

  it.each([
    [10, '2026-06-15 2026-07-10'],
    [20, '2026-06-15 2026-07-20'],
  ])('begin where the one before ended, when the cut-off moves to day %i', (cutOffDay, july) => {
    const until = { ...seeded('month'), effectiveTo: '2026-06-30' };
    const from = { ...seeded('month'), cutOffDay, effectiveFrom: '2026-07-01' };
    const all = joined([...periodsOf(from, 2026), ...periodsOf(until, 2026)]);
    expect(all.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`).slice(5, 7)).toEqual([
      '2026-05-15 2026-06-14',
      july,
    ]);
    // Nor does a time without a rule become one long period.
    const later = { ...from, effectiveFrom: '2026-10-01' };
    const [october] = joined([...periodsOf(until, 2026), ...periodsOf(later, 2026)]).slice(6);
    expect(october?.firstDay).toBe(periodsOf(later, 2026)[0]?.firstDay);
  });

  it('are those whose cut-off the rule covers', () => {
    const ending = { ...seeded('quarter'), effectiveTo: '2026-06-14' };
    expect(periodsOf(ending, 2026).map(({ number }) => number)).toEqual([1, 2]);
    const beginning = { ...seeded('quarter'), effectiveFrom: '2026-06-15' };
    expect(periodsOf(beginning, 2026).map(({ number }) => number)).toEqual([3, 4]);
  });

  const rules = fc.record({
    cutOffDay: fc.integer({ min: 1, max: 31 }),
    yearEndMonth: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 2001, max: 2099 }),
  });

  it('follow each other without a gap or a day twice, over the turn of the year too', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('month', 'quarter', 'year' as const), (given, kind) => {
        const rule = { ...seeded(kind), ...given };
        const all = [...periodsOf(rule, given.year), ...periodsOf(rule, given.year + 1)];
        for (const [index, period] of all.slice(1).entries()) {
          expect(period.firstDay).toBe(addDays(all[index]?.lastDay ?? '', 1));
        }
      }),
    );
  });

  it('add up: months to quarters, and all to the year that half and nine months begin', () => {
    fc.assert(
      fc.property(rules, ({ year, ...given }) => {
        const of = (kind: PeriodKind) => periodsOf({ ...seeded(kind), ...given }, year);
        const [whole] = of('year');
        for (const kind of PERIOD_KINDS) expect(of(kind)[0]?.firstDay).toBe(whole?.firstDay);
        expect(of('month')[5]?.lastDay).toBe(of('half-year')[0]?.lastDay);
        expect(of('quarter')[2]?.lastDay).toBe(of('nine-months')[0]?.lastDay);
        expect(of('month').at(-1)?.lastDay).toBe(whole?.lastDay);
        expect(whole?.lastDay.slice(0, 4)).toBe(String(year));
      }),
    );
  });
});

describe('what counts for a period', () => {
  it('is what happened before midnight in Vietnam after its last day', () => {
    const { from, before } = boundsOf({ firstDay: '2025-12-15', lastDay: '2026-06-14' });
    const counts = (moment: string) => {
      const at = new Date(moment);
      return from <= at && at < before;
    };
    expect(counts('2026-06-14T23:59:59+07:00')).toBe(true);
    expect(counts('2026-06-15T00:00:00+07:00')).toBe(false);
    expect(counts('2025-12-15T00:00:00+07:00')).toBe(true);
    expect(counts('2025-12-14T23:59:59+07:00')).toBe(false);
  });

  it('is compared with the same period of the year before, whether or not the rule held then', () => {
    const rule = { ...seeded('quarter'), effectiveFrom: '2026-01-01' };
    const [, second] = periodsOf(rule, 2026);
    expect(second && yearBefore(rule, second)).toMatchObject({
      firstDay: '2025-03-15',
      lastDay: '2025-06-14',
    });
  });
});

describe('a report', () => {
  it('is due so many working days after the cut-off', () => {
    const calendar = calendarOf(SEED_DAYS);
    // 14 June 2026 is a Sunday; 14 February falls into Tết.
    expect(reportDueOn({ dueAfter: 2 }, { lastDay: '2026-06-14' }, calendar)).toBe('2026-06-16');
    expect(reportDueOn({ dueAfter: 2 }, { lastDay: '2026-02-14' }, calendar)).toBe('2026-02-24');
    expect(reportDueOn({ dueAfter: 0 }, { lastDay: '2026-06-14' }, calendar)).toBe('2026-06-14');
  });

  it.each([
    ['month', 3, 'Tháng 3 năm 2026'],
    ['quarter', 1, 'Quý I năm 2026'],
    ['half-year', 1, '6 tháng đầu năm 2026'],
    ['nine-months', 1, '9 tháng đầu năm 2026'],
    ['year', 1, 'Năm 2026'],
  ] as const)('of %s number %i is called %s', (kind, number, name) => {
    const period = periodsOf(seeded(kind), 2026)[number - 1];
    expect(period && periodName(period)).toBe(name);
  });
});

describe('rules', () => {
  it('that a new installation starts with are rules', () => {
    for (const rule of SEED_PERIOD_RULES) expect(periodRule.parse(rule)).toEqual(rule);
    expect(SEED_PERIOD_RULES.map(({ kind }) => kind)).toEqual([...PERIOD_KINDS]);
  });

  it.each([
    [{}, {}, true],
    [{ effectiveTo: '2026-06-14' }, { effectiveFrom: '2026-06-14' }, true],
    [{ effectiveTo: '2026-06-14' }, { effectiveFrom: '2026-06-15' }, false],
    [{ scope: '18586' }, {}, false],
    [{ kind: 'year' }, {}, false],
    [{ scope: '18586' }, { scope: '18586', effectiveFrom: '2030-01-01' }, true],
  ] as const)('%j and %j overlap: %s', (a, b, isSo) => {
    const one = { ...seeded('month'), ...a };
    const other = { ...seeded('month'), ...b };
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([isSo, isSo]);
  });

  it('of a unit take the place of those above it, kind by kind', () => {
    const own = { ...seeded('year'), scope: '18586', cutOffDay: 25, yearEndMonth: 11 };
    const above = { ...seeded('year'), scope: '42', cutOffDay: 20 };
    const other = { ...seeded('month'), scope: '99' };
    const all = [...SEED_PERIOD_RULES, above, own, other];
    const year = (units: string[]) =>
      rulesFor(all, units)
        .filter(({ kind }) => kind === 'year')
        .map(({ cutOffDay }) => cutOffDay);
    expect(year(['18586', '42'])).toEqual([25]);
    expect(year(['18673', '42'])).toEqual([20]);
    expect(year(['1'])).toEqual([14]);
    expect(rulesFor(all, ['18586', '42'])).toHaveLength(PERIOD_KINDS.length);
  });
});
