import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until it holds; how many milliseconds it took. */
export const until = async (holds: () => Promise<boolean> | boolean, limit: number) => {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > limit) throw new Error(`still not so after ${limit} ms`);
    await wait(20);
  }
  return performance.now() - start;
};
