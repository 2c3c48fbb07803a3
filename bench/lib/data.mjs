// The bench's portal: SQLite, or a database of its own on the server of PostgreSQL that
// CCHC_BENCH_POSTGRES_URL names; 2,625 real procedures where their file lies beside the repository.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { contentFingerprint } from '../../scripts/lib/build.mjs';
import { openDemo, refreshPublic } from '../../scripts/lib/demo-home.mjs';
import { readJson, writeJson } from '../../scripts/lib/files.mjs';
import { freePort } from '../../scripts/lib/port.mjs';
import { root, step } from '../../scripts/lib/run.mjs';

const REAL = join(root, '../shared/data/tthc/tthc_2026-07_2625.jsonl.gz');
const NEWS = fileURLToPath(new URL('./fill-news.mjs', import.meta.url));
const DATABASE = 'cchc_bench';

const recreateOn = async (server, database) => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${database} with (force)`);
  await client.query(`create database ${database}`);
  await client.end();
};

const databaseOf = (server, { env }, database = DATABASE) => {
  if (!server) {
    const file = env.DATABASE_FILENAME;
    const recreate = () => {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    };
    return { name: 'SQLite', env: {}, recreate };
  }
  const url = new URL(server);
  url.pathname = `/${database}`;
  return {
    name: 'PostgreSQL',
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    recreate: () => recreateOn(server, database),
  };
};

const command = (label, env, ...args) =>
  step(label, process.execPath, [join(root, 'plugins/cchc/bin/cchc.js'), ...args], { env });

const fill = async (env, isReal) => {
  const empty = isReal ? ['--empty'] : [];
  await command(
    'Nạp dữ liệu mẫu / loading the content',
    env,
    'demo',
    'load',
    'database/demo',
    ...empty,
  );
  if (!isReal) return;
  const label = 'Nhập 2.625 thủ tục / importing 2,625 procedures';
  await command(label, env, 'import', 'procedures', REAL, '--publish');
  await step('Viết 1.000 tin / writing 1,000 news', process.execPath, [NEWS], { env });
};

/** The demo content with other cases. */
const contentWith = (dir, cases) => {
  const folder = join(dir, 'content');
  cpSync(join(root, 'database/demo'), folder, { recursive: true });
  writeJson(join(folder, 'cases.json'), cases);
  return folder;
};

/**
 * A portal of its own whose inbox holds these cases, on SQLite; filled anew when content or plugin
 * have changed.
 */
export const prepareInbox = async (cases) => {
  Object.assign(process.env, {
    DEMO_DIR: join(root, '.bench/inbox'),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  });
  const home = openDemo();
  const { recreate } = databaseOf(undefined, home);
  const note = join(home.dir, 'filled.json');
  const key = `${contentFingerprint()} ${cases.length}`;
  refreshPublic(home.publicDir);
  if (readJson(note)?.key !== key) {
    recreate();
    const label = `Nhập ${cases.length} vụ việc / writing ${cases.length} cases`;
    await command(label, home.env, 'demo', 'load', contentWith(home.dir, cases));
    writeJson(note, { key });
  }
  return { url: home.url, env: home.env };
};

/**
 * A portal of its own for what reports count, empty but for what a first start plants where content
 * or plugin have changed; the measure fills it.
 */
export const prepareCounted = async (much) => {
  const { CCHC_BENCH_POSTGRES_URL: server } = process.env;
  Object.assign(process.env, {
    DEMO_DIR: join(root, server ? '.bench/report-postgres' : '.bench/report'),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  });
  const home = openDemo();
  const database = databaseOf(server, home, `${DATABASE}_report`);
  const note = join(home.dir, 'filled.json');
  const key = `${contentFingerprint()} ${JSON.stringify(much)}`;
  refreshPublic(home.publicDir);
  if (readJson(note)?.key !== key) {
    await database.recreate();
    writeJson(note, { key });
  }
  return { env: { ...home.env, ...database.env } };
};

/**
 * A portal that is ready to be started, filled anew when content or plugin have changed.
 * @returns its address, its environment, and what it holds in words
 */
export const preparePortal = async () => {
  const { CCHC_BENCH_POSTGRES_URL: server } = process.env;
  Object.assign(process.env, {
    DEMO_DIR: join(root, server ? '.bench/postgres' : '.bench/sqlite'),
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
  });
  const home = openDemo();
  const database = databaseOf(server, home);
  const env = { ...home.env, ...database.env };
  const isReal = existsSync(REAL);
  const note = join(home.dir, 'filled.json');
  const key = `${contentFingerprint()} ${isReal ? 'real' : 'demo'}`;
  refreshPublic(home.publicDir);
  if (readJson(note)?.key !== key) {
    await database.recreate();
    await fill(env, isReal);
    writeJson(note, { key });
  }
  const content = isReal
    ? '2,625 real procedures, 1,000 news of one commune'
    : 'the demo content: ../shared/data/tthc with the 2,625 real procedures is not there';
  return { url: home.url, env, database: database.name, content };
};
