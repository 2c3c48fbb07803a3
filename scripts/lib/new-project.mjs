import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { freePort } from './port.mjs';
import { npm, step } from './run.mjs';

const STRAPI = '5.54.0';
const START_WITHIN = 90_000;
const STOP_WITHIN = 10_000;

const env = { STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' };

/** Runs in the project as a user would type it there, not as a part of this repository. */
const strapi = (folder, ...args) => [
  process.execPath,
  [join(folder, 'node_modules/@strapi/strapi/bin/strapi.js'), ...args],
];

const addDependencies = (folder, added) => {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.dependencies = { ...manifest.dependencies, ...added };
  writeFileSync(path, JSON.stringify(manifest, null, 2));
};

/** Makes a new Strapi project (TypeScript, SQLite) as its own tool does and builds it. */
export const newProject = async (folder, plugin) => {
  const tool = `create-strapi-app@${STRAPI}`;
  const flags =
    '--non-interactive --no-install --no-run --skip-cloud --no-example --no-git-init --use-npm';
  const choice = ['--typescript', '--dbclient', 'sqlite', '--dbfile', '.tmp/data.db'];
  await step(
    'creating a new Strapi project',
    ...npm('exec', '--yes', '--', tool, folder, ...flags.split(' '), ...choice),
    { cwd: join(folder, '..'), env },
  );
  addDependencies(folder, { '@strapi/plugin-graphql': STRAPI, ...plugin });
  await step(
    'installing it with the packed plugin (≈ 2 min)',
    ...npm('install', '--prefer-offline', '--no-audit', '--no-fund'),
    { cwd: folder, env },
  );
  await step('building its admin panel', ...strapi(folder, 'build'), { cwd: folder, env });
};

const waitFor = async (child, url) => {
  const end = Date.now() + START_WITHIN;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
};

const stop = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode) return resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });

/**
 * Starts the project on a free port of the loopback address.
 * @returns its address and how to stop it
 * @throws with the server's log when it does not answer
 */
export const startProject = async (folder) => {
  const port = String(await freePort());
  const [command, args] = strapi(folder, 'start');
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const url = `http://127.0.0.1:${port}`;
  if (!(await waitFor(child, `${url}/_health`))) {
    await stop(child);
    throw new Error(`The new project does not answer:\n${log}`);
  }
  return { url, log: () => log, stop: () => stop(child) };
};
