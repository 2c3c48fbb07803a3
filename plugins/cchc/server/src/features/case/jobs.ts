import type { Core } from '@strapi/types';

import { isVaultOpen } from '../../platform/vault';
import { closeAnswered, runDuties } from './duties.job';
import { forgetReceipts } from './intake';
import { recomputeDueDates } from './recompute.job';

interface Job {
  name: string;
  rule: string;
  run: (strapi: Core.Strapi) => Promise<void>;
}

const JOBS: readonly Job[] = [
  // What was answered to whom sent something, once nobody can have lost it on its way any more.
  { name: 'cchc-receipts', rule: '0 17 * * * *', run: forgetReceipts },
  { name: 'cchc-case-duties', rule: '20 */10 * * * *', run: (strapi) => runDuties(strapi) },
  { name: 'cchc-case-closing', rule: '0 37 * * * *', run: (strapi) => closeAnswered(strapi) },
  { name: 'cchc-case-recompute', rule: '40 * * * * *', run: recomputeDueDates },
];

const running = new WeakMap<Core.Strapi, Map<string, Promise<void>>>();

const runningOf = (strapi: Core.Strapi) => {
  const found = running.get(strapi) ?? new Map<string, Promise<void>>();
  running.set(strapi, found);
  return found;
};

/** One at a time: a run that takes long is not met by the next. */
const start = async (strapi: Core.Strapi, { name, run }: Job): Promise<void> => {
  const turns = runningOf(strapi);
  if (turns.has(name) || !isVaultOpen(strapi)) return;
  const turn = run(strapi).finally(() => turns.delete(name));
  turns.set(name, turn);
  await turn;
};

/** What happens to cases by time. */
export const startCaseJobs = (strapi: Core.Strapi) => {
  for (const job of JOBS) {
    const task = () => start(strapi, job);
    strapi.cron.add({ [job.name]: { task, options: { rule: job.rule } } });
  }
};

/** Ends them, and waits for what has begun: the database goes away next. */
export const stopCaseJobs = async (strapi: Core.Strapi) => {
  for (const { name } of JOBS) strapi.cron.remove(name);
  await Promise.allSettled(runningOf(strapi).values());
};
