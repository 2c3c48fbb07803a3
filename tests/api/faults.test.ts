import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import type { Response } from 'supertest';

import { buildInbox, type Inbox } from '../support/cases';
import { startClock, stopClock } from '../support/clock';
import {
  askingTimes,
  fillDatabase,
  holdConnections,
  poolOf,
  watchUnhandled,
} from '../support/faults';
import { asForm, feedbackOf, sendFeedback, sendForm } from '../support/intake';
import { runJob } from '../support/jobs';
import { buildSection } from '../support/section';
import { Severable } from '../support/severable';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const MIB = 1024 * 1024;

/** A disk of 2 MiB; only who administers the computer may make one. */
const disk = mkdtempSync(join(tmpdir(), 'cchc-disk-'));
const isMounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let portal: Portal;
let inbox: Inbox;
let code: string;
/** To PostgreSQL, where the run is on it. */
let way: Severable | undefined;
const watch = watchUnhandled();

/** The portal's own way to its database, which can be cut. */
const openWay = async () => {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL || portal.strapi.db.dialect.client !== 'postgres') return;
  const url = new URL(DATABASE_URL);
  way = new Severable({ host: url.hostname, port: Number(url.port || 5432) });
  await way.open();
  url.host = `127.0.0.1:${way.port}`;
  process.env.DATABASE_URL = url.href;
};

beforeAll(async () => {
  portal = await startPortal();
  inbox = buildInbox(portal, await buildSection(portal));
  if (isMounted) process.env.CCHC_PRIVATE_DIR = disk;
  // So that there is something to do for each job, though nobody answers there.
  process.env.CCHC_CLAMD = 'tcp:127.0.0.1:1';
  await openWay();
  await portal.restart();
  code = await inbox.codeOf('own');
  const units = portal.strapi.db.query('plugin::cchc.unit');
  await units.updateMany({ where: { code }, data: { phone: '0238 3 333 333' } });
  portal.strapi.log.silent = true;
});
afterAll(async () => {
  startClock();
  watch.stop();
  await portal.stop();
  await way?.cut();
  if (isMounted) execFileSync('umount', ['-l', disk]);
  rmdirSync(disk);
});

const cases = () => portal.strapi.db.query('plugin::cchc.case').count({});

(isMounted ? describe : describe.skip)('R4 a disk for files that is full', () => {
  const incoming = () => readdir(join(disk, 'incoming'));

  const large = () =>
    Buffer.concat([Buffer.from(PDF), Buffer.alloc(3 * MIB, ' '), Buffer.from('%%EOF')]);
  /** It comes in whole, and finds no room to be drawn anew. */
  const noise = () =>
    sharp(randomBytes(660 * 660 * 3), { raw: { width: 660, height: 660, channels: 3 } })
      .png()
      .toBuffer();

  it.each([
    ['while a file comes in', 'lớn.pdf', large],
    ['while a picture is drawn anew', 'ảnh.png', noise],
  ] as const)(
    'takes nothing in %s, and says so with the phone of the office',
    async (_when, name, make) => {
      const body = await feedbackOf(portal, code);
      const before = await cases();
      const {
        status,
        headers,
        body: answer,
      } = await sendForm(portal, body, [[name, await make()]]);
      expect([status, answer.error.name, answer.error.details]).toMatchObject([
        507,
        'InsufficientStorageError',
        { code: 'FILES_FULL', phone: '0238 3 333 333', fields: [{ path: 'files' }] },
      ]);
      expect(answer.error.message).toBe(
        'Máy chủ tạm hết chỗ chứa nên chưa nhận được gì. Hãy bỏ tệp ra rồi gửi lại, nội dung vẫn gửi được. Có thể gọi 0238 3 333 333 để được tiếp nhận.',
      );
      expect(headers['retry-after']).toBe('300');
      expect([await cases(), await incoming()]).toEqual([before, []]);
      // The same without its file, with the work that was done for it.
      expect((await sendFeedback(portal, body)).status).toBe(201);
    },
  );

  it('takes what there is room for', async () => {
    const body = await feedbackOf(portal, code);
    expect((await sendForm(portal, body, [['nhỏ.pdf', PDF]])).status).toBe(201);
    expect([await incoming(), (await readdir(join(disk, 'kept'))).length]).toEqual([[], 1]);
  });
});

if (!isMounted) {
  it.todo('R4 a full disk: needs the right to mount a small one');
}

