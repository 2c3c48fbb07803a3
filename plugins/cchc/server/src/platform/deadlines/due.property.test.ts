import fc from 'fast-check';

import { buildDay } from './build.fixture';
import { calendarOf } from './calendar';
import type { ClockEvent } from './clock';
import { DAY_KINDS } from './contract';
import { addDays } from './days';
import { dueOf } from './due';
import { naiveDueOn } from './naive.fixture';
import { SEED_DAYS } from './seed-calendar';

const FIRST = Date.parse('2026-01-01T00:00:00+07:00');
const HALF_HOUR = 30 * 60 * 1000;
const moment = (days: number) =>
  fc.integer({ min: 0, max: days * 48 }).map((n) => new Date(FIRST + n * HALF_HOUR));

const term = fc.record({
  unit: fc.constantFrom('working' as const, 'calendar' as const),
  length: fc.integer({ min: 1, max: 30 }),
  onSupplement: fc.constantFrom('pause' as const, 'restart' as const, 'ignore' as const),
});

const clocks = fc.record({
  startedAt: moment(60),
  events: fc.array(
    fc.record<ClockEvent>({ at: moment(120), kind: fc.constantFrom('pause', 'resume') }),
    { maxLength: 8 },
  ),
});

const rows = fc.oneof(
  fc.constant(SEED_DAYS),
  fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 150 }), fc.constantFrom(...DAY_KINDS))
      .map(([n, kind]) => buildDay(addDays('2026-01-01', n), { kind })),
    { selector: ({ date }) => date, maxLength: 40 },
  ),
);

describe('dueOf', () => {
  it('agrees with the plainest reading of the rules', () => {
    fc.assert(
      fc.property(term, clocks, rows, (rule, clock, days) => {
        const { dueOn, remaining } = dueOf(rule, clock, calendarOf(days));
        expect(dueOn).toBe(naiveDueOn(rule, clock, days));
        expect(remaining > 0).toBe(dueOn === null);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is never earlier for one more day off', () => {
    fc.assert(
      fc.property(term, clocks, fc.integer({ min: 0, max: 150 }), (rule, clock, n) => {
        const date = addDays('2026-01-01', n);
        const others = SEED_DAYS.filter((row) => row.date !== date);
        const before = dueOf(rule, clock, calendarOf(others)).dueOn;
        const after = dueOf(rule, clock, calendarOf([...others, buildDay(date)])).dueOn;
        expect(after === null || (before !== null && after >= before)).toBe(true);
      }),
    );
  });

  it('accounts for each day of a working term', () => {
    fc.assert(
      fc.property(term, clocks, rows, (rule, clock, days) => {
        const { startedOn, dueOn, noted } = dueOf(
          { ...rule, unit: 'working' },
          clock,
          calendarOf(days),
        );
        if (dueOn === null) return;
        const silent = noted.filter(
          ({ reason, date }) => reason !== 'make-up-day' && date > startedOn,
        );
        const span = (Date.parse(dueOn) - Date.parse(startedOn)) / 86_400_000;
        expect(span - silent.length).toBe(rule.length);
      }),
    );
  });
});
