import { Agent } from 'node:http';

import { buildUnit } from '../support/build';
import { feedbackOf, SENDER, sendFeedback, solve } from '../support/intake';
import { createMailbox } from '../support/mailbox';
import { RedisServer } from '../support/redis-server';
import { Severable } from '../support/severable';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

interface Refusal {
  error: { status: number; message: string; details: { code: string } };
}

let portal: Portal;

/** A portal that makes five answers a minute and address, gives out 50 that it keeps, and searches once. */
const start = async (settings: Record<string, string>) => {
  Object.assign(process.env, { REQUESTS_PER_MINUTE: '5', ...settings });
  portal = await startPortal();
  await buildUnit(portal.strapi, { code: '18586' });
};
const stop = async () => {
  await portal.stop();
  Object.assign(process.env, { REQUESTS_PER_MINUTE: '0', PROXY_HOPS: '0', REDIS_URL: '' });
};

/** Each test asks from an address of its own, of which nothing has been counted. */
let host = 1;
beforeEach(() => {
  host += 1;
});
const agent = () => new Agent({ localAddress: `127.0.0.${host}` });

const ask = (path: string, forwarded?: string) =>
  portal
    .http()
    .get(`/api/cchc${path}`)
    .agent(agent())
    .set(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });
/** A question to GraphQL, which answers in any case. */
const askGraphql = () =>
  portal.http().post('/graphql').agent(agent()).send({ query: '{ __typename }' });

/** Statuses of answers that have to be made, each from the address that `from` says. */
const askAnew = async (
  times: number,
  from: (index: number) => string | undefined = () => undefined,
) => {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) {
    statuses.push((await ask(`/units/khong-co-${index}-${Math.random()}`, from(index))).status);
  }
  return statuses;
};
const FIVE_PASS = [404, 404, 404, 404, 404, 429];

