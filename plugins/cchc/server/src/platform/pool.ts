import { setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/types';

/** Of knex's pool, which Strapi's types leave out. */
interface Pool {
  max: number;
  numUsed: () => number;
  numPendingAcquires: () => number;
}

/** Milliseconds after which a page that is being answered has asked for its next row. */
const QUIET = 20;
const LOOK = 4;

/**
 * Between two pieces of long work in the background: waits until nobody else is kept waiting for
 * the database, at most so many milliseconds. On SQLite there is one connection, for which every
 * query of a page queues anew, so that work without such pauses would delay each of them.
 */
export const afterOthers = async (strapi: Core.Strapi, atMost = 500): Promise<void> => {
  // Whoever holds the connection himself would wait for himself.
  if (strapi.db.inTransaction()) return;
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const isBusy = () => pool.numPendingAcquires() > 0 || pool.numUsed() >= pool.max;
  const end = performance.now() + atMost;
  let quietSince = performance.now();
  for (let now = quietSince; now < end && now - quietSince < QUIET; now = performance.now()) {
    await setTimeout(LOOK);
    if (isBusy()) quietSince = performance.now();
  }
};
