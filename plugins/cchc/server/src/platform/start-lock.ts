import type { Core } from '@strapi/types';

import { isPostgres, openConnection, type OwnConnection } from './own-connection';

/** Any number that nobody else locks; the same on every node. */
const LOCK = 220_519_202;

const held = new WeakMap<Core.Strapi, OwnConnection>();

/**
 * One node of a database starts at a time: Strapi makes tables, runs migrations and seeds without
 * asking whether another does. The lock belongs to a connection, so that of a node that dies in its
 * start goes with it. On SQLite there is one node anyway.
 */
export const takeStartLock = async (strapi: Core.Strapi): Promise<void> => {
  if (!isPostgres(strapi)) return;
  const connection = await openConnection(strapi);
  connection.on('error', () => held.delete(strapi));
  held.set(strapi, connection);
  const { rows } = await connection.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1) as taken',
    [LOCK],
  );
  if (rows[0]?.taken) return;
  strapi.log.info('cchc: another node is just starting on this database; waiting until it has.');
  // However long the other takes: the limit of ordinary statements is not for this one.
  await connection.query('set statement_timeout = 0');
  await connection.query('select pg_advisory_lock($1)', [LOCK]);
};

/** The next node may start. */
export const releaseStartLock = async (strapi: Core.Strapi): Promise<void> => {
  const connection = held.get(strapi);
  held.delete(strapi);
  await connection?.end();
};
