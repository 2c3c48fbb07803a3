import fc from 'fast-check';
import { toVietnamIso, vietnamDate } from './time';

describe('toVietnamIso', () => {
  it.each([
    ['2026-11-20T01:00:00Z', '2026-11-20T08:00:00.000+07:00'],
    ['2026-11-20T01:00:00.123Z', '2026-11-20T08:00:00.123+07:00'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01T00:00:00.000+07:00'],
    ['2026-11-20T08:00:00.000+07:00', '2026-11-20T08:00:00.000+07:00'],
    ['2026-11-19T20:00:00-05:00', '2026-11-20T08:00:00.000+07:00'],
    ['2026-11-20T08:00', '2026-11-20T08:00:00.000+07:00'],
    ['2026-11-20', '2026-11-20T00:00:00.000+07:00'],
  ])('writes %s as %s', (text, iso) => expect(toVietnamIso(text)).toBe(iso));

  it('writes a Date', () => {
    expect(toVietnamIso(new Date(Date.UTC(2026, 10, 20, 1)))).toBe('2026-11-20T08:00:00.000+07:00');
  });

  it.each(['', 'hôm nay', '20/11/2026', '2026-13-01', '2026-11-20 08:00', '1763600000000'])(
    'refuses %j',
    (text) => expect(() => toVietnamIso(text)).toThrow(RangeError),
  );

  it('refuses an invalid Date', () => {
    expect(() => toVietnamIso(new Date(Number.NaN))).toThrow(RangeError);
  });
});

const instant = fc.date({
  min: new Date('1975-07-01T00:00:00Z'),
  max: new Date('2999-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the fixed offset', () => {
  it('names the same instant', () => {
    fc.assert(
      fc.property(instant, (date) => {
        expect(Date.parse(toVietnamIso(date))).toBe(date.getTime());
        expect(toVietnamIso(toVietnamIso(date))).toBe(toVietnamIso(date));
      }),
    );
  });

  it('agrees with the time zone data of Asia/Ho_Chi_Minh', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(instant, (date) => {
        expect(toVietnamIso(date).slice(0, 19).replace('T', ' ')).toBe(clock.format(date));
      }),
    );
  });
});

describe('vietnamDate', () => {
  it('changes the day at 17:00 UTC', () => {
    expect(vietnamDate('2026-11-20T16:59:59.999Z')).toBe('2026-11-20');
    expect(vietnamDate(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
    expect(vietnamDate('2026-11-20')).toBe('2026-11-20');
  });
});
