import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../shared/time';
import { inTurn } from './changes';

/** True for the first of all nodes that asks today, by Viet Nam's calendar, and for no other. */
export const claimToday = (strapi: Core.Strapi, key: string): Promise<boolean> =>
  inTurn(strapi, async () => {
    const day = vietnamDate(new Date());
    const store = strapi.store({ type: 'plugin', name: 'cchc' });
    if ((await store.get({ key })) === day) return false;
    await store.set({ key, value: day });
    return true;
  });
