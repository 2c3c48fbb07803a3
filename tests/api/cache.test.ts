import { buildNews, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { runJob } from '../support/jobs';
import { countStatements, statementsOf } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const PERMISSION = 'plugin::users-permissions.permission';

type Fields = Record<string, unknown>;

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
  // Its jobs run when a test says so, not in between.
  portal.strapi.cron.stop();
});
afterAll(async () => {
  startClock();
  await portal.stop();
});
beforeEach(() => look());

/** What each node does every two seconds. */
const look = async () => {
  await runJob(portal, 'versions');
};
/** Publishes, and lets the seconds pass in which it has no time of change. */
const publish = async (title: string) => {
  startClock();
  const item = await buildNews(portal.strapi, { title, unit });
  stopClock(Date.now() + 12_000);
  return item;
};
const ask = (path: string, headers: Record<string, string> = {}) =>
  portal.http().get(`/api/cchc${path}`).set(headers);
/** Where an answer came from. */
const from = async (path: string, headers: Record<string, string> = {}) =>
  (await ask(path, headers)).headers['cache-status'];
/** Another process changes something: this one hears of it from the log only. */
const changeElsewhere = async (type = 'news') => {
  await portal.strapi.db.query('plugin::cchc.change').create({
    data: {
      ...{ type, key: 'x', lang: 'vi', op: 'upsert', updateType: 'minor' },
      ...{ document: 'x', at: new Date() },
    },
  });
  await look();
};
/** From now on the database answers nobody, until it speaks again and answers all. */
const silence = () => {
  const { client } = portal.strapi.db.connection as unknown as { client: Fields };
  const acquire = client.acquireConnection as () => Promise<unknown>;
  let speak = () => {};
  const spoken = new Promise<void>((resolve) => {
    speak = resolve;
  });
  client.acquireConnection = () => spoken.then(() => acquire.call(client));
  return {
    speak: () => {
      delete client.acquireConnection;
      speak();
    },
  };
};
/** @returns what gives the right back */
const takeTopicsFromPublic = async () => {
  const permissions = portal.strapi.db.query(PERMISSION);
  const where = { action: 'plugin::cchc.topics.find', role: { type: 'public' } };
  const grant = (await permissions.findOne({ where, populate: ['role'] })) as {
    id: number;
    action: string;
    role: { id: number };
  };
  await permissions.delete({ where: { id: grant.id } });
  return () => permissions.create({ data: { action: grant.action, role: grant.role.id } });
};
const warm = async (path: string) => {
  await ask(path);
  expect(await from(path)).toBe('cchc; hit');
};

describe('an answer is kept', () => {
  it.each([
    ['a list', '/news?unit=18586', 200],
    ['a record', '/units/18586', 200],
    ['what is not there', '/news/khong-co', 404],
    ['a description', '/openapi.json', 200],
  ])('if it is %s, and then costs no statement', async (_what, path, status) => {
    await publish('Tin làm mới');
    expect((await ask(path)).headers['cache-status']).toBe('cchc; fwd=miss');
    const statements = await countStatements(portal.strapi, async () => {
      const { headers } = await ask(path).expect(status);
      expect(headers['cache-status']).toBe('cchc; hit');
    });
    expect(statements).toBe(0);
  });

  it('in the same words, with the same headers, in each encoding', async () => {
    const path = '/openapi.json?locale=vi';
    for (const encoding of ['br', 'gzip', 'identity']) {
      await publish('Tin làm mới');
      const asked = { 'accept-encoding': encoding };
      const [first, second] = [await ask(path, asked), await ask(path, asked)];
      expect(second.body).toEqual(first.body);
      const told = ({ headers }: typeof first) => {
        const { date, 'cache-status': status, ...others } = headers as Record<string, string>;
        expect([typeof date, typeof status]).toEqual(['string', 'string']);
        return others;
      };
      expect(told(second)).toEqual(told(first));
    }
  });

  it('under one name, however the address is spelled', async () => {
    const path = '/news?unit=18586&pagination[page]=1&sort=title:asc';
    await warm(path);
    const others = [
      '/news?sort=title:asc&unit=18586&pagination[page]=1',
      '/news?sort=title%3Aasc&pagination%5Bpage%5D=1&%75nit=18586',
      '/news/?unit=18586&pagination[page]=1&sort=title:asc',
    ];
    for (const other of others) expect(await from(other)).toBe('cchc; hit');
  });

  it('and then given out before Koa hears of it, but not to who shows who they are', async () => {
    const heard = jest.spyOn(portal.strapi.server.app, 'createContext');
    const hearings = async (headers: Record<string, string>) => {
      heard.mockClear();
      await ask('/news?unit=18586', headers).expect(304);
      return heard.mock.calls.length;
    };
    await warm('/news?unit=18586');
    const { etag = '' } = (await ask('/news?unit=18586')).headers;
    const known = { 'if-none-match': etag };
    expect(await hearings(known)).toBe(0);
    expect(await hearings({ ...known, 'cchc-site-key': 'cua-mot-trang' })).toBe(1);
    heard.mockRestore();
  });

  it('for HEAD as well', async () => {
    await warm('/news');
    const { headers, text } = await portal.http().head('/api/cchc/news').expect(200);
    expect([headers['cache-status'], text]).toEqual(['cchc; hit', undefined]);
  });

  it('and made once for all who ask at the same time', async () => {
    await warm('/news?locale=vi');
    await publish('Tin được hỏi nhiều');
    const once = await countStatements(portal.strapi, () => ask('/news?locale=vi'));
    await publish('Tin được hỏi nhiều nữa');
    const ask20 = () => Promise.all(Array.from({ length: 20 }, () => ask('/news?locale=vi')));
    expect(await countStatements(portal.strapi, ask20)).toBe(once);
  });
});

