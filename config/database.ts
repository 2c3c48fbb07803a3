import path from 'node:path';

import type { Core } from '@strapi/types';

import { demandFolder, refuseStart } from '../src/start-conditions';

type Env = Core.Config.Shared.ConfigParams['env'];

interface SqliteConnection {
  pragma: (statement: string) => unknown;
}

/** A commit must survive a power cut: WAL alone would relax `synchronous` to NORMAL. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 5000',
  'wal_autocheckpoint = 1000',
  'foreign_keys = ON',
];

const sqlite = (env: Env) => {
  const filename = path.resolve(env('DATABASE_FILENAME', '.tmp/data.db'));
  demandFolder(path.dirname(filename));
  return {
    client: 'sqlite' as const,
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      afterCreate: (connection: SqliteConnection, done: (error: null, c: unknown) => void) => {
        for (const statement of PRAGMAS) connection.pragma(statement);
        done(null, connection);
      },
    },
  };
};

const postgres = (env: Env) => ({
  client: 'postgres' as const,
  connection: {
    connectionString: env('DATABASE_URL'),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
    statement_timeout: env.int('DATABASE_STATEMENT_TIMEOUT', 60_000),
    idle_in_transaction_session_timeout: 120_000,
    // Strapi's lists are many joins over few rows. On tables without statistics PostgreSQL thinks
    // them so dear that it compiles them: 0.4 s of compilation for 5 ms of work.
    options: '-c jit=off',
    // A database that takes connections and says nothing is away, too.
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
});

export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client !== 'sqlite' && client !== 'postgres') {
    refuseStart(`DATABASE_CLIENT must be "sqlite" or "postgres", not "${client}".`);
  }
  if (client === 'postgres' && !env('DATABASE_URL')) {
    refuseStart('DATABASE_CLIENT is "postgres", but DATABASE_URL is empty.');
  }
  return {
    connection: {
      ...(client === 'postgres' ? postgres(env) : sqlite(env)),
      // SQLite has one connection, which a long write keeps to itself.
      acquireConnectionTimeout: env.int(
        'DATABASE_CONNECTION_TIMEOUT',
        client === 'postgres' ? 10_000 : 30_000,
      ),
    },
  };
};
