import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client } from 'pg';

import { Balancer } from '../support/balancer';
import { createDatabase, type Database } from '../support/database';
import { freePort } from '../support/free-port';
import { NodeProcess, type Reply } from '../support/node-process';
import { SETTINGS } from '../support/settings';
import { Severable } from '../support/severable';
import { until } from '../support/until';
import { Office } from '../support/office';
import { LIST, Reader } from './reader';
import { Truth } from './truth';

/** The long run: as many writes, and as long without a database, as a release has to bear. */
const isLong = process.env.CCHC_CLUSTER_LONG === 'true';
const WRITES = isLong ? 1_000 : 300;
/** Milliseconds after which a busy machine has written enough, if every item was. */
const LONGEST = isLong ? 540_000 : 25_000;
/** Milliseconds for which the database is away while readers go on asking. */
const OUTAGE = isLong ? 60_000 : 3_000;
const ITEMS = 24;
const SEED = 20_261_126;

const root = resolve(__dirname, '../..');

let folder: string;
let database: Database;
let address: string;
let way: Severable;
let nodes: [NodeProcess, NodeProcess];
let office: Office;
/** In front of both, where this machine has one. */
let balancer: Balancer | undefined;

const both = () => Promise.all(nodes.map((node) => node.start()));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-cluster-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  database = await createDatabase(folder);
  const url = new URL(database.environment.DATABASE_URL ?? '');
  address = url.href;
  way = new Severable({ host: url.hostname, port: Number(url.port || 5432) });
  await way.open();
  url.host = `127.0.0.1:${way.port}`;
  const environment = {
    ...database.environment,
    DATABASE_URL: url.href,
    PUBLIC_DIR: join(folder, 'public'),
    CCHC_PRIVATE_DIR: join(folder, 'private'),
  };
  nodes = [
    new NodeProcess(await freePort(), environment),
    new NodeProcess(await freePort(), environment),
  ];
  // On a database without a single table, at the same time.
  await both();
  office = await Office.open(nodes[0]);
  if (Balancer.isThere) {
    balancer = new Balancer(
      join(folder, 'nginx'),
      nodes.map(({ port }) => port),
    );
    await balancer.start();
  }
});

