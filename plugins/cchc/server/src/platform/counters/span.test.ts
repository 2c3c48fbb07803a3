import { SEED_PERIOD_RULES } from '../periods';
import { comparedDays, countedTime } from './span';

const span = {
  kind: 'half-year' as const,
  year: 2026,
  number: 1,
  name: '6 tháng đầu năm 2026',
  firstDay: '2025-12-15',
  lastDay: '2026-06-14',
};
const [monthly] = SEED_PERIOD_RULES;
if (!monthly) throw new Error('no rule');

describe('the span that a report is compared with', () => {
  it('has the same days of the year before', () => {
    expect(comparedDays(span)).toEqual({ firstDay: '2024-12-15', lastDay: '2025-06-14' });
  });

  it('ends with 28 February where this year has a 29th', () => {
    const leap = {
      ...span,
      kind: 'one-off' as const,
      firstDay: '2028-02-01',
      lastDay: '2028-02-29',
    };
    expect(comparedDays(leap)).toEqual({ firstDay: '2027-02-01', lastDay: '2027-02-28' });
  });

  it('is the period of its rule where there is one: the last day of February, whichever that is', () => {
    const rule = { ...monthly, kind: 'month' as const, cutOffDay: 31 };
    const february = {
      ...{ ...span, kind: 'month' as const, year: 2029, number: 2, name: 'Tháng 2 năm 2029' },
      ...{ firstDay: '2029-02-01', lastDay: '2029-02-28' },
    };
    expect(comparedDays(february, rule)).toEqual({ firstDay: '2028-02-01', lastDay: '2028-02-29' });
  });
});

describe('the time that counts', () => {
  it('ends with the last second of the last day in Vietnam', () => {
    const { from, before, lastDay } = countedTime(span, new Date('2026-07-01T00:00:00Z'));
    expect([from.toISOString(), before.toISOString(), lastDay]).toEqual([
      '2025-12-14T17:00:00.000Z',
      '2026-06-14T17:00:00.000Z',
      '2026-06-14',
    ]);
  });

  it('ends now while the period goes on', () => {
    const now = new Date('2026-03-01T20:00:00Z');
    expect(countedTime(span, now)).toMatchObject({ before: now, lastDay: '2026-03-02' });
  });
});
