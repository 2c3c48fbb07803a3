import { calendarDay, deadlineRule } from './contract';
import { weekday } from './days';
import { ruleOn } from './rules';
import { SEED_DAYS } from './seed-calendar';
import { SEED_RULES } from './seed-rules';
import { yearStanding, yearsToConfirm } from './years';

describe('the seeded calendar', () => {
  const of = (year: number) => SEED_DAYS.filter(({ date }) => date.startsWith(String(year)));

  it('keeps to its contract, one row a day, in order', () => {
    for (const row of SEED_DAYS) expect(calendarDay.parse(row)).toEqual(row);
    const dates = SEED_DAYS.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('cites a text for every day and says how sure it is', () => {
    expect(SEED_DAYS.filter(({ document, mark }) => !document || mark !== 'S2')).toEqual([]);
  });

  it.each([
    [2024, 11],
    [2025, 11],
    [2026, 12],
    [2027, 12],
  ])('has in %s the holidays of the law: %s', (year, count) => {
    expect(of(year).filter(({ kind }) => kind === 'holiday')).toHaveLength(count);
  });

  it.each([2024, 2025, 2026, 2027])('makes good in %s for each swapped day', (year) => {
    const swapped = of(year).filter(({ kind }) => kind === 'swapped-off');
    const madeUp = of(year).filter(({ kind }) => kind === 'make-up-day');
    expect(madeUp.map(({ date }) => weekday(date))).toEqual(swapped.map(() => 6));
  });

  it.each([2024, 2025, 2026, 2027])(
    'gives in %s a day in lieu for each holiday on a weekend',
    (year) => {
      const lost = of(year).filter(
        ({ kind, date }) => kind === 'holiday' && weekday(date) % 6 === 0,
      );
      expect(of(year).filter(({ kind }) => kind === 'compensatory-off')).toHaveLength(lost.length);
    },
  );
});

describe('the seeded rules', () => {
  it('keep to their contract, and wait for a person to confirm them', () => {
    for (const rule of SEED_RULES) {
      expect(deadlineRule.parse(rule)).toEqual(rule);
      expect(rule.confirmedBy).toBeNull();
    }
  });

  it('have one version each', () => {
    const codes = SEED_RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('are refused where hours would pause or the end lies before the start', () => {
    const [rule] = SEED_RULES;
    expect(deadlineRule.safeParse({ ...rule, unit: 'hour', onSupplement: 'pause' }).success).toBe(
      false,
    );
    const turned = { ...rule, effectiveFrom: '2026-02-01', effectiveTo: '2026-01-31' };
    expect(deadlineRule.safeParse(turned).success).toBe(false);
  });
});

describe('ruleOn', () => {
  const [seed] = SEED_RULES.filter(({ code }) => code === 'feedback.answer');
  if (!seed) throw new Error('no rule for answers');
  const old = { ...seed, effectiveTo: '2026-06-30' };
  const next = { ...seed, length: 10, effectiveFrom: '2026-07-01' };

  it.each([
    ['2020-01-01', 15],
    ['2026-06-30', 15],
    ['2026-07-01', 10],
  ])('finds the version of %s', (day, length) => {
    expect(ruleOn([next, old], 'feedback.answer', day)?.length).toBe(length);
  });

  it('prefers the later of two in force, and finds none where there is none', () => {
    expect(ruleOn([seed, next], 'feedback.answer', '2026-08-01')?.length).toBe(10);
    expect(ruleOn([next], 'feedback.answer', '2026-06-30')).toBeUndefined();
    expect(ruleOn([seed], 'feedback.refuse', '2026-06-30')).toBeUndefined();
  });
});

describe('years to confirm', () => {
  it('stand as their days do', () => {
    const [day] = SEED_DAYS;
    if (!day) throw new Error('no day');
    const guess = { ...day, date: '2026-12-31', status: 'provisional' as const };
    expect(yearStanding(SEED_DAYS, 2026)).toBe('confirmed');
    expect(yearStanding([...SEED_DAYS, guess], 2026)).toBe('provisional');
    expect(yearStanding(SEED_DAYS, 2031)).toBe('missing');
    expect(yearStanding([{ ...day, scope: 'xa', date: '2031-01-01' }], 2031)).toBe('missing');
  });

  it('include the next from 1 December', () => {
    expect(yearsToConfirm(SEED_DAYS, '2027-11-30')).toEqual([]);
    expect(yearsToConfirm(SEED_DAYS, '2027-12-01')).toEqual([{ year: 2028, standing: 'missing' }]);
    expect(yearsToConfirm(SEED_DAYS, '2031-01-01')).toEqual([{ year: 2031, standing: 'missing' }]);
  });
});
