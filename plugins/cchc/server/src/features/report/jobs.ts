import type { Core } from '@strapi/types';

import { toVietnamIso } from '../../../../shared/time';
import { planPeriods } from './period.plan';
import { remindByTime } from './reminders';

const TICK = { name: 'cchc-reports', rule: '0 41 * * * *' };
/** Between which reminders leave, in Vietnam [J]. */
const OFFICE_HOURS = ['07:30', '17:00'] as const;

const running = new WeakMap<Core.Strapi, Promise<unknown>>();

/** What is to be done by time: periods of a new year, and reminders in office hours. */
export const runReportJobs = async (strapi: Core.Strapi, now = new Date()): Promise<void> => {
  await planPeriods(strapi, now);
  const time = toVietnamIso(now).slice(11, 16);
  if (OFFICE_HOURS[0] <= time && time < OFFICE_HOURS[1]) await remindByTime(strapi, now);
};

/** Looks every hour. Any number of nodes may: what one has done the others find done. */
export const startReports = (strapi: Core.Strapi): void => {
  strapi.cron.add({
    [TICK.name]: {
      task: async () => {
        if (running.has(strapi)) return;
        const turn = runReportJobs(strapi).finally(() => running.delete(strapi));
        running.set(strapi, turn);
        await turn;
      },
      options: { rule: TICK.rule },
    },
  });
};

/** Ends the looking, and waits for what has begun: the database goes away next. */
export const stopReports = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(TICK.name);
  await Promise.allSettled([running.get(strapi)]);
};
