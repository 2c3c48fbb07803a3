import { shownDay, shownMoment } from './day';

describe('days as Vietnamese clerks write them', () => {
  it('begins a day at midnight in Vietnam', () => {
    expect(shownDay('2026-11-22T17:00:00.000Z')).toBe('23/11/2026');
    expect(shownDay('2026-11-22')).toBe('22/11/2026');
  });

  it('names the hour in Vietnam', () => {
    expect(shownMoment('2026-11-22T01:05:00.000Z')).toBe('22/11/2026 08:05');
  });
});
