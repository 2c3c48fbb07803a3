import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { freePort } from '../support/free-port';
import { NodeProcess } from '../support/node-process';
import { Office } from '../support/office';
import { PostgresServer } from '../support/postgres-server';
import { until } from '../support/until';
import { Citizens, PACE } from './citizens';
import { ask, HALVES } from './tables';

/** So many times the database's server stops while citizens send. */
const STOPS = 3;
/** Milliseconds after which the portal has to serve again. */
const BACK_WITHIN = 5_000;

const isWanted = process.env.CCHC_TEST_DATABASE === 'postgres' && PostgresServer.isThere;

(isWanted ? describe : describe.skip)('R2 a server of PostgreSQL that stops at once', () => {
  let folder: string;
  let server: PostgresServer;
  let environment: Record<string, string>;
  let node: NodeProcess;
  let citizens: Citizens;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-crash-'));
    await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
    server = new PostgresServer();
    await server.create();
    environment = {
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: server.url,
      PUBLIC_DIR: join(folder, 'public'),
      CCHC_PRIVATE_DIR: join(folder, 'private'),
      INTAKE_PATIENCE: '1500',
    };
    node = new NodeProcess(await freePort(), environment);
    citizens = new Citizens(`http://127.0.0.1:${node.port}`);
    await node.start();
    await Office.open(node);
  });
  afterAll(async () => {
    await node?.end('SIGKILL');
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const sendFor = async (milliseconds: number) => {
    for (let at = 0; at < milliseconds; at += PACE) {
      citizens.begin();
      await pause(PACE);
    }
  };

  it('is outlived: refused for now meanwhile, served soon after it is back, by the same process', async () => {
    const { pid } = node;
    for (let stop = 0; stop < STOPS; stop += 1) {
      await sendFor(500 + stop * 300);
      await server.stopImmediately();
      await sendFor(500);
      await server.start();
      const isServed = async () => {
        const before = citizens.refused.length;
        await citizens.again(citizens.unanswered.slice(0, 1));
        return citizens.refused.length === before;
      };
      const lasted = await until(isServed, BACK_WITHIN);
      process.stdout.write(`served again after ${Math.round(lasted)} ms\n`);
      await citizens.settled();
      await citizens.again(citizens.unanswered);
      expect(citizens.unanswered).toEqual([]);
    }
    expect(citizens.refused.filter((said) => !said.startsWith('503 '))).toEqual([]);
    expect(citizens.refused.length).toBeGreaterThan(0);
    expect(node.pid).toBe(pid);
  }, 120_000);

  it('costs nobody what was acknowledged, and doubles nothing', async () => {
    for (const sent of citizens.all) {
      expect(await citizens.numberOf(sent)).toBe(sent.receipt?.number);
    }
    await citizens.again(citizens.all);
    expect(citizens.doubled).toEqual([]);
    const stored = await ask(environment, 'select number from cchc_cases');
    expect(stored).toHaveLength(citizens.all.length);
    for (const statement of Object.values(HALVES)) {
      expect(await ask(environment, statement)).toEqual([]);
    }
  }, 120_000);
});

if (process.env.CCHC_TEST_DATABASE === 'postgres' && !isWanted) {
  it.todo('R2 a server of PostgreSQL that stops at once: needs its programs on this machine');
}
