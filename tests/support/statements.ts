import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/types';

const counted = new AsyncLocalStorage<string[]>();

/**
 * The SQL statements that a piece of work runs, in their order. What runs beside it is left out: a
 * job of the clock, an event of Strapi, a look at the log that PostgreSQL may cause at any moment.
 * A server that `work` asks must be one that `work` starts, as supertest does.
 */
export const statementsOf = async (
  strapi: Core.Strapi,
  work: () => PromiseLike<unknown>,
): Promise<readonly string[]> => {
  const seen: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    if (counted.getStore() === seen) seen.push(sql);
  };
  strapi.db.connection.on('query', note);
  try {
    await counted.run(seen, async () => {
      await work();
    });
  } finally {
    strapi.db.connection.removeListener('query', note);
  }
  return seen;
};

/** How many SQL statements a piece of work runs. */
export const countStatements = async (
  strapi: Core.Strapi,
  work: () => PromiseLike<unknown>,
): Promise<number> => (await statementsOf(strapi, work)).length;
