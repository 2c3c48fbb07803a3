// npm test: runs everything that can run here, names what it skipped and why, and counts.
// `node scripts/test.mjs api news` runs the suite `api` with what follows as Jest's patterns.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { readJson } from './lib/files.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, run, strapiEnv } from './lib/run.mjs';
import { DATABASE_PREFIX, dropLeftDatabases } from './lib/test-databases.mjs';

/** A suite that hangs is a failure, not a night without a result. */
const SUITE_LIMIT = 30 * 60_000;
/** For two hundred kills, each with a start. */
const CRASH_LIMIT = 60 * 60_000;

const { CCHC_TEST_POSTGRES_URL } = process.env;
const chromium = findChromium();
const inCi = process.env.CI === 'true';
// A test waits for the database or a browser part of its time: one worker more than processors.
const workers = `--maxWorkers=${Math.min(availableParallelism() + 1, 4)}`;
// A portal fills V8's small nursery many times a second; a larger one saves a fourteenth of the time.
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

const suites = [
  { name: 'unit', project: 'unit', args: [workers], env: {} },
  {
    name: 'api on SQLite',
    project: 'api',
    args: [workers],
    env: { CCHC_TEST_DATABASE: 'sqlite' },
  },
  {
    name: 'api on PostgreSQL',
    project: 'api',
    args: [workers],
    env: { CCHC_TEST_DATABASE: 'postgres', CCHC_TEST_DATABASE_PREFIX: DATABASE_PREFIX },
    after: () => dropLeftDatabases(CCHC_TEST_POSTGRES_URL),
    missing: !CCHC_TEST_POSTGRES_URL && 'CCHC_TEST_POSTGRES_URL names no server',
  },
  {
    name: 'e2e in Chromium',
    project: 'e2e',
    // Each file runs a server and a browser.
    args: ['--maxWorkers=2'],
    env: { CCHC_CHROMIUM: chromium },
    missing: !chromium && 'no Chromium found (CHROMIUM_PATH can name one)',
  },
  {
    name: 'cluster on PostgreSQL',
    project: 'cluster',
    // Only where it is asked for: two servers need the machine for themselves.
    alone: true,
    args: [],
    env: { CCHC_TEST_DATABASE: 'postgres', CCHC_TEST_DATABASE_PREFIX: DATABASE_PREFIX },
    after: () => dropLeftDatabases(CCHC_TEST_POSTGRES_URL),
    missing: !CCHC_TEST_POSTGRES_URL && 'CCHC_TEST_POSTGRES_URL names no server',
  },
  {
    name: 'crash on SQLite',
    project: 'crash',
    alone: true,
    args: [],
    env: { CCHC_TEST_DATABASE: 'sqlite' },
    limit: CRASH_LIMIT,
  },
  {
    name: 'crash on PostgreSQL',
    project: 'crash',
    alone: true,
    args: [],
    env: { CCHC_TEST_DATABASE: 'postgres', CCHC_TEST_DATABASE_PREFIX: DATABASE_PREFIX },
    limit: CRASH_LIMIT,
    after: () => dropLeftDatabases(CCHC_TEST_POSTGRES_URL),
    missing: !CCHC_TEST_POSTGRES_URL && 'CCHC_TEST_POSTGRES_URL names no server',
  },
];

const say = (text) => process.stdout.write(`${text}\n`);
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** What Jest reports; a file that could not be run counts as one failure. */
const countsOf = (report, code) => {
  if (!report) return { ...nothing, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const runSuite = async (suite, patterns, folder) => {
  const { project, args, env, limit = SUITE_LIMIT, after } = suite;
  const outputFile = join(folder, 'report.json');
  rmSync(outputFile, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const report = ['--json', `--outputFile=${outputFile}`];
  const { code } = await run(
    process.execPath,
    [jest, '--selectProjects', project, ...report, ...args, ...patterns],
    // Jest reports on stderr; sent to standard output, it stays in order with our own lines.
    {
      env: { ...strapiEnv, NODE_OPTIONS: nodeOptions, ...env },
      stdio: ['ignore', 1],
      timeout: limit,
    },
  );
  await after?.();
  return countsOf(readJson(outputFile), code);
};

const skipSuite = ({ name, missing }) => {
  say(`${inCi ? 'FAILED' : 'Skipped'}: ${name}: ${missing}.`);
  return inCi ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 };
};

const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What the chosen suites need built; unit tests need nothing. */
const build = async (chosen) => {
  const needed = chosen.filter(({ missing }) => !missing).map(({ project }) => project);
  if (needed.some((project) => project !== 'unit')) {
    await ensureBuilt({
      admin: ['e2e', 'cluster', 'crash'].some((project) => needed.includes(project)),
    });
  }
};

const main = async () => {
  const [project, ...patterns] = process.argv.slice(2);
  const chosen = suites.filter((suite) => (project ? suite.project === project : !suite.alone));
  if (chosen.length === 0)
    throw new Error(`No suite "${project}": unit, api, e2e, cluster or crash.`);
  await ensureInstalled();
  // Runs beside the unit tests, which need none of it. Who waits for it hears that it failed.
  const built = build(chosen);
  built.catch(() => undefined);

  const folder = mkdtempSync(join(tmpdir(), 'cchc-test-'));
  const sum = { ...nothing };
  const lines = [];
  // A child gets the signal from `run`; without this the next suite would start all the same.
  let stopped;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (stopped = signal));
  for (const suite of chosen) {
    if (stopped) break;
    if (suite.project !== 'unit') await built;
    say(`\n=== ${suite.name}`);
    const counts = suite.missing ? skipSuite(suite) : await runSuite(suite, patterns, folder);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    lines.push(`${suite.name}: ${suite.missing || closingLine(counts)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  if (stopped) lines.push(`Stopped by ${stopped}.`);

  say(`\n${lines.join('\n')}\n\n${closingLine(sum)}`);
  process.exit(sum.failed > 0 || stopped ? 1 : 0);
};

main().catch((error) => {
  say(`${error.message}\n\n${closingLine({ ...nothing, failed: 1 })}`);
  process.exit(1);
});