type Body = Awaited<ReturnType<typeof feedbackOf>>;
interface Receipt {
  number: string;
  trackingCode: string;
}

const bodies = (count: number): Promise<Body[]> =>
  Promise.all(Array.from({ length: count }, () => feedbackOf(portal, code)));

const AWAY = { status: 503, retryAfter: '5', code: 'UNAVAILABLE' };
const shownOf = ({ status, headers, body }: Response) => ({
  status,
  retryAfter: headers['retry-after'],
  code: body.error?.details.code,
});
const told = async (body: Body) => shownOf(await sendFeedback(portal, body));

/** Sends each until it is taken, as whoever is told to come again; what they are answered. */
const untilTaken = async (all: readonly Body[]): Promise<Receipt[]> => {
  const receipts: Receipt[] = [];
  for (const body of all) {
    await until(async () => {
      const answer = await sendFeedback(portal, body);
      if (answer.status === 201) receipts.push(answer.body.data as Receipt);
      return answer.status === 201;
    }, 10_000);
  }
  return receipts;
};

/** Nothing that was sent is missing, nothing is there twice. */
const expectAllOnce = async (before: number, all: readonly Body[]) => {
  const receipts = await untilTaken(all);
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(all.length);
  expect(await cases()).toBe(before + all.length);
  expect(watch.unhandled).toEqual([]);
  return receipts;
};

describe('a database that cannot be had in time', () => {
  const PATIENCE = 'plugin::cchc.writePatience';

  /** By a portal that waits for a moment only. */
  const soon = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    const usual: unknown = portal.strapi.config.get(PATIENCE);
    portal.strapi.config.set(PATIENCE, 250);
    const done = await work();
    portal.strapi.config.set(PATIENCE, usual);
    return done;
  };
  /** What each is told. */
  const toldSoon = (all: readonly Body[]) => soon(() => Promise.all(all.map(told)));

  it('R6 for want of a free connection, has what is sent refused for now, and a bounded number wait', async () => {
    const { max, numPendingAcquires } = poolOf(portal);
    // With one connection more than one may wait.
    const crowd = Math.max(max, 10);
    const all = await bodies(crowd + 3);
    const before = await cases();
    const release = await holdConnections(portal);
    // All are answered while there is still none.
    expect(await toldSoon(all.slice(0, crowd))).toEqual(Array(crowd).fill(AWAY));
    const waiting = numPendingAcquires.call(poolOf(portal));
    expect(await toldSoon(all.slice(crowd))).toEqual(Array(3).fill(AWAY));
    expect(numPendingAcquires.call(poolOf(portal))).toBe(waiting);
    await release();
    await expectAllOnce(before, all);
  });

  it('R6 refuses a reply with files in the same words, not for its files', async () => {
    const { body } = await sendFeedback(portal, await feedbackOf(portal, code));
    const { trackingCode } = body.data;
    const release = await holdConnections(portal);
    const reply = () =>
      asForm(
        portal.http().post('/api/cchc/cases/reply'),
        { trackingCode, content: 'Gửi thêm đơn' },
        [['b.pdf', PDF]],
      );
    const answer = await soon(reply);
    expect(shownOf(answer)).toEqual(AWAY);
    await release();
    expect((await reply()).status).toBe(409);
  });

  if (process.env.CCHC_TEST_DATABASE === 'postgres') {
    const theWay = () => {
      if (!way) throw new Error('no way to PostgreSQL');
      return way;
    };

    it.each([
      ['does not answer', () => theWay().silence(), () => theWay().speak()],
      ['takes a while for each statement', () => theWay().slow(50), () => theWay().speak()],
      ['is gone', () => theWay().cut(), () => theWay().open()],
    ] as const)('R5 R6 that %s, has what is sent refused for now', async (_how, fail, mend) => {
      const all = await bodies(4);
      const before = await cases();
      await fail();
      expect(await toldSoon(all)).toEqual(Array(4).fill(AWAY));
      await mend();
      await expectAllOnce(before, all);
    });

    it('R5 that goes while citizens send, loses none that was acknowledged', async () => {
      const all = await bodies(12);
      const before = await cases();
      const sending = all.map((body) => sendFeedback(portal, body));
      await Promise.any(sending.map(async (sent) => expect((await sent).status).toBe(201)));
      await theWay().cut();
      const answers = await Promise.all(sending);
      expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
      await theWay().open();
      const receipts = await expectAllOnce(before, all);
      answers.forEach(({ status, body }, at) => {
        if (status === 201) expect(receipts[at]).toEqual(body.data);
      });
    });
  }
});

