import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../shared/time';
import { inTurn } from './changes';

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'cchc' });

/** Today, by Viet Nam's calendar, for the first of all nodes that asks, and null for any other. */
const claimToday = (strapi: Core.Strapi, key: string): Promise<string | null> =>
  inTurn(strapi, async () => {
    const day = vietnamDate(new Date());
    const store = storeOf(strapi);
    if ((await store.get({ key })) === day) return null;
    await store.set({ key, value: day });
    return day;
  });

/** Work may last past midnight: by then another node may have claimed the next day. */
const giveBack = (strapi: Core.Strapi, key: string, day: string): Promise<void> =>
  inTurn(strapi, async () => {
    const store = storeOf(strapi);
    if ((await store.get({ key })) === day) await store.delete({ key });
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
  const day = await claimToday(strapi, key);
  if (day === null) return;
  try {
    await work();
  } catch (error) {
    await giveBack(strapi, key, day).catch(() => undefined);
    throw error;
  }
};
