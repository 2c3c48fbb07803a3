import type { Core } from '@strapi/types';

import type { Rotated } from '../vault';
import { onRecord } from './on-record';
import { storeOf } from './shelf';

/** Seals anew the files that an older key sealed; may be stopped and started again. */
export const rotateFiles = async (strapi: Core.Strapi): Promise<Rotated> => {
  const store = storeOf(strapi);
  const known = onRecord(strapi);
  const done: Rotated = { rotated: 0, left: [] };
  for await (const key of known.all()) {
    try {
      if (!store) throw new Error('no store');
      if (!(await store.reseal(key))) continue;
      done.rotated += 1;
      // Destroyed meanwhile: what was sealed anew goes, too.
      if (!(await known.has(key))) await store.remove(key);
    } catch (error) {
      // One that is being destroyed is nobody's loss.
      if (await known.has(key)) done.left.push(`tệp ${key}: ${String(error)}`);
    }
  }
  return done;
};
