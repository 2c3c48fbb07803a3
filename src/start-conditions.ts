import { accessSync, constants, mkdirSync } from 'node:fs';

import { Client } from 'pg';

/** Ends the start with one sentence; a thrown error would reach the reader inside Strapi's stack. */
export const refuseStart = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  return process.exit(1);
};

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  // The plugin reads these two itself: what citizens write is sealed with them.
  'CCHC_KEYS',
  'CCHC_INDEX_KEY',
] as const;

/** A secret from the environment. The start ends when any is missing, and names all that are. */
export const secret = (name: (typeof SECRETS)[number]): string => {
  const missing = SECRETS.filter((one) => !process.env[one]);
  if (missing.length > 0) {
    refuseStart(
      `Missing in the environment: ${missing.join(', ')}. See .env.example for how to make them.`,
    );
  }
  return process.env[name] ?? '';
};

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The folder of the SQLite file, made where it is missing. */
export const demandFolder = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    refuseStart(`The database's folder cannot be used: ${reason(error)}. Check DATABASE_FILENAME.`);
  }
};

export interface DatabaseConnection {
  client: 'postgres' | 'sqlite';
  connection: { connectionString: string; ssl: false | { rejectUnauthorized: boolean } };
}

const isPostgresAddress = (text: string) =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

/** Looks whether PostgreSQL can be reached, before Strapi fails on it in many words. */
export const demandDatabase = async ({ client, connection }: DatabaseConnection) => {
  if (client !== 'postgres') return;
  const { connectionString, ssl } = connection;
  if (!isPostgresAddress(connectionString)) {
    refuseStart(
      'DATABASE_URL is not an address like postgres://user:password@127.0.0.1:5432/cchc; signs such as # or / in the password are written as %23 or %2F.',
    );
  }
  const server = new Client({ connectionString, ssl, connectionTimeoutMillis: 10_000 });
  try {
    await server.connect();
    await server.end();
  } catch (error) {
    const { host } = new URL(connectionString);
    refuseStart(`The database at ${host} cannot be used: ${reason(error)}. Check DATABASE_URL.`);
  }
};
