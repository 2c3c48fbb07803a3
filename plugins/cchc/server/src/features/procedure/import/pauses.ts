import { setImmediate } from 'node:timers/promises';

/** Milliseconds after which others get their turn. */
const WORK = 25;

/**
 * Lets the process answer others whenever it has worked for a while: waiting for a promise that is
 * already there, or for SQLite, gives nobody a turn.
 */
export const createPauses = () => {
  let since = performance.now();
  return async (): Promise<void> => {
    if (performance.now() - since < WORK) return;
    await setImmediate();
    since = performance.now();
  };
};
