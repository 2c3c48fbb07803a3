import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import fc from 'fast-check';

import { createDatabase, type Database } from '../support/database';
import { freePort } from '../support/free-port';
import { NodeProcess } from '../support/node-process';
import { Office } from '../support/office';
import { SETTINGS } from '../support/settings';
import { until } from '../support/until';
import { Citizens, PACE } from './citizens';
import { ask, dumpAll, HALVES } from './tables';

/** So many times the portal is killed; a release has to bear 200. */
const KILLS = Number(process.env.CCHC_CRASH_KILLS ?? 6);
/** Chooses the moments; printed, so that a run can be had again. */
const SEED = Number(process.env.CCHC_CRASH_SEED ?? randomInt(1_000_000));
/** Milliseconds after the first of a round within which it is killed. */
const LATEST = 2_000;

const moments = fc.sample(fc.integer({ min: 6 * PACE, max: LATEST }), {
  seed: SEED,
  numRuns: KILLS,
});
const root = resolve(__dirname, '../..');

let folder: string;
let database: Database;
let environment: Record<string, string>;
let node: NodeProcess;
let citizens: Citizens;
/** All that the servers wrote. */
let logs = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-crash-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  database = await createDatabase(folder);
  environment = {
    ...database.environment,
    PUBLIC_DIR: join(folder, 'public'),
    CCHC_PRIVATE_DIR: join(folder, 'private'),
  };
  node = new NodeProcess(await freePort(), environment);
  citizens = new Citizens(`http://127.0.0.1:${node.port}`);
  await node.start();
  await Office.open(node);
});

afterAll(async () => {
  await node?.end('SIGKILL');
  await database?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Twenty a second, until the moment of the kill. */
const sendUntilKilled = async (moment: number) => {
  const start = performance.now();
  for (let at = 0; at < moment; at += PACE) {
    await pause(Math.max(0, start + at - performance.now()));
    citizens.begin();
  }
  await pause(Math.max(0, start + moment - performance.now()));
  await node.end('SIGKILL');
  logs += node.said;
  await citizens.settled();
};

describe(`a portal that is killed ${KILLS} times while citizens send (seed ${SEED})`, () => {
  it('starts anew each time, and lets everybody send once more who got no answer', async () => {
    let unanswered = 0;
    for (const moment of moments) {
      await sendUntilKilled(moment);
      unanswered += citizens.unanswered.length;
      await node.start();
      await citizens.again(citizens.unanswered);
      expect(citizens.unanswered).toEqual([]);
    }
    process.stdout.write(`${citizens.all.length} sent, ${unanswered} of them cut off\n`);
    expect(citizens.refused).toEqual([]);
  }, 3_600_000);

  it('has lost none that was acknowledged: each code opens the case of its number', async () => {
    for (const sent of citizens.all) {
      expect(await citizens.numberOf(sent)).toBe(sent.receipt?.number);
    }
  }, 300_000);

  it('answers the same to all that is sent once more', async () => {
    await citizens.again(citizens.all.slice(-100));
    expect(citizens.doubled).toEqual([]);
  }, 300_000);

  it('has exactly as many cases as were sent', async () => {
    await node.end('SIGTERM');
    logs += node.said;
    const stored = await ask(environment, 'select number from cchc_cases');
    expect(stored).toHaveLength(citizens.all.length);
  });

  it('S-03 S-38 S-43 has in no table, no log and no kept file what they wrote, who they are, or their codes', async () => {
    expect(logs).toContain('/api/cchc/feedback');
    const store = join(folder, 'private', 'kept');
    const files = (await readdir(store)).map((name) => readFile(join(store, name), 'latin1'));
    const kept = [await dumpAll(environment), logs, ...(await Promise.all(files))].join('\n');
    const codes = citizens.all.map(({ receipt }) => receipt?.trackingCode ?? '');
    const secrets = [...citizens.all.flatMap((sent) => sent.secrets), ...codes];
    expect(secrets.filter((secret) => secret === '' || kept.includes(secret))).toEqual([]);
    expect(codes.filter((code) => kept.includes(code.replaceAll('-', '')))).toEqual([]);
  });

  it.each(Object.entries(HALVES))('has no %s', async (_what, statement) => {
    expect(await ask(environment, statement)).toEqual([]);
  });

  it('has every file on record and, once it has looked through them, no other', async () => {
    const places = ['incoming', 'kept'].map((name) => join(folder, 'private', name));
    const lying = async () => (await Promise.all(places.map((place) => readdir(place)))).flat();
    // What nobody knows goes when nobody can be sending it any more.
    const old = new Date(Date.now() - 7_200_000);
    const [incoming = ''] = places;
    for (const name of await readdir(incoming)) await utimes(join(incoming, name), old, old);
    await node.start();
    const rows = await ask(environment, 'select store_key from cchc_case_files');
    const known = rows.map((row) => String(Object(row).store_key));
    await until(async () => (await lying()).length <= known.length, 30_000);
    expect((await lying()).sort()).toEqual(known.sort());
    expect(known).toHaveLength(citizens.all.flatMap(({ files }) => files).length);
    await node.end('SIGTERM');
  }, 60_000);

  it('has histories that nobody broke', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'plugins/cchc/bin/cchc.js'), 'audit', 'verify'],
      { cwd: root, env: { ...process.env, ...SETTINGS, ...environment } },
    );
    expect(stdout).toContain(`${citizens.all.length} vụ việc, 0 vụ việc`);
  }, 60_000);

  if (process.env.CCHC_TEST_DATABASE !== 'postgres') {
    it('has a file that SQLite finds whole', async () => {
      expect(await ask(environment, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    });
  }
});
