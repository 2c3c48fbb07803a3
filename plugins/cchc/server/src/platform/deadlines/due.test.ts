import { buildDay, calendarTerm, clock, working } from './build.fixture';
import { calendarOf } from './calendar';
import { dueOf, judge } from './due';
import { SEED_DAYS } from './seed-calendar';

const seeded = calendarOf(SEED_DAYS);
const without = (date: string) => calendarOf(SEED_DAYS.filter((row) => row.date !== date));

describe('dueOf', () => {
  it.each([
    ['V1 crosses Tết', '2026-02-13', working(5), seeded, '2026-02-27'],
    ['V2 a Sunday, the day in lieu, 30/4 and 1/5', '2026-04-26', working(5), seeded, '2026-05-06'],
    ['V3 counts the make-up Saturday', '2026-08-20', working(5), seeded, '2026-08-26'],
    ['V3 without it', '2026-08-20', working(5), without('2026-08-22'), '2026-08-27'],
    ['V4 rolls off a Sunday', '2026-03-07', calendarTerm(15), seeded, '2026-03-23'],
    ['V5 without its pause', '2026-03-02', working(5), seeded, '2026-03-09'],
    ['V6 before 24/11 was off', '2026-11-20', working(5), without('2026-11-24'), '2026-11-27'],
    ['V6 since it is', '2026-11-20', working(5), seeded, '2026-11-30'],
    [
      'V7 the day of the office, not of the server',
      '2026-03-01T17:30Z',
      working(1),
      seeded,
      '2026-03-03',
    ],
    ['after hours on a Friday', '2026-03-06T23:59', working(1), seeded, '2026-03-09'],
    ['on a Saturday', '2026-03-07T09:00', working(1), seeded, '2026-03-09'],
    ['on the make-up Saturday', '2026-08-22T09:00', working(1), seeded, '2026-08-24'],
    ['a calendar term that ends in Tết', '2026-02-10', calendarTerm(7), seeded, '2026-02-23'],
    ['a calendar term over Tết', '2026-02-10', calendarTerm(15), seeded, '2026-02-25'],
    [
      'a calendar term that ends on the make-up day',
      '2026-08-20',
      calendarTerm(2),
      seeded,
      '2026-08-22',
    ],
    ['over the end of a year', '2026-12-30', working(2), seeded, '2027-01-04'],
  ])('%s', (_name, startedAt, rule, calendar, dueOn) => {
    expect(dueOf(rule, clock(startedAt), calendar).dueOn).toBe(dueOn);
  });

  it('starts on the local day', () => {
    expect(dueOf(working(5), clock('2026-03-01T17:30Z'), seeded).startedOn).toBe('2026-03-02');
  });

  it('ends at 24:00 of the last day', () => {
    const { lateFrom } = dueOf(working(5), clock('2026-02-13'), seeded);
    expect(lateFrom).toBe('2026-02-28T00:00:00.000+07:00');
  });

  it('counts hours from the moment, through days off', () => {
    const rule = { unit: 'hour', length: 72, onSupplement: 'ignore' } as const;
    expect(dueOf(rule, clock('2026-02-13T16:30+07:00'), seeded)).toMatchObject({
      dueOn: '2026-02-16',
      lateFrom: '2026-02-16T16:30:00.000+07:00',
    });
  });

  it('refuses a moment that is none', () => {
    expect(() => dueOf(working(5), clock('hôm qua'), seeded)).toThrow(RangeError);
  });
});

describe('a pause', () => {
  it.each([
    ['V5', ['2026-03-04T09:00', '2026-03-06T09:00'], '2026-03-11'],
    ['of some hours takes no day', ['2026-03-04T09:00', '2026-03-04T23:59'], '2026-03-09'],
    ['over midnight takes one', ['2026-03-04T23:59', '2026-03-05T00:00'], '2026-03-10'],
    ['over a weekend takes the Friday', ['2026-03-06T09:00', '2026-03-09T08:00'], '2026-03-10'],
    ['on the last day puts it off', ['2026-03-09T09:00', '2026-03-10T08:00'], '2026-03-10'],
    ['after the term changes nothing', ['2026-03-10T00:00', '2026-03-20T08:00'], '2026-03-09'],
    [
      'counts as often as it happens',
      ['2026-03-03T09:00', '2026-03-04T09:00', '2026-03-05T09:00', '2026-03-06T09:00'],
      '2026-03-11',
    ],
    ['on day zero, resumed later', ['2026-03-02T10:00', '2026-03-04T10:00'], '2026-03-10'],
  ])('%s', (_name, turns, dueOn) => {
    expect(dueOf(working(5), clock('2026-03-02', ...turns), seeded).dueOn).toBe(dueOn);
  });

  it('over Tết takes only the working days in it', () => {
    const paused = clock('2026-02-11', '2026-02-13T09:00', '2026-02-24T09:00');
    expect(dueOf(working(5), paused, seeded).dueOn).toBe('2026-02-27');
  });

  it('reads events in any order', () => {
    const { startedAt, events } = clock('2026-03-02', '2026-03-04T09:00', '2026-03-06T09:00');
    const turned = { startedAt, events: events.toReversed() };
    expect(dueOf(working(5), turned, seeded).dueOn).toBe('2026-03-11');
  });

  it('stops a calendar term and what it rolls over', () => {
    const paused = clock('2026-03-07', '2026-03-22T09:00', '2026-03-25T09:00');
    expect(dueOf(calendarTerm(15), paused, seeded).dueOn).toBe('2026-03-25');
  });

  it('that lasts leaves no date, and says how many days are left', () => {
    expect(dueOf(working(5), clock('2026-03-02', '2026-03-04T09:00'), seeded)).toMatchObject({
      dueOn: null,
      lateFrom: null,
      remaining: 4,
    });
  });

  it('does not count where the rule ignores it', () => {
    const paused = clock('2026-03-02', '2026-03-04T09:00');
    expect(dueOf(working(5, 'ignore'), paused, seeded).dueOn).toBe('2026-03-09');
  });
});

