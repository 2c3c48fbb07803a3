import type { Portal } from './strapi';

/** No scheduled work but the look at the log, without which answers soon count as too old. */
export const stopJobs = ({ strapi }: Portal) => {
  for (const { name, job } of strapi.cron.jobs) if (name !== 'cchc-versions') job.cancel();
};
