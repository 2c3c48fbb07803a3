import type { Core } from '@strapi/types';

import { onceToday } from '../../platform/daily';
import { isVaultOpen } from '../../platform/vault';
import { runRetention } from './run';

const TICK = { name: 'cchc-retention', rule: '0 23 * * * *' };
const KEY = 'retention-ran-on';

const running = new WeakMap<Core.Strapi, { turn: Promise<unknown>; stop: AbortController }>();

/**
 * Looks every hour whether today's run is still to be made. One that is cut off goes on tomorrow,
 * one that fails is made again.
 */
export const startRetention = (strapi: Core.Strapi): void => {
  strapi.cron.add({
    [TICK.name]: {
      task: async () => {
        if (running.has(strapi) || !isVaultOpen(strapi)) return;
        const stop = new AbortController();
        const turn = onceToday(strapi, KEY, () => runRetention(strapi, stop.signal)).finally(() =>
          running.delete(strapi),
        );
        running.set(strapi, { turn, stop });
        await turn;
      },
      options: { rule: TICK.rule },
    },
  });
};

/** Ends the looking, and waits for the case that is just being forgotten. */
export const stopRetention = async (strapi: Core.Strapi): Promise<void> => {
  strapi.cron.remove(TICK.name);
  const { turn, stop } = running.get(strapi) ?? {};
  stop?.abort();
  await Promise.allSettled([turn]);
};
