import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../shared/time';
import { inTurn } from './changes';

/** True for the first of all nodes that asks today, by Viet Nam's calendar, and for no other. */
const claimToday = (strapi: Core.Strapi, key: string): Promise<boolean> =>
  inTurn(strapi, async () => {
    const day = vietnamDate(new Date());
    const store = strapi.store({ type: 'plugin', name: 'cchc' });
    if ((await store.get({ key })) === day) return false;
    await store.set({ key, value: day });
    return true;
  });

/**
 * Does what is to be done once a day, on the first of all nodes that asks. What failed is done when
 * somebody asks again; if the database is away by then, tomorrow.
 */
export const onceToday = async (
  strapi: Core.Strapi,
  key: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  if (!(await claimToday(strapi, key))) return;
  try {
    await work();
  } catch (error) {
    const store = strapi.store({ type: 'plugin', name: 'cchc' });
    await store.delete({ key }).catch(() => undefined);
    throw error;
  }
};
