import type { Core } from '@strapi/types';

import { applyDue } from './effect';

const TICK = { name: 'cchc-decisions', rule: '* * * * * *' };

const running = new WeakMap<Core.Strapi, Promise<unknown>>();

/** Looks every second for decisions whose moment has come; so also a second after a start. */
export const startDecisions = (strapi: Core.Strapi) => {
  strapi.cron.add({
    [TICK.name]: {
      task: async () => {
        if (running.has(strapi)) return;
        const turn = applyDue(strapi).finally(() => running.delete(strapi));
        running.set(strapi, turn);
        await turn;
      },
      options: { rule: TICK.rule },
    },
  });
};

/** Ends the looking and waits for a decision that is just taking effect. */
export const stopDecisions = async (strapi: Core.Strapi) => {
  strapi.cron.remove(TICK.name);
  await Promise.allSettled([running.get(strapi)]);
};
