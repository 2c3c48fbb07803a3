import type { Core } from '@strapi/types';

import { findBrokenHistories } from '../cases';
import { onceToday } from '../daily';
import { type Anchor, type Looked, lookThrough } from './chain';

const TICK = { name: 'cchc-audit', rule: '10 53 * * * *' };
const CHECKED_ON = 'audit-checked-on';
const LAST = 'audit-last-check';

/** What the last look of the machine has left. */
interface Last {
  at: string;
  anchor: Anchor;
  isWhole: boolean;
}

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'cchc' });
// Written by `check` below, and by nothing else.
const lastOf = async (strapi: Core.Strapi): Promise<Last | undefined> =>
  ((await storeOf(strapi).get({ key: LAST })) as Last | null) ?? undefined;

/** Looks through what was done with cases, and through who did what: all that is chained. */
export const checkHistories = async (
  strapi: Core.Strapi,
  signal?: AbortSignal,
): Promise<{ cases: Awaited<ReturnType<typeof findBrokenHistories>>; audit: Looked }> => {
  const anchor = (await lastOf(strapi))?.anchor;
  return {
    cases: await findBrokenHistories(strapi, signal),
    audit: await lookThrough(strapi, anchor, signal),
  };
};

/** Writes the end of the chain into the log, where nobody who can change the database can change it. */
const check = async (strapi: Core.Strapi, signal: AbortSignal): Promise<void> => {
  const { cases, audit } = await checkHistories(strapi, signal);
  const isWhole = cases.broken.length === 0 && !audit.broken;
  const { position, hash } = audit.end;
  if (isWhole) strapi.log.info(`cchc: the audit log is whole; its entry ${position} is ${hash}.`);
  else strapi.log.error('cchc: what was noted has been changed; `cchc audit verify` says where.');
  // What is broken stays known as such: the anchor before it is kept.
  const anchor = audit.broken ? ((await lastOf(strapi))?.anchor ?? audit.end) : audit.end;
  const value: Last = { at: new Date().toISOString(), anchor, isWhole };
  await storeOf(strapi).set({ key: LAST, value });
};

/** When the machine last looked, and whether it found all as it was written; null before the first time. */
export const auditHealth = async (strapi: Core.Strapi) => {
  const last = await lastOf(strapi);
  return { checkedAt: last?.at ?? null, whole: last?.isWhole ?? null };
};

const running = new WeakMap<Core.Strapi, { turn: Promise<void>; stop: AbortController }>();

/** Looks once a day, on one of the nodes. A look that is cut off or fails is made again. */
export const startChecking = (strapi: Core.Strapi): void => {
  const task = async () => {
    if (running.has(strapi)) return;
    const stop = new AbortController();
    const turn = onceToday(strapi, CHECKED_ON, () => check(strapi, stop.signal)).finally(() =>
      running.delete(strapi),
    );
    running.set(strapi, { turn, stop });
    await turn.catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  };
  strapi.cron.add({ [TICK.name]: { task, options: { rule: TICK.rule } } });
};

/** Ends that, and waits for the page that is just looked at: the database goes away next. */
export const stopChecking = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(TICK.name);
  const { turn, stop } = running.get(strapi) ?? {};
  stop?.abort();
  await Promise.allSettled([turn]);
};
