import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';

/** A database of its own for one portal. */
export interface Database {
  environment: Record<string, string>;
  remove: () => Promise<void>;
}

/** The server of PostgreSQL, where this run asks for it. */
const server = (): string | undefined =>
  process.env.CCHC_TEST_DATABASE === 'postgres' ? process.env.CCHC_TEST_POSTGRES_URL : undefined;

const run = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const postgres = async (url: string, template: string | undefined): Promise<Database> => {
  const { CCHC_TEST_DATABASE_PREFIX: prefix = 'cchc_test_' } = process.env;
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await run(url, `create database ${name}${template ? ` template ${template}` : ''}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: address.href },
    remove: () => run(url, `drop database if exists ${name} with (force)`),
  };
};

const sqlite = async (folder: string, template: string | undefined): Promise<Database> => {
  const file = join(folder, 'data.db');
  if (template) await copyFile(template, file);
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    remove: () => Promise.resolve(),
  };
};

/**
 * A new database: empty, or a copy of `template` (a file, or the name of a database). The folder is
 * for what lies in files.
 */
export const createDatabase = (folder: string, template?: string): Promise<Database> => {
  const url = server();
  return url ? postgres(url, template) : sqlite(folder, template);
};
