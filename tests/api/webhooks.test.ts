import { claim, type Claimed } from '../../plugins/cchc/server/src/platform/outbox/claim';
import type { SiteTrail } from '../../plugins/cchc/shared/contracts/site-panel';
import type { WebhookState } from '../../plugins/cchc/shared/contracts/webhook';
import { buildHotline, buildNews, buildProcedure, buildTopic, buildUnit } from '../support/build';
import { lastChange } from '../support/changes';
import { startClock, stopClock } from '../support/clock';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { createReceiver, type Receiver } from '../support/receiver';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const UNIT = 'plugin::cchc.unit';
const SITE = 'plugin::cchc.site';
const WEBHOOK = 'plugin::cchc.webhook';
const OUTBOX = 'plugin::cchc.outbox-message';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let portal: Portal;
let receiver: Receiver;
let section: Section;
let chief: Panel;
let province: string;
let commune: string;
let neighbour: string;
/** A site's document, with the secret that its receiver knows. */
let site: string;
let secret: string;
let now = Date.now();

const moveTo = (time: number) => {
  now = time;
  stopClock(now);
};
const hooks = (one = site) => `/cchc/sites/${one}/webhook`;
const waiting = () => portal.strapi.db.query(OUTBOX).count({ where: { state: 'message-waiting' } });
const state = async (one = site): Promise<WebhookState> =>
  (await chief.get(hooks(one)).expect(200)).body.data as WebhookState;

const looks = async () => {
  await runJob(portal, 'outbox');
};
const isIdle = async () => {
  const where = { leasedUntil: { $gt: new Date() } };
  return (await portal.strapi.db.query(OUTBOX).count({ where })) === 0;
};
/** Lets the outbox look, as it does each second, until nothing more comes of it. */
const works = async () => {
  for (let before = -1; before !== receiver.arrived.length;) {
    before = receiver.arrived.length;
    await looks();
    await until(isIdle, 20_000);
  }
};
/** The same at each of the moments at which something becomes due, up to a time. */
const worksUntil = async (end: number, meanwhile: () => unknown = () => undefined) => {
  await works();
  for (;;) {
    const [next]: { dueAt: string }[] = await portal.strapi.db.query(OUTBOX).findMany({
      where: { state: 'message-waiting' },
      // Those behind it wait for it, whatever their own time.
      orderBy: { id: 'asc' },
      limit: 1,
    });
    const due = next ? new Date(next.dueAt).getTime() : Infinity;
    if (due > end) break;
    moveTo(Math.max(due, now + SECOND));
    await meanwhile();
    await works();
  }
  moveTo(end);
  await works();
};

const siteOf = async (unit: string, key: string): Promise<string> => {
  const owner: { id: number } = await portal.strapi.db
    .query(UNIT)
    .findOne({ where: { documentId: unit } });
  const row: { documentId: string } = await portal.strapi.db
    .query(SITE)
    .create({ data: { key, unit: owner.id, isActive: true } });
  return row.documentId;
};
const point = async (one = site, url = receiver.url): Promise<string> =>
  (await chief.put(hooks(one)).send({ url }).expect(200)).body.data.secret as string;
const publish = (title: string, unit = commune, fields: Record<string, unknown> = {}) =>
  buildNews(portal.strapi, { title, unit, ...fields });

beforeAll(async () => {
  receiver = await createReceiver();
  process.env.WEBHOOK_PRIVATE_HOSTS = receiver.host;
  portal = await startPortal();
  section = await buildSection(portal);
  chief = await section.as('administrator');
  // Its jobs run when a test says so, not in between.
  portal.strapi.cron.stop();
  const { strapi } = portal;
  const build = async (fields: object) => (await buildUnit(strapi, { ...fields })).documentId;
  province = await build({ kind: 'province' });
  commune = await build({ code: '18586', parent: province });
  neighbour = await build({ parent: province });
  site = await siteOf(commune, 'dong-kinh');
});
afterAll(async () => {
  startClock();
  delete process.env.WEBHOOK_PRIVATE_HOSTS;
  await portal.stop();
  await receiver.close();
});

beforeEach(async () => {
  startClock();
  now = Date.now();
  await portal.strapi.db.query(OUTBOX).deleteMany({});
  await portal.strapi.db.query(WEBHOOK).deleteMany({});
  receiver.reset();
  secret = await point();
});

