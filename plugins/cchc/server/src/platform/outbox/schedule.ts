const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Before each attempt, counted from the one before: some three days in all. */
const DELAYS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

export const MOST_ATTEMPTS = DELAYS.length;

/** Of the delay: what failed for many at once is not tried again by all at once. */
const JITTER = 0.1;

/** No receiver puts us off for longer. */
const LONGEST_WAIT = 24 * HOUR;

/**
 * When to try again after so many attempts, or undefined when it was the last.
 * @param wished milliseconds that the receiver wants to be left alone
 */
export const nextAttempt = (
  attempts: number,
  now: Date,
  { wished = 0, random = Math.random }: { wished?: number; random?: () => number } = {},
): Date | undefined => {
  const delay = DELAYS[attempts];
  if (delay === undefined) return undefined;
  const wait = Math.max(delay, Math.min(wished, LONGEST_WAIT));
  return new Date(now.getTime() + Math.round(wait * (1 + JITTER * random())));
};
