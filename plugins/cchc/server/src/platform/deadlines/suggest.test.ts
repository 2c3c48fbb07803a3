import { calendarDay } from './contract';
import { lunarDay } from './lunar';
import { SEED_DAYS } from './seed-calendar';
import { suggestDays } from './suggest';

describe('lunarDay', () => {
  // 2024 to 2027 as the notices have them; the Chinese new year of the last four is another day.
  it.each([
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ])('Tết %s', (year, date) => {
    expect(lunarDay(year, 1, 1)).toBe(date);
  });

  // 2023 has a leap second month before it.
  it.each([
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('Giỗ Tổ %s', (year, date) => {
    expect(lunarDay(year, 3, 10)).toBe(date);
  });
});

describe('suggestDays', () => {
  it('gives 2030 with Tết on 2 February', () => {
    expect(suggestDays(2030).map(({ date, kind, name }) => `${date} ${kind} ${name}`)).toEqual([
      '2030-01-01 holiday Tết Dương lịch',
      '2030-02-01 holiday Tết Nguyên đán',
      '2030-02-02 holiday Tết Nguyên đán',
      '2030-02-03 holiday Tết Nguyên đán',
      '2030-02-04 holiday Tết Nguyên đán',
      '2030-02-05 holiday Tết Nguyên đán',
      '2030-02-06 compensatory-off Tết Nguyên đán',
      '2030-02-07 compensatory-off Tết Nguyên đán',
      '2030-04-12 holiday Giỗ Tổ Hùng Vương',
      '2030-04-30 holiday Ngày Chiến thắng',
      '2030-05-01 holiday Ngày Quốc tế lao động',
      '2030-09-02 holiday Quốc khánh',
      '2030-09-03 holiday Quốc khánh',
      '2030-11-24 holiday Ngày Văn hóa Việt Nam',
    ]);
  });

  it.each(Array.from({ length: 40 }, (_, index) => 2028 + index))('makes %s whole', (year) => {
    const days = suggestDays(year);
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(12);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
    for (const day of days) {
      expect(calendarDay.parse(day)).toMatchObject({ status: 'provisional', scope: null });
      expect(day.date.slice(0, 4)).toBe(String(year));
    }
  });

  it('would have foreseen the notices of 2026 and 2027 but for what they chose', () => {
    const off = (rows: { date: string; kind: string }[], year: number) =>
      rows
        .filter(({ date, kind }) => date.startsWith(String(year)) && !/swap|make/.test(kind))
        .map(({ date }) => date);
    expect(off(suggestDays(2026), 2026)).toEqual(off(SEED_DAYS, 2026));
    const tet = (dates: string[]) => dates.filter((date) => date.slice(5, 7) === '02');
    const rest = (dates: string[]) => dates.filter((date) => date.slice(5, 7) !== '02');
    expect(rest(off(suggestDays(2027), 2027))).toEqual(rest(off(SEED_DAYS, 2027)));
    // Two days before the first of Tết, where one is suggested.
    expect(tet(off(SEED_DAYS, 2027))[0]).toBe('2027-02-04');
    expect(tet(off(suggestDays(2027), 2027))[0]).toBe('2027-02-05');
  });
});