describe('an event', () => {
  it('names the place of the log and the types, signed, and nothing else', async () => {
    await publish('Tin mới');
    const cursor = await lastChange(portal.strapi);
    await works();
    expect(receiver.events(secret)).toEqual([
      {
        type: 'cchc.content.changed',
        timestamp: expect.any(String),
        data: { cursor, types: ['news'] },
      },
    ]);
    expect(receiver.arrived[0]?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect((await state()).lastDeliveredAt).not.toBeNull();
    expect((await state()).deliveries).toEqual([]);
  });

  it('is not there when the change was taken back', async () => {
    const work = portal.strapi.db.transaction(async () => {
      await publish('Không bao giờ có');
      throw new Error('đổi ý');
    });
    await expect(work).rejects.toThrow('đổi ý');
    await works();
    expect(receiver.arrived).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it('waits for one attempt only: what comes meanwhile is told along with it', async () => {
    await publish('Một');
    await buildHotline(portal.strapi, { unit: commune });
    await buildProcedure(portal.strapi);
    const cursor = await lastChange(portal.strapi);
    expect(await waiting()).toBe(1);
    await works();
    const [event] = receiver.events(secret);
    expect(event?.data).toEqual({ cursor, types: ['hotline', 'news', 'procedure'] });
    expect(receiver.arrived).toHaveLength(1);
  });

  it.each<[string, boolean, () => Promise<unknown>]>([
    ['what the site of the neighbour shows', false, () => publish('Của xã bên', neighbour)],
    ['what those above share', true, () => publish('Của tỉnh', province, { audience: 'children' })],
    ['what belongs to no unit', true, () => buildProcedure(portal.strapi)],
    [
      'what was the own and is the neighbour’s now',
      true,
      async () => {
        const { documentId } = await publish('Chuyển đi');
        await works();
        receiver.reset();
        await updateDocument(
          portal.strapi,
          NEWS,
          documentId,
          { unit: neighbour },
          { status: 'published' },
        );
      },
    ],
    [
      'a unit elsewhere',
      true,
      () => updateDocument(portal.strapi, UNIT, neighbour, { name: `Xã ${now}` }),
    ],
  ])('about %s comes: %s', async (_what, comes, work) => {
    await work();
    await works();
    expect(receiver.arrived.length > 0).toBe(comes);
  });

  it('about what the site has no place for does not come, about its headings it does', async () => {
    const { strapi } = portal;
    const modules = ['procedure'];
    await strapi.db.query(SITE).updateMany({ where: { documentId: site }, data: { modules } });
    await publish('Trang này không có mục tin');
    expect(await waiting()).toBe(0);
    await buildTopic(strapi);
    await buildProcedure(strapi);
    await strapi.db.query(SITE).updateMany({ where: {}, data: { modules: null } });
    await works();
    expect(receiver.events(secret)[0]?.data.types).toEqual(['procedure', 'topic']);
  });

  it('comes to the site of a unit that went into another, about that other', async () => {
    const old = (await buildUnit(portal.strapi, { validTo: '2025-06-30' })).documentId;
    const oldSite = await siteOf(old, 'xa-cu');
    const oldSecret = await point(oldSite);
    await works();
    receiver.reset();
    await publish('Của nơi khác', neighbour);
    await works();
    expect(receiver.events(oldSecret)).toHaveLength(1);
  });
});

describe('a receiver that is away', () => {
  it('for two days gets everything afterwards, in order and each event once', async () => {
    let n = 0;
    stopClock(now);
    receiver.answersBy((response) => response.writeHead(500).end());
    const start = now;
    await publish(`Tin ${n}`);
    await worksUntil(start + 2 * DAY, () => publish(`Tin ${(n += 1)}`));
    expect(n).toBeGreaterThan(5);
    const refused = receiver.arrived.length;
    expect(new Set(receiver.ids()).size).toBe(1);
    receiver.reset();
    const cursor = await lastChange(portal.strapi);
    await worksUntil(start + 4 * DAY);
    expect(refused).toBeGreaterThan(5);
    expect(await waiting()).toBe(0);
    expect(new Set(receiver.ids()).size).toBe(receiver.arrived.length);
    const cursors = receiver.arrived.map(
      ({ body }) => (JSON.parse(body) as { data: { cursor: number } }).data.cursor,
    );
    expect(cursors).toEqual([...cursors].sort((a, b) => a - b));
    expect(cursors.length).toBeGreaterThan(1);
    expect(cursors.at(-1)).toBe(cursor);
  });

  it('gets the same id and the same words each time, signed anew', async () => {
    stopClock(now);
    receiver.answersBy((response) => response.writeHead(500).end());
    await publish('Gửi lại');
    await works();
    moveTo(now + 10 * SECOND);
    receiver.answersBy((response) => response.writeHead(200).end());
    await works();
    expect(receiver.events(secret)).toHaveLength(2);
    expect(new Set(receiver.ids()).size).toBe(1);
    expect(new Set(receiver.arrived.map(({ body }) => body)).size).toBe(1);
    const stamps = receiver.arrived.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(stamps[1]).toBe((stamps[0] ?? 0) + 10);
  });

  it('for good is switched off with a reason after ten attempts, and nothing is lost', async () => {
    stopClock(now);
    receiver.answersBy((response) => response.writeHead(500).end());
    await publish('Không ai nhận');
    await worksUntil(now + 5 * DAY, () => publish('Thêm một tin'));
    expect(receiver.arrived).toHaveLength(10);
    startClock();
    expect(await state()).toMatchObject({
      isActive: false,
      stopped: 'attempts-exhausted',
      lastError: 'HTTP 500',
      deliveries: [
        { state: 'failed', attempts: 10, dueAt: null, error: 'HTTP 500' },
        { state: 'failed', attempts: 0 },
      ],
    });
  });

  it('and says 410 is switched off at once', async () => {
    receiver.answersBy((response) => response.writeHead(410).end());
    await publish('Đã thôi nhận');
    await works();
    await publish('Tin nữa');
    await works();
    expect(receiver.arrived).toHaveLength(1);
    expect(await state()).toMatchObject({ isActive: false, stopped: 'receiver-gone' });
  });

  it('and sends elsewhere has failed: nobody follows', async () => {
    receiver.answersBy((response, { url }) =>
      response.writeHead(url === '/khac' ? 200 : 302, { Location: '/khac' }).end(),
    );
    await publish('Chuyển hướng');
    await works();
    expect(receiver.arrived).toHaveLength(1);
    expect((await state()).deliveries).toMatchObject([{ state: 'waiting', error: 'HTTP 302' }]);
  });

  it.each([
    [429, '600', 600],
    [503, '600', 600],
    [502, 'Thu, 01 Jan 1970 00:00:00 GMT', 5],
    [503, '99999999', 86_400],
    [503, 'mai', 5],
    [500, '600', 5],
  ])('and says %s with "%s" is left alone for %s seconds', async (status, retryAfter, least) => {
    stopClock(now);
    receiver.answersBy((response) =>
      response.writeHead(status, { 'Retry-After': retryAfter }).end(),
    );
    await publish('Chờ đã');
    await works();
    const [row]: { dueAt: string }[] = await portal.strapi.db.query(OUTBOX).findMany({});
    const wait = (new Date(row?.dueAt ?? 0).getTime() - now) / SECOND;
    expect(wait).toBeGreaterThanOrEqual(least);
    expect(wait).toBeLessThanOrEqual(least * 1.1);
  });

  it('keeps no other waiting', async () => {
    const other = await siteOf(neighbour, 'xa-ben');
    const otherSecret = await point(other);
    // The first that comes is not answered until the other has been.
    receiver.answersBy((first) =>
      receiver.answersBy((second) => {
        second.writeHead(204).end();
        first.writeHead(204).end();
      }),
    );
    await publish('Cho mọi xã', province, { audience: 'children' });
    await works();
    expect(new Set(receiver.ids()).size).toBe(2);
    expect(await waiting()).toBe(0);
    expect(otherSecret).not.toBe(secret);
  });
});

describe('a message', () => {
  it('is taken by one of several that look at once, and only after the one before it', async () => {
    const { strapi } = portal;
    const queues = Array.from({ length: 30 }, (_, n) => `webhook:${n}`);
    for (const payload of ['một', 'hai']) {
      const row = { payload, kind: 'webhook', state: 'message-waiting', attempts: 0 };
      const times = { queuedAt: new Date(now), dueAt: new Date(now) };
      const data = queues.map((queue) => ({ ...row, ...times, queue }));
      await strapi.db.query(OUTBOX).createMany({ data });
    }
    const taken: Claimed[] = [];
    for (let round = 0; round < 10; round += 1) {
      const nodes = Array.from({ length: 6 }, () => claim(strapi, 8, []));
      taken.push(...(await Promise.all(nodes)).flat());
    }
    expect(taken.map(({ queue }) => queue).sort()).toEqual(queues.sort());
    expect(new Set(taken.map(({ payload }) => payload))).toEqual(new Set(['một']));
  });

  it('that a dying node left behind is sent by another, under the same id', async () => {
    stopClock(now);
    await publish('Bỏ dở');
    const soon = new Date(now + MINUTE);
    await portal.strapi.db.query(OUTBOX).updateMany({
      where: {},
      data: { lease: 'nút đã chết', leasedUntil: soon, attempts: 1, attemptedAt: new Date(now) },
    });
    const [row]: { documentId: string }[] = await portal.strapi.db.query(OUTBOX).findMany({});
    await looks();
    expect(receiver.arrived).toEqual([]);
    moveTo(now + MINUTE);
    await works();
    expect(receiver.ids()).toEqual([row?.documentId]);
  });

  it.each([
    ['forth', 60 * MINUTE],
    ['back', -60 * MINUTE],
  ])(
    'R16 that is under way is sent once, also if the clock goes an hour %s',
    async (_way, step) => {
      stopClock(now);
      let answer = () => undefined as unknown;
      receiver.answersBy((response) => {
        answer = () => response.writeHead(204).end();
      });
      await publish('Đang gửi');
      await looks();
      await until(() => receiver.arrived.length === 1, 20_000);
      moveTo(now + step);
      // Due by this clock too, so that nothing but its being under way keeps it.
      await portal.strapi.db
        .query(OUTBOX)
        .updateMany({ where: {}, data: { dueAt: new Date(now) } });
      await looks();
      answer();
      await until(async () => (await waiting()) === 0, 20_000);
      expect(receiver.arrived).toHaveLength(1);
    },
  );

  it('R16 that a node took whose clock was an hour ahead, and which died, is not left for an hour', async () => {
    stopClock(now);
    await publish('Bỏ dở');
    const ahead = new Date(now + 61 * MINUTE);
    await portal.strapi.db.query(OUTBOX).updateMany({
      where: {},
      data: { lease: 'nút đã chết', leasedUntil: ahead, attempts: 1 },
    });
    await looks();
    await until(() => receiver.arrived.length === 1, 20_000);
  });

  it('that was given up is sent again by one click, before what came later', async () => {
    receiver.answersBy((response) => response.writeHead(410).end());
    await publish('Gửi hỏng');
    await works();
    receiver.reset();
    const [failed] = (await state()).deliveries;
    const replay = `${hooks()}/deliveries/${failed?.id}/replay`;
    const refused = await chief.post(replay).expect(409);
    expect(refused.body.error.details.code).toBe('DELIVERY_NOT_WAITING');
    await chief.post(`${hooks()}/enable`).expect(200);
    await chief.post(replay).expect(200);
    await works();
    expect(receiver.ids()[0]).toBe(failed?.id);
    expect(receiver.events(secret)).toHaveLength(2);
    await chief.post(replay).expect(409);
  });

  it('that was given up is kept for 90 days, and one that waits for as long as it waits', async () => {
    const tidies = () => runJob(portal, 'outbox-tidy');
    receiver.answersBy((response) => response.writeHead(410).end());
    await publish('Gửi hỏng');
    await works();
    const left = () => portal.strapi.db.query(OUTBOX).count();
    moveTo(now + 89 * DAY);
    await tidies();
    expect(await left()).toBe(1);
    await portal.strapi.db.query(OUTBOX).create({
      data: {
        ...{ kind: 'changed', queue: 'khac', payload: '{}', state: 'message-waiting' },
        ...{ attempts: 0, queuedAt: new Date(now - 100 * DAY), dueAt: new Date(now + DAY) },
      },
    });
    moveTo(now + 2 * DAY);
    await tidies();
    expect(await left()).toBe(1);
    expect(await waiting()).toBe(1);
  });

  it('counts in what /ready says, without its content', async () => {
    stopClock(now);
    await publish('Đang chờ');
    moveTo(now + 7 * SECOND);
    const { body } = await portal.http().get('/api/cchc/ready').expect(200);
    expect(body).toMatchObject({ status: 'ready', outbox: { pending: 1, oldestSeconds: 7 } });
  });
});

describe('an address', () => {
  const saved = (url: string) => chief.put(hooks()).send({ url });

  it.each([
    ['http://xa.example/', 'NOT_HTTPS'],
    ['https://10.0.0.5/', 'PRIVATE_ADDRESS'],
    ['https://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['https://[::ffff:169.254.169.254]/', 'PRIVATE_ADDRESS'],
    ['https://localhost/', 'PRIVATE_ADDRESS'],
    ['https://ai:do@xa.example/', 'CREDENTIALS_IN_URL'],
    ['https://xa.example:6379/', 'PORT_NOT_ALLOWED'],
    ['https://khong-co.invalid/', 'HOST_NOT_FOUND'],
    ['javascript:alert(1)', 'INVALID_URL'],
  ])('%s is refused: %s', async (url, code) => {
    const { body } = await saved(url).expect(400);
    expect(body.error.details.code).toBe(code);
    expect((await state()).url).toBe(receiver.url);
  });

  it.each(['https://localhost/', 'https://127.0.0.1/', 'https://[::1]/'])(
    'that came to be %s is refused at connecting, too',
    async (url) => {
      await portal.strapi.db.query(WEBHOOK).updateMany({ where: {}, data: { url } });
      await publish('Vào mạng nội bộ');
      await works();
      expect((await state()).deliveries).toMatchObject([
        { state: 'waiting', error: 'PRIVATE_ADDRESS' },
      ]);
    },
  );

  it('can be changed without a new secret', async () => {
    const { body } = await saved(`${receiver.url}-khac`).expect(200);
    expect(body.data).toEqual({ secret: null });
    await publish('Địa chỉ mới');
    await works();
    expect(receiver.events(secret)).toHaveLength(1);
  });
});

describe('a secret', () => {
  it('is shown once, and stored so that nobody can read it', async () => {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(await state())).not.toContain('whsec_');
    const [row]: { secrets: string }[] = await portal.strapi.db.query(WEBHOOK).findMany({});
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
    expect(row?.secrets).toMatch(/^v1:/);
  });

  it('can be replaced without a gap: for a day both sign', async () => {
    stopClock(now);
    const { body } = await chief.post(`${hooks()}/secret`).expect(200);
    const fresh = body.data.secret as string;
    expect(fresh).not.toBe(secret);
    await publish('Ký hai lần');
    await works();
    expect(receiver.events(secret)).toHaveLength(1);
    expect(receiver.events(fresh)).toHaveLength(1);
    receiver.reset();
    moveTo(now + DAY + SECOND);
    await publish('Ký một lần');
    await works();
    expect(receiver.events(fresh)).toHaveLength(1);
    expect(() => receiver.events(secret)).toThrow();
  });

  it('can be replaced twice in a day, and the first still signs', async () => {
    await chief.post(`${hooks()}/secret`).expect(200);
    await chief.post(`${hooks()}/secret`).expect(200);
    await publish('Ký ba lần');
    await works();
    expect(receiver.events(secret)).toHaveLength(1);
  });
});

describe('the panel', () => {
  it('sends a test, and says when it is switched off', async () => {
    await chief.post(`${hooks()}/test`).expect(200);
    await works();
    expect(receiver.events(secret)).toMatchObject([{ type: 'cchc.test', data: {} }]);
    await chief.post(`${hooks()}/disable`).expect(200);
    const { body } = await chief.post(`${hooks()}/test`).expect(409);
    expect(body.error.details.code).toBe('WEBHOOK_NOT_ACTIVE');
  });

  it('switches it off and on again, and then it is told where the log stands', async () => {
    await chief.post(`${hooks()}/disable`).expect(200);
    expect(await state()).toMatchObject({ isActive: false, stopped: 'by-hand' });
    await publish('Không ai nghe');
    await works();
    expect(receiver.arrived).toEqual([]);
    await chief.post(`${hooks()}/enable`).expect(200);
    await works();
    const [event] = receiver.events(secret);
    expect(event?.data.cursor).toBe(await lastChange(portal.strapi));
    expect(event?.data.types).toContain('news');
  });

  it('tells a site that has a key again where the log stands, whatever was put off before', async () => {
    receiver.answersBy((response) => response.writeHead(500).end());
    await publish('Bên nhận hỏng');
    await works();
    receiver.reset();
    await chief.post(`/cchc/sites/${site}/revoke`).expect(200);
    await publish('Không có khóa');
    await works();
    await chief.post(`/cchc/sites/${site}/key`).expect(200);
    await works();
    const [event, ...more] = receiver.events(secret);
    expect(event?.data.cursor).toBe(await lastChange(portal.strapi));
    expect(event?.data.types).toContain('news');
    expect(more).toEqual([]);
    expect((await state())?.lastError).toBeNull();
  });

  it('tells a site nothing that only gets another key, or whose webhook is off', async () => {
    await chief.post(`/cchc/sites/${site}/key`).expect(200);
    expect(await waiting()).toBe(0);
    await chief.post(`${hooks()}/disable`).expect(200);
    await chief.post(`/cchc/sites/${site}/revoke`).expect(200);
    await chief.post(`/cchc/sites/${site}/key`).expect(200);
    expect(await waiting()).toBe(0);
    await chief.post(`${hooks()}/enable`).expect(200);
    await works();
    expect(receiver.events(secret)).toHaveLength(1);
  });

  it('removes it with all that waits', async () => {
    await publish('Chưa gửi');
    await chief.delete(hooks()).expect(200);
    expect(await waiting()).toBe(0);
    expect(await state()).toBeNull();
    for (const verb of ['enable', 'disable', 'test', 'secret']) {
      await chief.post(`${hooks()}/${verb}`).expect(404);
    }
  });

  it.each<[string, (documentId: string) => Promise<unknown>]>([
    ['the panel', (documentId) => portal.strapi.documents(SITE).delete({ documentId })],
    [
      'a cleaning up',
      (documentId) => portal.strapi.db.query(SITE).deleteMany({ where: { documentId } }),
    ],
  ])('has nothing left of it when the site is removed by %s', async (_who, remove) => {
    const other = await siteOf(commune, 'trang-bo');
    await point(other);
    await works();
    receiver.reset();
    await publish('Trước khi xóa trang');
    expect(await waiting()).toBe(2);
    await remove(other);
    expect(await waiting()).toBe(1);
    expect(await portal.strapi.db.query(WEBHOOK).count({})).toBe(1);
  });

  it('tells no site that is switched off', async () => {
    const where = { documentId: site };
    await publish('Còn chờ');
    await portal.strapi.db.query(SITE).updateMany({ where, data: { isActive: false } });
    await publish('Không ai nhận nữa');
    await works();
    await portal.strapi.db.query(SITE).updateMany({ where, data: { isActive: true } });
    expect(receiver.arrived).toEqual([]);
    expect((await state()).deliveries).toMatchObject([{ state: 'failed', error: 'NOT_ACTIVE' }]);
  });

  it('notes who set it up, replaced its secret, switched it and sent a message again', async () => {
    const other = await siteOf(commune, 'co-nhat-ky');
    await point(other);
    await publish('Chưa gửi');
    await chief.post(`${hooks(other)}/secret`).expect(200);
    await chief.post(`${hooks(other)}/disable`).expect(200);
    await chief.post(`${hooks(other)}/enable`).expect(200);
    const [message] = (await state(other)).deliveries;
    await chief.post(`${hooks(other)}/deliveries/${message?.id}/replay`).expect(200);
    await chief.post(`${hooks(other)}/deliveries/khong-co/replay`).expect(409);
    await chief.delete(hooks(other)).expect(200);
    const { body } = await chief.get(`/cchc/sites/trail?site=${other}`).expect(200);
    const { data } = body as SiteTrail;
    expect(data.map(({ act, detail }) => [act, detail])).toEqual([
      ['webhook-removed', null],
      ['webhook-replayed', message?.id],
      ['webhook-enabled', null],
      ['webhook-disabled', null],
      ['webhook-rotated', null],
      ['webhook-pointed', receiver.url],
    ]);
    expect(new Set(data.map(({ by, site: name }) => [by !== '', name].join(' ')))).toEqual(
      new Set(['true co-nhat-ky']),
    );
  });

  it('knows no site that is not there', async () => {
    await chief.put(hooks('khong-co')).send({ url: receiver.url }).expect(404);
    expect((await chief.get(hooks('khong-co')).expect(200)).body.data).toBeNull();
  });

  it('is for those who have the right to it', async () => {
    const editor = await section.as('unit-editor', 'own');
    await editor.get(hooks()).expect(403);
    await editor.put(hooks()).send({ url: receiver.url }).expect(403);
    await editor.post(`${hooks()}/secret`).expect(403);
    await editor.post(`${hooks()}/test`).expect(403);
    await editor.delete(hooks()).expect(403);
    await portal.http().get(hooks()).expect(401);
  });
});
