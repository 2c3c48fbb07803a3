import { buildDay } from './build.fixture';
import { addWorkingDays, calendarOf, dayOff, isWorkingDay, workingDaysBetween } from './calendar';
import { SEED_DAYS } from './seed-calendar';

const seeded = calendarOf(SEED_DAYS);

describe('a working day', () => {
  it.each([
    ['2026-03-06', true, 'a Friday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-02-17', false, 'Tết'],
    ['2026-01-10', true, 'a make-up Saturday'],
    ['2026-01-02', false, 'a swapped Friday'],
    ['2026-04-27', false, 'a day in lieu'],
  ])('%s: %s, for it is %s', (day, open) => {
    expect(isWorkingDay(seeded, day)).toBe(open);
  });

  it('is closed under the name of the holiday also on a weekend', () => {
    expect(dayOff(seeded, '2026-04-26')).toMatchObject({ name: 'Giỗ Tổ Hùng Vương' });
    expect(dayOff(seeded, '2026-04-25')).toBe('weekend');
  });
});

describe('calendarOf', () => {
  const storm = buildDay('2026-09-28', { kind: 'ad-hoc-off', scope: 'xa-cam-xuyen' });

  it('holds what is of the unit or above it, and nothing of others', () => {
    expect(isWorkingDay(calendarOf([storm], ['xa-cam-xuyen', 'tinh-ha-tinh']), storm.date)).toBe(
      false,
    );
    expect(isWorkingDay(calendarOf([storm], ['tinh-ha-tinh']), storm.date)).toBe(true);
    expect(isWorkingDay(calendarOf([storm]), storm.date)).toBe(true);
  });

  it('prefers the nearer unit, then what is confirmed, then the day off', () => {
    const makeUp = buildDay('2026-10-03', { kind: 'make-up-day' });
    const ours = { ...makeUp, kind: 'ad-hoc-off', scope: 'xa' } as const;
    const guess = { ...makeUp, kind: 'holiday', status: 'provisional' } as const;
    expect(isWorkingDay(calendarOf([makeUp, ours], ['xa']), makeUp.date)).toBe(false);
    expect(isWorkingDay(calendarOf([guess, makeUp]), makeUp.date)).toBe(true);
    expect(isWorkingDay(calendarOf([makeUp, buildDay(makeUp.date)]), makeUp.date)).toBe(false);
  });

  it('leaves the list that it is given as it was', () => {
    const list = [buildDay('2026-03-02', { status: 'provisional' }), buildDay('2026-03-02')];
    calendarOf(list);
    expect(list.map(({ status }) => status)).toEqual(['provisional', 'confirmed']);
  });
});

describe('counting', () => {
  it('adds working days, none for 0', () => {
    expect(addWorkingDays(seeded, '2026-02-13', 5)).toBe('2026-02-27');
    expect(addWorkingDays(seeded, '2026-02-14', 0)).toBe('2026-02-14');
  });

  it('counts those after one day up to another', () => {
    expect(workingDaysBetween(seeded, '2026-02-13', '2026-02-27')).toBe(5);
    expect(workingDaysBetween(seeded, '2026-02-13', '2026-02-22')).toBe(0);
    expect(workingDaysBetween(seeded, '2026-02-27', '2026-02-13')).toBe(0);
  });
});
