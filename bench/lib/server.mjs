// The portal as production runs it, with two doors more that exist only while the bench runs: raw
// buffers from the first middleware, and Strapi's own controller over the table of procedures.
// Started by portal.mjs; talks to it by messages.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from '../../scripts/lib/run.mjs';
import { RAW, STOCK } from './doors.mjs';

const PROCEDURE = 'plugin::cchc.procedure';

const { createStrapi, factories } = createRequire(import.meta.url)('@strapi/strapi');

/** What is sent as it is, by path; the parent says what. */
const answers = new Map();

const sendRaw = (ctx, next) => {
  const answer = answers.get(ctx.path);
  if (!answer) return next();
  ctx.status = answer.status;
  ctx.set(answer.headers);
  if (answer.body) ctx.body = answer.body;
};

/** What an app gets that declares the type under `src/api` with Strapi's factories. */
const addStockDoor = (strapi) => {
  const service = factories.createCoreService(PROCEDURE);
  strapi.get('services').set(PROCEDURE, service);
  const controller = factories.createCoreController(PROCEDURE)({ strapi });
  strapi.server.routes([
    {
      method: 'GET',
      path: STOCK,
      handler: async (ctx) => {
        ctx.body = await controller.find(ctx);
      },
      // Without asking for rights it is a little faster than it would be in an app.
      config: { auth: false },
    },
  ]);
};

const main = async () => {
  process.chdir(root);
  const strapi = createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: false,
  });
  strapi.config.set('server.logger.startup.enabled', false);
  strapi.log.level = 'warn';
  await strapi.load();
  addStockDoor(strapi);
  strapi.server.app.middleware.unshift(sendRaw);
  await strapi.start();
  process.send({ ready: true });
};

process.on('message', ({ name, status, headers, body }) => {
  answers.set(RAW + name, { status, headers, body: body && Buffer.from(body, 'base64') });
  process.send({ raw: name });
});
process.once('disconnect', () => process.exit(0));

await main();
