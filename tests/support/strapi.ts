import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import type * as Strapi from '@strapi/strapi';
import type { Core } from '@strapi/types';
import supertest from 'supertest';

import { startAsCopy } from './copy-start';
import { createDatabase } from './database';
import { outer } from './outer';

// `require` is untyped: this is the package of the type's name.
const { createStrapi } = outer.require('@strapi/strapi') as typeof Strapi;
const appDir = resolve(__dirname, '../..');

const place = async (isFirstStart: boolean) => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-test-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  const template = isFirstStart ? undefined : process.env.CCHC_TEST_TEMPLATE;
  const database = await createDatabase(folder, template);
  return {
    environment: {
      ...database.environment,
      PUBLIC_DIR: join(folder, 'public'),
      CCHC_PRIVATE_DIR: join(folder, 'private'),
    },
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

interface Hook {
  getHandlers: () => unknown[];
}
interface Hooked {
  hooks: Record<string, Hook>;
}

/**
 * Every start of a Strapi adds its handlers to hooks that the worker loads once. Each is left there
 * once: with all of them, the thirtieth start takes as long as two.
 */
const unhook = (strapi: Core.Strapi) => {
  const { actionProvider, engine } = strapi.service('admin::permission') as Record<string, Hooked>;
  for (const service of [actionProvider, engine, strapi.service('admin::role') as Hooked]) {
    for (const hook of Object.values(service?.hooks ?? {})) {
      const handlers = hook.getHandlers();
      handlers.splice(0, handlers.length, ...new Set(handlers));
    }
  }
};

/** Strapi's end takes every listener off its process; those of Jest's worker stay. */
const destroy = async (strapi: Core.Strapi) => {
  const { process } = outer;
  unhook(strapi);
  // An own property hides the method of its prototype.
  Object.assign(process, { removeAllListeners: () => process });
  await strapi.destroy();
  Reflect.deleteProperty(process, 'removeAllListeners');
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
};

const boot = async ({ isCopy }: { isCopy: boolean }) => {
  const strapi = createStrapi({
    appDir,
    distDir: join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  if (isCopy) startAsCopy(strapi);
  await strapi.load();
  strapi.server.mount();
  return strapi;
};

/** What the portal's own server hears when a request comes in, without a port of its own. */
export const handlerOf =
  ({ strapi }: Pick<Portal, 'strapi'>) =>
  (request: IncomingMessage, response: ServerResponse) => {
    strapi.server.httpServer.emit('request', request, response);
  };

/**
 * A whole portal on a database of its own (SQLite, or PostgreSQL where the run asks for it), as its
 * first start leaves it; `isFirstStart` has it begin with nothing.
 */
export const startPortal = async ({ isFirstStart = false } = {}): Promise<Portal> => {
  const { environment, remove } = await place(isFirstStart);
  Object.assign(process.env, environment);
  const portal: Portal = {
    strapi: await boot({ isCopy: !isFirstStart }),
    http: () => supertest(handlerOf(portal)),
    restart: async () => {
      await untilQuiet(portal.strapi);
      await destroy(portal.strapi);
      portal.strapi = await boot({ isCopy: false });
    },
    stop: async () => {
      await untilQuiet(portal.strapi);
      await destroy(portal.strapi);
      await remove();
    },
  };
  return portal;
};
