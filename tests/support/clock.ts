const EVERYTHING_BUT_DATE: FakeableAPI[] = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

/** Stops the calendar at a moment (milliseconds); what waits for real time goes on as ever. */
export const stopClock = (moment: number) =>
  jest.useFakeTimers({ now: moment, doNotFake: EVERYTHING_BUT_DATE });

export const startClock = () => jest.useRealTimers();
