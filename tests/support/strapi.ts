import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { Client } from 'pg';
import supertest from 'supertest';

const appDir = resolve(__dirname, '../..');

interface Place {
  environment: Record<string, string>;
  remove: () => Promise<void>;
}

const withServer = async (url: string, run: (client: Client) => Promise<unknown>) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
};

const postgres = async (server: string): Promise<Place> => {
  const { CCHC_TEST_DATABASE_PREFIX: prefix = 'cchc_test_' } = process.env;
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await withServer(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    remove: () =>
      withServer(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
};

const place = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-test-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  const server = process.env.CCHC_TEST_POSTGRES_URL;
  const database =
    process.env.CCHC_TEST_DATABASE === 'postgres' && server
      ? await postgres(server)
      : {
          environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') },
          remove: () => Promise.resolve(),
        };
  return {
    environment: { ...database.environment, PUBLIC_DIR: join(folder, 'public') },
    remove: async () => {
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface Portal {
  strapi: Core.Strapi;
  /** A client that talks to the portal without a port. */
  http: () => ReturnType<typeof supertest>;
  /** Shuts the portal down and starts it again on the same database. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Pool {
  numUsed: () => number;
  numPendingAcquires: () => number;
}

/** Strapi's events read their entries without being awaited: a stop in between would fail them. */
const untilQuiet = async (strapi: Core.Strapi) => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const end = Date.now() + 5_000;
  while (pool.numUsed() + pool.numPendingAcquires() > 0 && Date.now() < end) await setImmediate();
};

const boot = async () => {
  const strapi = createStrapi({
    appDir,
    distDir: join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.server.mount();
  return strapi;
};

/** A whole portal on an empty database of its own: SQLite, or PostgreSQL where the run asks for it. */
export const startPortal = async (): Promise<Portal> => {
  const { environment, remove } = await place();
  Object.assign(process.env, environment);
  const portal: Portal = {
    strapi: await boot(),
    http: () => supertest(portal.strapi.server.app.callback()),
    restart: async () => {
      await untilQuiet(portal.strapi);
      await portal.strapi.destroy();
      portal.strapi = await boot();
    },
    stop: async () => {
      await untilQuiet(portal.strapi);
      await portal.strapi.destroy();
      await remove();
    },
  };
  return portal;
};
