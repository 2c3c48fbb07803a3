import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint, readJson, writeJson } from './files.mjs';
import { npm, root, step, strapiEnv } from './run.mjs';

const notSource = (path) => /\.test\.tsx?$|\.md$|[\\/](node_modules|dist)$/.test(path);

/** The build reads the configuration, which wants secrets; none of them gets into a bundle. */
const buildEnv = () => {
  const names = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT'];
  const secret = () => randomBytes(16).toString('hex');
  return {
    ...strapiEnv,
    NODE_ENV: 'production',
    // Same origin for server and panel: the bundle then works on every host and port.
    PUBLIC_URL: 'http://127.0.0.1:1337',
    DATABASE_CLIENT: 'sqlite',
    ...Object.fromEntries(
      [...names, 'ENCRYPTION_KEY', 'JWT_SECRET', 'CCHC_KEYS', 'CCHC_INDEX_KEY'].map((name) => [
        name,
        secret(),
      ]),
    ),
  };
};

const strapiBin = join(root, 'node_modules/@strapi/strapi/bin/strapi.js');

const plugin = {
  name: 'plugin',
  sources: ['package-lock.json', 'plugins/cchc'],
  outputs: ['server', 'admin', 'widgets', 'client'].map((name) => `plugins/cchc/dist/${name}`),
  // Without the types, which only its package carries: they take longer than all the rest.
  make: () =>
    step(
      'Dựng plugin / building the plugin',
      ...npm('run', 'build:code', '-w', 'strapi-plugin-cchc'),
    ),
};

const app = {
  name: 'app',
  sources: ['package-lock.json', 'tsconfig.json', 'config', 'src'],
  outputs: ['dist/config', 'dist/src'],
  make: async () => {
    // A compiled file whose source is gone would still be loaded.
    for (const path of app.outputs) rmSync(join(root, path), { recursive: true, force: true });
    const script = "require('@strapi/strapi').compileStrapi()";
    await step('Biên dịch cấu hình / compiling the app', process.execPath, ['-e', script]);
  },
};

const panel = {
  name: 'panel',
  sources: ['package-lock.json', 'config', 'src', 'plugins/cchc/dist/admin'],
  outputs: ['dist/build'],
  make: () =>
    step('Dựng trang quản trị / building the admin panel', process.execPath, [strapiBin, 'build'], {
      env: buildEnv(),
    }),
};

const ensure = async (part) => {
  const stamp = join(root, `node_modules/.cache/cchc/${part.name}.json`);
  const sources = fingerprint(root, part.sources, notSource);
  const seen = readJson(stamp);
  if (seen?.sources === sources && seen.outputs === fingerprint(root, part.outputs)) return;
  await part.make();
  writeJson(stamp, { sources, outputs: fingerprint(root, part.outputs) });
};

/** Builds what changed since it was built last: plugin, compiled app and, if asked, the panel. */
export const ensureBuilt = async ({ admin }) => {
  await ensure(plugin);
  await ensure(app);
  if (admin) await ensure(panel);
};

/** Stands for everything that decides what the demo content becomes in a database. */
export const contentFingerprint = () =>
  fingerprint(root, ['database/demo', 'plugins/cchc/dist/server']);
