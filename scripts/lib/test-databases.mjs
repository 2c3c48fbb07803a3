import { randomBytes } from 'node:crypto';

import { progress } from './run.mjs';

/** What the names of this run's databases begin with; `tests/support/strapi.ts` reads it. */
export const DATABASE_PREFIX = `cchc_test_${randomBytes(4).toString('hex')}_`;

/** Tests drop their databases themselves; those of a suite that was killed are still there. */
export const dropLeftDatabases = async (server) => {
  // Only here: nothing is installed yet when the script starts on a fresh clone.
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: server });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [DATABASE_PREFIX],
    );
    for (const { name } of rows) {
      await client.query(`drop database if exists ${name} with (force)`);
    }
  } catch (error) {
    progress(`Databases ${DATABASE_PREFIX}* may be left behind: ${error.message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
};
