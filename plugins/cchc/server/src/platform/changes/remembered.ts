import type { Core } from '@strapi/types';

import { newestRow } from './rows';
import { newestKnown } from './versions';

interface Reading {
  cchcNewest?: Promise<number>;
}

/** The newest row of the log; one answer of a reader looks once, before it reads anything. */
export const newestFor = (strapi: Core.Strapi): Promise<number> => {
  const ctx = strapi.requestContext.get();
  if (ctx?.method !== 'GET') return newestRow(strapi);
  const state = ctx.state as Reading;
  return (state.cchcNewest ??= newestRow(strapi));
};

/**
 * Lets an answer be as old as what this node knows of the log, without looking. For what is kept
 * under that same knowledge, and so is outdated with it.
 */
export const readAsKnown = (strapi: Core.Strapi, { state }: { state: Reading }): void => {
  const newest = newestKnown(strapi);
  if (newest !== undefined) state.cchcNewest = Promise.resolve(newest);
};

/**
 * What is read of public content, kept in memory for as long as the log says nothing new: one short
 * question instead of reading it again, on every node. Only for what no change escapes the log.
 * Inside a transaction it is read anew, since what that sees may be taken back.
 */
export const remembered = <T>(load: (strapi: Core.Strapi) => Promise<T>) => {
  const kept = new WeakMap<Core.Strapi, { last: number; value: Promise<T> }>();
  const read = async (strapi: Core.Strapi, isAnew: boolean): Promise<T> => {
    if (strapi.db.inTransaction()) return load(strapi);
    // Asked before reading: what changes in between is read again the next time.
    const last = await newestFor(strapi);
    const known = kept.get(strapi);
    if (known?.last === last && !isAnew) return known.value;
    const value = load(strapi);
    kept.set(strapi, { last, value });
    value.catch(() => kept.delete(strapi));
    return value;
  };
  const remember = (strapi: Core.Strapi) => read(strapi, false);
  /** For what the clock has outdated, though the log says nothing new. */
  return Object.assign(remember, { anew: (strapi: Core.Strapi) => read(strapi, true) });
};