it('R4 a database without room takes nothing in and says so, is read, and takes it once there is room', async () => {
  const { trackingCode } = await inbox.sent();
  const content = 'Nội dung dài. '.repeat(350);
  const all = [
    await feedbackOf(portal, code, { content }),
    await feedbackOf(portal, code, { content }),
  ];
  const before = await cases();
  const makeRoom = await fillDatabase(portal);
  for (const body of all) {
    const { status, headers, body: answer } = await sendFeedback(portal, body);
    expect([status, headers['retry-after'], answer.error]).toMatchObject([
      503,
      '300',
      {
        name: 'ServiceUnavailableError',
        message:
          'Máy chủ tạm hết chỗ chứa nên chưa nhận được gì. Vui lòng gửi lại sau ít phút. Có thể gọi 0238 3 333 333 để được tiếp nhận.',
        details: { code: 'STORAGE_FULL', phone: '0238 3 333 333' },
      },
    ]);
  }
  expect(await cases()).toBe(before);
  expect((await inbox.follow({ trackingCode })).status).toBe(200);
  expect((await portal.http().get(`/api/cchc/units/${code}?locale=en`)).status).toBe(200);
  await makeRoom();
  await expectAllOnce(before, all);
});

describe('R27 an exception', () => {
  const said = { status: 500, name: 'InternalServerError' };
  const METHODS = ['get', 'post', 'put', 'delete'] as const;
  /** Of a route as Strapi lists it, whose types leave most out. */
  interface Door {
    path: string;
    methods: readonly string[];
    stack: unknown[];
  }

  it('in any door is a 500 that tells nothing of it, and the door opens to the next', async () => {
    const routes: Door[] = portal.strapi.server.listRoutes();
    const doors = routes.filter(
      ({ path }) => path.startsWith('/api/cchc/') || path.startsWith('/cchc/'),
    );
    expect(doors.length).toBeGreaterThan(80);
    for (const door of doors) {
      const { path, methods } = door;
      const method = METHODS.find((one) => methods.includes(one.toUpperCase())) ?? 'get';
      const ask = () => portal.http()[method](path.replace(/:\w+/g, 'x'));
      const usual = door.stack;
      door.stack = [() => Promise.reject(new Error('bí mật của máy'))];
      const { status, body, text } = await ask();
      door.stack = usual;
      const at = [method, door.path];
      expect([...at, status, body]).toMatchObject([...at, 500, { data: null, error: said }]);
      if (door.path.startsWith('/api/')) {
        expect([...at, body.error.details]).toEqual([
          ...at,
          { code: 'INTERNAL_ERROR', fields: [] },
        ]);
      }
      expect(text).not.toMatch(/bí mật|\.js|node_modules/);
      expect([...at, (await ask()).status]).not.toEqual([...at, 500]);
    }
    expect(watch.unhandled).toEqual([]);
  });

  it('in any job, at its first step, midway or at its last, ends that run alone: the next does it', async () => {
    portal.strapi.cron.stop();
    const names = portal.strapi.cron.jobs
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('cchc-'))
      .map((name) => name.slice('cchc-'.length));
    expect(names.length).toBeGreaterThan(10);
    // Some have work in office hours only, and some once a day.
    const days = ['2027-03-01', '2027-03-02'];
    let day = 0;
    const nextDay = () => stopClock(Date.parse(`${days[(day += 1) % 2]}T09:00+07:00`));
    // One has work when a site has asked for something.
    const siteAsks = () =>
      portal
        .http()
        .get('/api/cchc/topics')
        .set('CCHC-Site-Key', `cchc_${'x'.repeat(43)}`)
        .expect(200);
    const run = async (name: string, step?: number) => {
      await siteAsks();
      return askingTimes(portal, () => runJob(portal, name), step);
    };
    const stuck: unknown[] = [];
    for (const name of names) {
      // What was left to be done before.
      for (const _day of days) {
        nextDay();
        await run(name);
      }
      nextDay();
      const usual = await run(name);
      expect([name, usual > 0]).toEqual([name, true]);
      for (const step of new Set([1, Math.min(2, usual), Math.ceil(usual / 2), usual])) {
        nextDay();
        await run(name, step);
        const again = await run(name);
        if (again < usual) stuck.push({ name, step, usual, again });
      }
    }
    expect(stuck).toEqual([]);
    expect(watch.unhandled).toEqual([]);
  });
});
