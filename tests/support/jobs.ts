import type { Portal } from './strapi';
import { until } from './until';

const OUTBOX = 'plugin::cchc.outbox-message';

/** No scheduled work but the look at the log, without which answers soon count as too old. */
export const stopJobs = ({ strapi }: Portal) => {
  for (const { name, job } of strapi.cron.jobs) if (name !== 'cchc-versions') job.cancel();
};

/** Does scheduled work now, and waits for it. */
export const runJob = async ({ strapi }: Portal, name: string) => {
  const found = strapi.cron.jobs.find((job) => job.name === `cchc-${name}`);
  if (!found) throw new Error(`no job ${name}`);
  await found.job.invoke();
};

/** The first that waits in each queue, if it is its time; one that is on its way is too. */
const due = async ({ strapi }: Portal) => {
  const waiting = await strapi.db
    .query(OUTBOX)
    .findMany({ where: { state: 'message-waiting' }, orderBy: { id: 'desc' } });
  const firsts = new Map(waiting.map((message) => [message.queue, message]));
  return [...firsts.values()].filter(({ dueAt }) => Date.parse(String(dueAt)) <= Date.now());
};

/** Lets the outbox work until nothing more can go out just now; what was put off stays. */
export const letOutboxWork = (portal: Portal) =>
  until(async () => {
    await runJob(portal, 'outbox');
    return (await due(portal)).length === 0;
  }, 20_000);
