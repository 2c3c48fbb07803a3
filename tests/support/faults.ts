import type { Knex } from 'knex';

import { outer } from './outer';
import type { Portal } from './strapi';

/** Of knex's pool, which Strapi's types leave out. */
interface Pool {
  max: number;
  numPendingAcquires: () => number;
}

export const poolOf = ({ strapi }: Portal): Pool =>
  (strapi.db.connection.client as { pool: Pool }).pool;

/** Takes every connection of the portal's database; what is given back gives them back. */
export const holdConnections = async (portal: Portal): Promise<() => Promise<void>> => {
  const { connection } = portal.strapi.db;
  const take = (): Promise<Knex.Transaction> => connection.transaction();
  const held = await Promise.all(Array.from({ length: poolOf(portal).max }, take));
  return async () => {
    for (const transaction of held) await transaction.rollback();
  };
};

/** Promises that nobody waits for and that failed, of the portal as of its tests. */
export const watchUnhandled = () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  outer.process.on('unhandledRejection', note);
  return { unhandled, stop: () => outer.process.off('unhandledRejection', note) };
};

const FILLER = 'cchc_filler';

const fillSqlite = async ({ strapi }: Portal) => {
  const { connection } = strapi.db;
  const [{ page_count: pages }] = await connection.raw('pragma page_count');
  await connection.raw(`pragma max_page_count = ${Number(pages)}`);
  // Pages that were given back are used up, so that there is none left.
  const isRoom = async () => {
    const [{ freelist_count: free }] = await connection.raw('pragma freelist_count');
    return Number(free) > 0;
  };
  while (await isRoom()) {
    await connection.raw(`create table if not exists ${FILLER} (content)`);
    await connection.raw(`insert into ${FILLER} values (zeroblob(4000))`);
  }
  return async () => {
    await connection.raw('pragma max_page_count = 1073741823');
    await connection.raw(`drop table if exists ${FILLER}`);
  };
};

/** What PostgreSQL says then, where a case would be written. */
const fillPostgres = async ({ strapi }: Portal) => {
  const { connection } = strapi.db;
  await connection.raw(`create function ${FILLER}() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
  await connection.raw(
    `create trigger ${FILLER} before insert on cchc_cases execute function ${FILLER}()`,
  );
  return async () => {
    await connection.raw(`drop function ${FILLER} cascade`);
  };
};

/** Leaves the database no room; what is given back makes room again. */
export const fillDatabase = (portal: Portal): Promise<() => Promise<void>> =>
  portal.strapi.db.dialect.client === 'sqlite' ? fillSqlite(portal) : fillPostgres(portal);

interface Acquiring {
  acquireConnection: () => Promise<unknown>;
}

/**
 * How often this work asks for a connection: once for each statement, or for all of a transaction.
 * With `fails`, the time at which it gets none for a reason that nobody foresaw; what the work makes
 * of that is its own matter.
 */
export const askingTimes = async (
  { strapi }: Portal,
  work: () => Promise<unknown>,
  fails?: number,
): Promise<number> => {
  const client = strapi.db.connection.client as Acquiring;
  const usual = client.acquireConnection.bind(client);
  let times = 0;
  client.acquireConnection = () => {
    times += 1;
    return times === fails ? Promise.reject(new Error('made to fail')) : usual();
  };
  await work().catch((error: unknown) => {
    if (fails === undefined) throw error;
  });
  // An own property hid the method of its prototype.
  Reflect.deleteProperty(client, 'acquireConnection');
  return times;
};
