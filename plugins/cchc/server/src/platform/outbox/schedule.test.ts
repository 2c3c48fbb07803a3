import fc from 'fast-check';

import { MOST_ATTEMPTS, nextAttempt } from './schedule';

const now = new Date('2026-01-05T00:00:00Z');
const HOUR = 60 * 60 * 1000;
const waits = (random: () => number, wished?: number) =>
  Array.from({ length: MOST_ATTEMPTS }, (_, attempts) => {
    const next = nextAttempt(attempts, now, { wished, random });
    return next && (next.getTime() - now.getTime()) / 1000;
  });

it('waits longer each time, up to a day, and then gives up', () => {
  expect(waits(() => 0)).toEqual([
    ...[0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
  ]);
  expect(nextAttempt(MOST_ATTEMPTS, now)).toBeUndefined();
});

it('never waits less than the schedule says, nor a tenth more', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.nat(MOST_ATTEMPTS - 1), unit, (attempts, random) => {
      const least = waits(() => 0)[attempts] ?? NaN;
      const wait = waits(() => random)[attempts] ?? NaN;
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(least * 1.1);
    }),
  );
});

it('leaves a receiver alone as long as it wishes, but no longer than a day', () => {
  expect(waits(() => 0, 60_000).slice(0, 3)).toEqual([60, 60, 300]);
  expect(waits(() => 0, 1000 * HOUR).slice(0, 2)).toEqual([86_400, 86_400]);
});