describe('a rule that restarts', () => {
  it.each([
    ['with the answer', ['2026-03-04T09:00', '2026-03-06T09:00'], '2026-03-06', '2026-03-13'],
    [
      'also on the day of asking',
      ['2026-03-04T09:00', '2026-03-04T10:00'],
      '2026-03-04',
      '2026-03-11',
    ],
    ['not once it is over', ['2026-03-12T09:00', '2026-03-16T09:00'], '2026-03-02', '2026-03-09'],
  ])('counts anew %s', (_name, turns, startedOn, dueOn) => {
    const restarted = clock('2026-03-02', ...turns);
    expect(dueOf(working(5, 'restart'), restarted, seeded)).toMatchObject({ startedOn, dueOn });
  });

  it('has its whole length left while it waits', () => {
    const waiting = clock('2026-03-02', '2026-03-04T09:00');
    expect(dueOf(working(5, 'restart'), waiting, seeded)).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: null,
      remaining: 5,
    });
  });
});

describe('noted days', () => {
  it('say of each skipped day why', () => {
    const { noted } = dueOf(working(5), clock('2026-02-13'), seeded);
    expect(noted.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-02-14 weekend',
      '2026-02-15 weekend',
      '2026-02-16 holiday',
      '2026-02-17 holiday',
      '2026-02-18 holiday',
      '2026-02-19 holiday',
      '2026-02-20 holiday',
      '2026-02-21 weekend',
      '2026-02-22 weekend',
    ]);
    expect(noted[2]).toMatchObject({
      name: 'Tết Nguyên đán',
      document: 'Thông báo số 9441/TB-BNV ngày 16/10/2025',
    });
  });

  it('tell of a make-up day that counted', () => {
    const { noted } = dueOf(working(5), clock('2026-08-20'), seeded);
    expect(noted.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-08-22', 'make-up-day'],
      ['2026-08-23', 'weekend'],
    ]);
  });

  it('of a calendar term are only those that it rolled over', () => {
    const { noted } = dueOf(calendarTerm(15), clock('2026-03-07'), seeded);
    expect(noted.map(({ date, reason }) => [date, reason])).toEqual([['2026-03-22', 'weekend']]);
  });
});

describe('a due date is provisional', () => {
  const suggested = { status: 'provisional' } as const;

  it('in a year of which nothing is confirmed', () => {
    expect(dueOf(working(5), clock('2031-06-02'), seeded).provisional).toBe(true);
  });

  it('where it reaches into such a year', () => {
    expect(dueOf(working(5), clock('2027-12-29'), seeded).provisional).toBe(true);
    expect(dueOf(working(1), clock('2027-12-29'), seeded).provisional).toBe(false);
  });

  it('where a provisional day moved it, and not elsewhere', () => {
    const calendar = calendarOf([...SEED_DAYS, buildDay('2026-06-10', suggested)]);
    expect(dueOf(working(5), clock('2026-06-08'), calendar).provisional).toBe(true);
    expect(dueOf(working(5), clock('2026-06-10'), calendar).provisional).toBe(false);
  });
});

describe('judge', () => {
  const due = dueOf(working(5), clock('2026-03-02'), seeded);

  it.each([
    ['in the last minute', '2026-03-09T23:59:59', false, 0],
    ['at the first late moment', '2026-03-10T00:00', true, 1],
    ['a week later', '2026-03-16T09:00', true, 5],
  ])('%s', (_name, stoppedAt, late, daysLate) => {
    expect(judge(due, stoppedAt, seeded)).toEqual({ late, daysLate });
  });

  it('counts the begun day even on a weekend', () => {
    const friday = dueOf(working(4), clock('2026-03-02'), seeded);
    expect(judge(friday, '2026-03-07T09:00', seeded)).toEqual({ late: true, daysLate: 1 });
  });

  it('finds nothing late that stood still', () => {
    const waiting = dueOf(working(5), clock('2026-03-02', '2026-03-04'), seeded);
    expect(judge(waiting, '2026-06-01', seeded)).toEqual({ late: false, daysLate: 0 });
  });
});