describe('a list that the public was let through to', () => {
  const rights = (statements: readonly string[]) =>
    statements.filter((sql) => sql.includes('up_permissions')).length;
  const told = (headers: Record<string, string>) => {
    // Right after a change an answer has no time of change.
    const { date, 'last-modified': modified, ...others } = headers;
    expect([typeof date, modified === undefined]).toEqual(['string', expect.any(Boolean)]);
    return others;
  };

  it('is made again without the way through Strapi, in the same words, with the same headers', async () => {
    await changeElsewhere('access');
    const path = '/news?unit=18586';
    let answers = [await ask(path)];
    const anew = async () => {
      answers = [...answers, await ask(path).expect(200)];
    };
    await changeElsewhere('access');
    expect(rights(await statementsOf(portal.strapi, anew))).toBe(1);
    await changeElsewhere();
    expect(rights(await statementsOf(portal.strapi, anew))).toBe(0);
    const [, ordinary, short] = answers;
    expect(short?.headers['cache-status']).toBe('cchc; fwd=miss');
    expect(short?.text).toBe(ordinary?.text);
    expect(told(short?.headers ?? {})).toEqual(told(ordinary?.headers ?? {}));
    await ask('/news?unit=18586&filters[genre]=khong-co').expect(400);
    await ask('/news?unit=00000').expect(404);
  });

  it('is given to nobody with a wrong token, and to nobody once the right is taken', async () => {
    await warm('/topics');
    await changeElsewhere('topic');
    const stranger = { Authorization: 'Bearer khong-phai-khoa' };
    await ask('/topics', stranger).expect(401);
    const giveBack = await takeTopicsFromPublic();
    await ask('/topics').expect(403);
    await giveBack();
    await ask('/topics').expect(200);
  });
});

describe('an answer is not kept', () => {
  it('when who asks shows who they are', async () => {
    await warm('/news');
    const { headers } = await ask('/news', { authorization: 'Bearer x' });
    expect(headers['cache-status']).not.toBe('cchc; hit');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(['/news?nope=1', '/news?unit=%', '/news?constructor=1', '/news?pagination[page]=0'])(
    'when it is a refusal: %s',
    async (path) => {
      await ask(path).expect(400);
      expect(await from(path)).toBe('cchc; fwd=miss');
    },
  );

  it('when nothing was found, which is counted for the editors', async () => {
    const path = '/search?q=khong%20ai%20biet';
    await ask(path).expect(200);
    expect(await from(path)).toBe('cchc; fwd=miss');
  });
});

describe('after a change is acknowledged', () => {
  it('no answer shows the older text, also to who joined one that was on its way', async () => {
    const { documentId } = await publish('Bản cũ');
    const item: Fields | null = await portal.strapi.documents(NEWS).findOne({ documentId });
    for (let n = 1; n <= 20; n += 1) {
      const path = `/news/${String(item?.slug)}`;
      const early = ask(path).then(({ status }) => status);
      await updateDocument(
        portal.strapi,
        NEWS,
        documentId,
        { title: `Bản ${n}` },
        { status: 'published' },
      );
      const answers = await Promise.all([ask(path), ask(path), early]);
      expect(answers.slice(0, 2).map((answer) => (answer as { body: unknown }).body)).toMatchObject(
        [{ data: { title: `Bản ${n}` } }, { data: { title: `Bản ${n}` } }],
      );
    }
  });

  it('of one type, what shows only others stays', async () => {
    await warm('/units');
    await publish('Tin không liên quan');
    expect(await from('/units')).toBe('cchc; hit');
  });

  it('of who may read, nothing is given out that may not be', async () => {
    await warm('/topics');
    const giveBack = await takeTopicsFromPublic();
    await ask('/topics').expect(403);
    await giveBack();
    await ask('/topics').expect(200);
  });

  it('made by another process, it is seen within the time between two looks', async () => {
    await warm('/news');
    await changeElsewhere();
    expect(await from('/news')).toBe('cchc; fwd=miss');
  });
});

describe('when the database is away', () => {
  it('what was kept is given out, and said to be old; the rest fails', async () => {
    await warm('/news');
    const { strapi } = portal;
    await changeElsewhere();
    const { client } = strapi.db.connection as unknown as { client: Fields };
    client.acquireConnection = () => Promise.reject(new Error('the database is away'));
    try {
      const { status, headers } = await ask('/news');
      expect([status, headers['cache-status']]).toEqual([200, 'cchc; hit; detail=stale']);
      expect(headers.warning).toMatch(/^110 /);
      const { body: error } = await ask('/news?sort=title:desc').expect(503);
      expect(error).toMatchObject({ data: null, error: { details: { code: 'UNAVAILABLE' } } });
    } finally {
      delete client.acquireConnection;
    }
    expect(await from('/news')).toBe('cchc; fwd=miss');
  });

  it('what comes after the older one was given goes to nobody', async () => {
    const path = '/news?unit=18586&locale=vi';
    await warm(path);
    const { body: shown } = await ask(path);
    await changeElsewhere();
    const database = silence();
    // So long ago was the last look at the log that this node can no longer be sure of it.
    const now = performance.now() + 4000;
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now);
    const early = await ask(path);
    clock.mockRestore();
    expect(early.headers['cache-status']).toBe('cchc; hit; detail=stale');
    database.speak();
    let late = early;
    await until(async () => {
      late = await ask(path);
      return late.headers['cache-status'] !== 'cchc; hit; detail=stale';
    }, 5000);
    expect([late.status, late.body]).toEqual([200, shown]);
  });
});
