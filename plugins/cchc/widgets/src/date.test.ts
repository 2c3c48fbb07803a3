import { shownTime, vietnameseDate } from './date';

describe('vietnameseDate', () => {
  it('writes day and month with two digits, day first', () => {
    expect(vietnameseDate('2026-02-05T08:00:00+07:00')).toBe('05/02/2026');
  });

  it('gives the day in Vietnam, not the one in UTC', () => {
    expect(vietnameseDate('2026-06-14T17:00:00.000Z')).toBe('15/06/2026');
    expect(vietnameseDate('2026-06-14T16:59:59.999Z')).toBe('14/06/2026');
  });

  it('is empty for what is no time', () => {
    expect(vietnameseDate('')).toBe('');
    expect(vietnameseDate('hôm qua')).toBe('');
  });
});

it('writes a moment by the clock of Vietnam', () => {
  expect(shownTime(new Date('2026-06-14T17:05:59Z'))).toBe('00:05, 15/06/2026');
});
