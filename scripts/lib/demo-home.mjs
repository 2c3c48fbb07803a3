import { randomBytes, randomInt } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';

import { readJson, writeJson } from './files.mjs';
import { root, strapiEnv } from './run.mjs';

const secret = () => randomBytes(24).toString('base64url');

/** Long enough to guess in vain, with the kinds of characters that the panel's rule asks for. */
const password = () => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return `Demo1-${Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')}`;
};

const makers = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: () => randomBytes(16).toString('hex'),
  JWT_SECRET: secret,
  CCHC_DEMO_PASSWORD: password,
  CCHC_KEYS: () => `demo:${randomBytes(32).toString('base64')}`,
  CCHC_INDEX_KEY: () => randomBytes(32).toString('base64'),
};

/** Made once for a folder; one that a later version adds is made then. */
const secretsIn = (dir) => {
  const path = join(dir, 'secrets.json');
  const kept = readJson(path) ?? {};
  const all = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, kept[name] ?? make()]),
  );
  if (Object.keys(all).some((name) => all[name] !== kept[name])) writeJson(path, all);
  return all;
};

const addressOf = (host, port) => {
  const anyHost = ['0.0.0.0', '::'].includes(host);
  return `http://${anyHost ? '127.0.0.1' : isIPv6(host) ? `[${host}]` : host}:${port}`;
};

/**
 * The demo's folder (`DEMO_DIR`, `.demo` in the repository by default), made when missing, and the
 * environment in which Strapi works on its data.
 */
export const openDemo = () => {
  const { DEMO_DIR, INIT_CWD = process.cwd() } = process.env;
  const host = process.env.HOST || '127.0.0.1';
  const port = process.env.PORT || '1337';
  const dir = DEMO_DIR ? resolve(INIT_CWD, DEMO_DIR) : join(root, '.demo');
  const publicDir = join(dir, 'public');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  mkdirSync(join(publicDir, 'uploads'), { recursive: true });
  const url = addressOf(host, port);
  const env = {
    ...strapiEnv,
    ...secretsIn(dir),
    NODE_ENV: 'production',
    // The portal's own .env must not reach the demo.
    ENV_PATH: join(dir, '.env'),
    HOST: host,
    PORT: port,
    PUBLIC_URL: url,
    PUBLIC_DIR: publicDir,
    CCHC_PRIVATE_DIR: join(dir, 'private'),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: join(dir, 'data.db'),
  };
  return { dir, publicDir, host, port: Number(port), url, env };
};

/** Lays the repository's static files anew; what was uploaded stays. */
export const refreshPublic = (publicDir) => {
  const own = (name) => name !== 'uploads';
  for (const name of readdirSync(publicDir).filter(own)) {
    rmSync(join(publicDir, name), { recursive: true, force: true });
  }
  const source = join(root, 'public');
  for (const name of readdirSync(source).filter(own)) {
    cpSync(join(source, name), join(publicDir, name), { recursive: true });
  }
};