afterAll(async () => {
  await balancer?.end();
  await Promise.all(nodes?.map((node) => node.end('SIGKILL')) ?? []);
  await way?.cut();
  await database?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The same numbers with each run (mulberry32). */
const numbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** Figures of a run. */
const say = (figures: string) => process.stderr.write(`${figures}\n`);

const status = (reply: Reply) => String(reply.headers['cache-status']);
const STALE = 'cchc; hit; detail=stale';

/** What a balancer answers: what cannot be had from one is asked of the other. */
const askBalanced = async (path: string, first: number): Promise<number> => {
  if (balancer) return balancer.status(path);
  const [one, other] = first === 0 ? nodes : [nodes[1], nodes[0]];
  const reply = await one.ask(path).catch(() => other.ask(path));
  return reply.status;
};

/** Asks on and on, of both in turn, until the work is done; how often, and how often in vain. */
const underLoad = async (work: () => Promise<void>) => {
  let [asked, failed, isDone] = [0, 0, false];
  const load = async () => {
    while (!isDone) {
      asked += 1;
      const answered = await askBalanced(LIST, asked % 2).catch(() => undefined);
      if (answered !== 200) failed += 1;
    }
  };
  const [outcome] = await Promise.allSettled([
    work().finally(() => (isDone = true)),
    load(),
    load(),
  ]);
  if (outcome.status === 'rejected') throw outcome.reason;
  say(`${asked} asked ${balancer ? 'behind nginx' : 'of either'}, ${failed} in vain`);
  return { asked, failed };
};

const withClient = async <T>(run: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

it('two nodes that start together on an empty database make its tables and records once', async () => {
  const doubled = await withClient(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from cchc_topics where published_at is not null group by name, locale
       having count(*) > 1
       union all select code from admin_roles group by code having count(*) > 1
       union all select code from i18n_locale group by code having count(*) > 1
       union all select name from strapi_migrations_internal group by name having count(*) > 1`,
    );
    return rows;
  });
  expect(doubled).toEqual([]);
  for (const node of nodes) {
    expect((await node.ask('/api/cchc/ready')).status).toBe(200);
    expect(node.said).not.toMatch(/\[\d+m?error/i);
  }
});

it('what both note at once is one chain, without a fork or a gap', async () => {
  const keys = Array.from({ length: 40 }, (_, at) => `trang-${at}`);
  const some = nodes.flatMap((node, which) =>
    keys.filter((_, at) => at % 2 === which).map((key) => office.register(node, key)),
  );
  await Promise.all(some);
  const places = await withClient(
    async (client) =>
      (await client.query<{ position: number }>('select position from cchc_audit order by id'))
        .rows,
  );
  expect(places.map(({ position }) => position)).toEqual(keys.map((_, at) => at + 1));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'plugins/cchc/bin/cchc.js'), 'audit', 'verify'],
    { cwd: root, env: { ...process.env, ...SETTINGS, ...database.environment } },
  );
  expect(stdout).toContain(`Nhật ký thao tác: ${keys.length} mục đầu còn nguyên vẹn.`);
}, 60_000);

it('readers of both never see what is older than three seconds, nor a wrong ETag or 304', async () => {
  const random = numbers(SEED);
  const truth = new Truth();
  const documents = new Map<number, { id: string; edition: number; isPublic: boolean }>();
  const write = async (items: readonly number[]) => {
    const item = items[Math.floor(random() * items.length)] ?? 0;
    const node = nodes[random() < 0.5 ? 0 : 1];
    const known = documents.get(item);
    if (known?.isPublic && random() < 0.3) {
      await truth.write(item, 0, node, () => office.withdraw(node, known.id));
      documents.set(item, { ...known, isPublic: false });
      return;
    }
    const edition = (known?.edition ?? 0) + 1;
    await truth.write(item, edition, node, async () => {
      const id = await office.publish(node, `Tin ${item} lần ${edition}`, known?.id);
      documents.set(item, { id, edition, isPublic: true });
    });
  };
  const reader = new Reader(truth, random);
  const end = performance.now() + LONGEST;
  let written = 0;
  let isDone = false;
  const writer = async (items: readonly number[]) => {
    const isEnough = () => written >= WRITES || (written > ITEMS && performance.now() > end);
    while (!isEnough()) {
      await write(items);
      written += 1;
    }
  };
  const readers = nodes.map((node) => {
    const read = async () => {
      while (!isDone) {
        await reader.look(node);
        await pause(10);
      }
    };
    return read();
  });
  const all = Array.from({ length: ITEMS }, (_, index) => index + 1);
  await Promise.all([writer(all.slice(0, ITEMS / 2)), writer(all.slice(ITEMS / 2))]);
  isDone = true;
  await Promise.all(readers);

  const { answers, unchanged, ...wrong } = reader.counts;
  expect(wrong).toEqual({ stale: 0, wrong304: 0, sameEtag: 0, failed: 0 });
  expect(answers).toBeGreaterThan(written);
  expect(unchanged).toBeGreaterThan(0);
  say(`${written} writes, ${answers} answers, ${unchanged} of them 304`);
}, 600_000);

describe('when the database goes away', () => {
  const kept = ['/api/cchc/topics', '/api/cchc/units/18586', LIST];
  const pids = () => nodes.map(({ pid }) => pid);
  let count = 0;

  /** Everything that is kept is had, and said to be old as soon as it may be; the rest is refused soon. */
  const expectOutage = async (limit: number) => {
    for (const node of nodes) {
      await until(async () => {
        const replies = await Promise.all(kept.map((path) => node.ask(path)));
        expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
        return replies.every((reply) => status(reply) === STALE);
      }, 4_000);
      count += 1;
      const start = performance.now();
      const refused = await node.ask(`/api/cchc/news?unit=18586&pagination[page]=${count + 1}`);
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
      expect(performance.now() - start).toBeLessThan(limit);
    }
  };
  /** For as long as the database is away, every reader has what is kept. */
  const expectReads = async () => {
    const end = performance.now() + OUTAGE;
    let [asked, failed] = [0, 0];
    const readOf = async (node: NodeProcess) => {
      while (performance.now() < end) {
        for (const path of kept) {
          asked += 1;
          const reply = await node.ask(path).catch(() => undefined);
          if (reply?.status !== 200) failed += 1;
        }
        await pause(20);
      }
    };
    await Promise.all(nodes.map(readOf));
    say(`${asked} asked without a database, ${failed} in vain`);
    expect(failed).toBe(0);
  };
  /** Fresh again, without a restart, and each node hears of what the other writes. */
  const expectRecovery = async () => {
    const start = performance.now();
    for (const node of nodes) {
      const isFresh = async (path: string) => {
        const reply = await node.ask(path);
        return reply.status === 200 && status(reply) !== STALE;
      };
      for (const path of kept) await until(() => isFresh(path), 5_000);
    }
    const lasted = performance.now() - start;
    say(`fresh again after ${Math.round(lasted)} ms`);
    expect(lasted).toBeLessThan(5_000);
    const title = `Tin sau sự cố ${(count += 1)}`;
    await office.publish(nodes[0], title);
    await until(async () => (await nodes[1].ask(LIST)).body.includes(title), 3_000);
  };
  const warm = async () => {
    for (const node of nodes) for (const path of kept) await node.ask(path);
  };

  it('what is kept is had and said to be old, the rest is 503 at once, and it mends by itself', async () => {
    const before = pids();
    await warm();
    await way.cut();
    await expectOutage(2_000);
    await expectReads();
    await way.open();
    await expectRecovery();
    expect(pids()).toEqual(before);
  }, 120_000);

  it('and says nothing instead of refusing, it is the same', async () => {
    const before = pids();
    await warm();
    way.silence();
    await expectOutage(2_000);
    way.speak();
    await expectRecovery();
    expect(pids()).toEqual(before);
  });
});

describe('when a node goes away', () => {
  it('at once (kill -9), the other one answers and publishes', async () => {
    const { asked, failed } = await underLoad(async () => {
      expect(await nodes[0].end('SIGKILL')).toBe('SIGKILL');
      await office.publish(nodes[1], 'Tin của nút còn lại');
      const reply = await nodes[1].ask(LIST);
      expect(reply.body.toString()).toContain('Tin của nút còn lại');
      await nodes[0].start();
    });
    expect(failed).toBe(0);
    expect(asked).toBeGreaterThan(100);
  });

  it('for a restart, what was asked of it before is still answered', async () => {
    const [node] = nodes;
    await withClient(async (client) => {
      // No answer can be made until the table is free again.
      await client.query('begin; lock table cchc_news_items in access exclusive mode');
      const answer = node.ask('/api/cchc/news?unit=18586&sort=title:asc');
      const isWaiting = async () => {
        const { rows } = await client.query<{ waiting: string }>(
          `select count(*) as waiting from pg_locks where not granted`,
        );
        return Number(rows[0]?.waiting) > 0;
      };
      await until(isWaiting, 5_000);
      const ended = node.end('SIGTERM');
      const refuses = () =>
        node.ask('/api/cchc/live').then(
          () => false,
          () => true,
        );
      await until(refuses, 5_000);
      await client.query('rollback');
      expect((await answer).status).toBe(200);
      expect(await ended).toBe(0);
    });
    await node.start();
  });

  it('and then the other, in turn, nobody is refused', async () => {
    const { asked, failed } = await underLoad(async () => {
      for (const node of nodes) {
        expect(await node.end('SIGTERM')).toBe(0);
        await node.start();
      }
    });
    expect(failed).toBe(0);
    expect(asked).toBeGreaterThan(100);
  });
});