describe('behind no proxy', () => {
  beforeAll(() => start({}));
  afterAll(stop);

  it('an address that invents others in its headers is refused all the same', async () => {
    expect(await askAnew(6, (index) => `203.0.113.${index}`)).toEqual(FIVE_PASS);
  });

  it('says why in the language of the reader, when to come back, and is kept by nobody', async () => {
    await askAnew(5);
    const { body, headers } = await ask('/units/18586?locale=en').expect(429);
    expect((body as Refusal).error).toMatchObject({
      status: 429,
      message: 'Too many requests in a short time; please wait a moment and try again.',
      details: { code: 'RATE_LIMITED' },
    });
    expect((await ask('/units/18586')).body).toMatchObject({
      error: { message: expect.stringContaining('quá nhiều yêu cầu') as unknown },
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('refuses who guesses keys of sites, whichever site it names', async () => {
    const guess = (site: string) =>
      portal
        .http()
        .post(`/api/cchc/sites/${site}/receipts`)
        .agent(agent())
        .set('Authorization', 'Bearer x');
    for (const site of ['a', 'b', 'c', 'd', 'e']) await guess(site).send({}).expect(401);
    const { body, headers } = await guess('f').send({}).expect(429);
    expect((body as Refusal).error.details.code).toBe('RATE_LIMITED');
    expect(headers['cache-control']).toBe('no-store');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts each door by itself, whatever the spelling of its address', async () => {
    const spellings = ['/units/18586?page=x', '/UNITS/18586?page=x', '/%75nits/18586/?page=x'];
    for (const path of [...spellings, '/units/1?a=b', '/units/2?a=b']) await ask(path);
    await ask('/units/3').expect(429);
    await ask('/topics').expect(200);
  });

  it('gives out what is kept for longer, and then no more either', async () => {
    await ask('/news').expect(200);
    const statuses = [];
    for (let times = 0; times < 501; times += 1) statuses.push((await ask('/news')).status);
    expect(statuses.indexOf(429)).toBe(500);
    expect((await ask('/news')).headers['cache-status']).toBe('cchc; detail=limited');
  });

  it('searches less often than it lists', async () => {
    for (const q of ['ho+tich', 'khai+tu', 'ket+hon']) await ask(`/search?q=${q}`).expect(200);
    await ask('/search?q=dat+dai').expect(429);
  });

  it('counts GraphQL, with and without a name that nobody knows', async () => {
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      const asked = askGraphql();
      if (index === 2) asked.set('authorization', 'Bearer khong-co');
      statuses.push((await asked).status);
    }
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses.indexOf(429)).toBe(5);
    const { body } = await askGraphql();
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });
});

describe('behind one proxy', () => {
  beforeAll(() => start({ PROXY_HOPS: '1' }));
  afterAll(stop);

  it('who invents addresses before the one that the proxy wrote gains nothing', async () => {
    const forged = (index: number) => `198.51.100.${index}, 203.0.113.17`;
    expect(await askAnew(6, forged)).toEqual(FIVE_PASS);
    expect(await askAnew(1, () => '203.0.113.8')).toEqual([404]);
  });

  it('one connection of IPv6 is one address, whatever it ends with', async () => {
    expect(await askAnew(6, (index) => `2001:db8:1:2::${index + 1}`)).toEqual(FIVE_PASS);
    expect(await askAnew(1, () => '2001:db8:1:3::1')).toEqual([404]);
  });

  it('IPv4 written as IPv6 is the same address', async () => {
    const spelled = ['203.0.113.7', '::ffff:203.0.113.7', '::ffff:cb00:7107'];
    expect(await askAnew(6, (index) => spelled[index % 3])).toEqual(FIVE_PASS);
  });

  it('what is no address counts as the proxy itself', async () => {
    const nonsense = ['', 'khong', '203.0.113', '::1::', '__proto__', ' , ,'];
    expect(await askAnew(6, (index) => nonsense[index])).toEqual(FIVE_PASS);
  });
});

describe('#31 R7 with a Redis', () => {
  const redis = new RedisServer();
  const way = new Severable(redis);

  beforeAll(async () => {
    if (RedisServer.isThere) await redis.start();
    way.silence();
    await way.open();
    await start({ REDIS_URL: `redis://127.0.0.1:${way.port}` });
    portal.strapi.log.silent = true;
  });
  afterAll(async () => {
    await stop();
    await way.cut();
    await redis.kill();
  });

  it('that takes connections and never answers, counts in memory and waits for nobody', async () => {
    expect(await askAnew(6)).toEqual(FIVE_PASS);
  });

  it('that is away, counts in memory and fails nobody', async () => {
    await way.cut();
    expect(await askAnew(6)).toEqual(FIVE_PASS);
  });

  const answering = RedisServer.isThere ? describe : describe.skip;
  answering('that answers, where the machine has one', () => {
    /** Resolves when the portal counts there. */
    const untilCounted = () =>
      until(async () => {
        await askAnew(1);
        return (await redis.client.keys(`*127.0.0.${host} *`)).length > 0;
      }, 10_000);
    const openAgain = () => {
      way.speak();
      return way.open();
    };
    const forget = async () => {
      await redis.client.flushall();
      await redis.client.script('FLUSH');
    };

    type Turn = () => unknown;
    const turns: [how: string, mend: Turn, fail: Turn][] = [
      ['forgets everything', openAgain, forget],
      ['falls silent', () => undefined, () => way.silence()],
      ['is cut off', () => way.speak(), () => way.cut()],
      ['is killed', openAgain, () => redis.kill()],
    ];

    it.each(turns)(
      'that is back and then %s, counts on and fails nobody',
      async (_how, mend, fail) => {
        await mend();
        await untilCounted();
        host += 1;
        expect(await askAnew(6)).toEqual(FIVE_PASS);
        await fail();
        // Anew, by whoever counts now.
        expect(await askAnew(6)).toEqual(FIVE_PASS);
      },
    );

    it('that goes while many ask at once, fails none of them', async () => {
      await redis.start();
      await untilCounted();
      host += 1;
      const asking = Array.from({ length: 30 }, () => askAnew(1));
      await Promise.any(asking);
      await redis.kill();
      const statuses = new Set((await Promise.all(asking)).flat());
      expect([...statuses].filter((status) => status !== 404 && status !== 429)).toEqual([]);
    });
  });
});

describe('#74 a stranger who names somebody’s address in forms', () => {
  const OUTBOX = 'plugin::cchc.outbox-message';
  const VICTIM = 'nan-nhan@test.example';
  let mailbox: Awaited<ReturnType<typeof createMailbox>>;

  beforeAll(async () => {
    mailbox = await createMailbox();
    const smtp = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailbox.port) };
    await start({ REQUESTS_PER_MINUTE: '500', ...smtp, SMTP_FROM: 'Cổng thử <cong@test.example>' });
    portal.strapi.cron.stop();
  });
  afterAll(async () => {
    await stop();
    await mailbox.close();
    for (const name of ['SMTP_HOST', 'SMTP_PORT', 'SMTP_FROM'])
      Reflect.deleteProperty(process.env, name);
  });

  const send = async (email: string) => {
    const body = await feedbackOf(portal, '18586', { person: { ...SENDER, email } });
    const { number } = (await sendFeedback(portal, body).expect(201)).body.data as {
      number: string;
    };
    const found = await portal.strapi.db.query('plugin::cchc.case').findOne({ where: { number } });
    return found.documentId as string;
  };

  it('has twenty mails sent there in a day, however it is written', async () => {
    const spellings = [VICTIM, 'Nan-Nhan@Test.Example', 'NAN-NHAN@TEST.EXAMPLE'];
    const outbox = portal.strapi.db.query(OUTBOX);
    // As if there were a thousand forms: more than the intake itself lets through.
    for (const email of spellings) {
      const documentId = await send(email);
      const one = await outbox.findOne({ where: { payload: { $contains: documentId } } });
      const { id: _id, documentId: _own, ...waiting } = one;
      const copies = Array.from({ length: 15 }, (_, index) => ({
        ...{ ...waiting, documentId: `${documentId}${index}` },
        queue: `${waiting.queue}:${index}`,
      }));
      await outbox.createMany({ data: copies });
    }
    const worker = portal.strapi.cron.jobs.find(({ name }) => name === 'cchc-outbox');
    await until(async () => {
      await outbox.updateMany({ where: {}, data: { dueAt: new Date() } });
      await worker?.job.invoke();
      return (await outbox.count({})) === 0;
    }, 20_000);
    expect(mailbox.arrived).toHaveLength(20);
  });
});

describe('S-05 wrong codes', () => {
  beforeAll(() => start({ REQUESTS_PER_MINUTE: '500' }));
  afterAll(stop);

  /** How often the next piece of work has to be tried. */
  const tries = async (): Promise<number> => {
    const { body } = await ask('/challenge?purpose=feedback').expect(200);
    const done = await solve({ parameters: body.parameters, signature: body.signature });
    const { solution } = JSON.parse(Buffer.from(done, 'base64').toString()) as {
      solution: { counter: number };
    };
    return solution.counter;
  };
  const guess = () =>
    portal
      .http()
      .post('/api/cchc/cases/track')
      .agent(agent())
      .send({ trackingCode: '0000-0000-0000-0000' });

  it('make the work of who tried twenty harder, and of nobody else', async () => {
    expect(await tries()).toBeLessThan(4);
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await guess()).status),
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
    expect(await tries()).toBeGreaterThanOrEqual(8);
    host += 1;
    expect(await tries()).toBeLessThan(4);
  });
});
