import { buildAnswer, buildDocument, buildNews, buildProcedure, buildUnit } from '../support/build';
import { buildDecisionInEffect } from '../support/decision';
import { buildPublishedReport } from '../support/report';
import { type Portal, startPortal } from '../support/strapi';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const own = await buildUnit(portal.strapi, { code: '18586' });
  const unit = own.documentId;
  await buildPublishedReport(portal.strapi, { slug: 'bao-cao-mau', unit: own });
  await buildNews(portal.strapi, { title: 'Tin thử', unit });
  await buildDocument(portal.strapi, { slug: 'van-ban-thu', unit });
  await buildProcedure(portal.strapi, { code: '1.000894' });
  await buildDecisionInEffect(portal.strapi, { number: '1/QĐ-MAU' });
  await buildAnswer(portal.strapi, 'question', { title: 'Hỏi thử', unit });
  await buildAnswer(portal.strapi, 'feedback', { number: 'PA-2026-000001', unit });
});
afterAll(() => portal.stop());

/** Every door of the plugin's content API: anybody who adds one has to say so here. */
const DOORS = [
  ['/bundle', 'bundle.find'],
  ['/case-files/:file/:link', 'open to all'],
  ['/challenge', 'open to all'],
  ['/changes', 'change-feed.find'],
  ['/decisions', 'decisions.find'],
  ['/decisions/:slug', 'decisions.findOne'],
  ['/documents', 'documents.find'],
  ['/documents/:slug', 'documents.findOne'],
  ['/feedback', 'feedback.find'],
  ['/feedback/:number', 'feedback.findOne'],
  ['/feeds/news.atom', 'news-atom.find'],
  ['/feeds/news.json', 'news-json.find'],
  ['/feeds/news.rss', 'news-rss.find'],
  ['/fields', 'fields.find'],
  ['/hotlines', 'hotlines.find'],
  ['/live', 'open to all'],
  ['/news', 'news.find'],
  ['/news/:slug', 'news.findOne'],
  ['/openapi.json', 'openapi.find'],
  ['/procedures', 'procedures.find'],
  ['/procedures/:code', 'procedures.findOne'],
  ['/procedures/:code.jsonld', 'linked-procedures.findOne'],
  ['/procedures/:code/history', 'editions.find'],
  ['/questions', 'questions.find'],
  ['/questions/:slug', 'questions.findOne'],
  ['/ready', 'open to all'],
  ['/reports', 'reports.find'],
  ['/reports/:slug', 'reports.findOne'],
  ['/search', 'search.find'],
  ['/sitemap.xml', 'sitemap.find'],
  ['/statistics', 'case-statistics.find'],
  ['/suggest', 'suggestions.find'],
  ['/topics', 'topics.find'],
  ['/units', 'units.find'],
  ['/units/:code', 'units.findOne'],
];
/** Doors for writing: they ask for a key, a tracking code, or work done. */
const WRITING = [
  '/cases/file',
  '/cases/rate',
  '/cases/reopen',
  '/cases/reply',
  '/cases/track',
  '/cases/withdraw',
  '/feedback',
  '/questions',
  '/sites/:key/receipts',
];
/** What is served beside the API, to browsers. */
const PAGES = [
  '/cchc/intake.js',
  '/cchc/news',
  '/cchc/news/:slug',
  '/cchc/procedures',
  '/cchc/procedures/:code',
  '/cchc/track',
  '/cchc/questions',
  '/cchc/questions/:slug',
  '/cchc/reports',
  '/cchc/reports/:slug',
  '/cchc/widgets.js',
];
/** The panel's own doors: below each of these, and nowhere else. */
const PANEL = [
  '/cchc/cases',
  '/cchc/retention',
  '/cchc/calendar-standing',
  '/cchc/decision-approvals/',
  '/cchc/procedure-import',
  '/cchc/procedure-reviews',
  '/cchc/procedures/:',
  '/cchc/report-desk',
  '/cchc/search-misses',
  '/cchc/sites',
];
const METHODS = ['get', 'put', 'delete', 'post'] as const;
const isPanel = ({ path }: { path: string }) =>
  PANEL.some((start) => path.startsWith(start)) && !PAGES.includes(path);
/** The key of one record that is there, by the first part of its path. */
const KEYS: Record<string, string> = {
  news: 'tin-thu',
  units: '18586',
  questions: 'hoi-thu',
  feedback: 'PA-2026-000001',
  decisions: '1-qd-mau',
  documents: 'van-ban-thu',
  reports: 'bao-cao-mau',
  procedures: '1.000894',
};
const PATHS = DOORS.map(([path = '']) =>
  path.replace(/:\w+/, KEYS[path.split('/')[1] ?? ''] ?? ''),
).filter((path) => path !== '/live' && !path.startsWith('/case-files/'));

const get = (path: string, token?: string) => {
  const request = portal.http().get(`/api/cchc${path}`);
  return token ? request.set('Authorization', `Bearer ${token}`) : request;
};

const apiToken = async (type: 'read-only' | 'full-access' | 'custom', permissions?: string[]) => {
  const { accessKey } = await portal.strapi.service('admin::api-token').create({
    name: `token ${type} ${permissions?.length ?? 0} ${Math.random()}`,
    description: '',
    type,
    lifespan: null,
    ...(permissions && { permissions }),
  });
  return accessKey as string;
};

const grants = async (type: string) => {
  const rows: { action: string }[] = await portal.strapi.db
    .query(PERMISSION)
    .findMany({ where: { role: { type } } });
  return rows.map(({ action }) => action);
};

interface Door {
  method: string;
  path: string;
  config: { auth: false | { scope: string[] } };
}

describe('the doors of the section', () => {
  it('are these, each behind a permission of its own', () => {
    // Strapi types a plugin's routes as a list, or as routers by name; ours has one of those.
    const { 'content-api': router } = portal.strapi.plugin('cchc').routes as unknown as {
      'content-api': { routes: Door[] };
    };
    const reading = router.routes.filter(({ method }) => method === 'GET');
    const doors = reading.map(({ path, config: { auth } }) => [
      path,
      auth ? auth.scope.join().replace('plugin::cchc.', '') : 'open to all',
    ]);
    expect(doors.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual(DOORS);
  });

  it('are all that is mounted, and all for reading but the few that are for writing', () => {
    const mounted = portal.strapi.server
      .listRoutes()
      .filter(({ path }) => path.startsWith('/api/cchc/') || path.startsWith('/cchc/'))
      .filter((route) => !isPanel(route));
    const pathsOf = (verb: string) =>
      mounted.filter(({ methods }) => methods.includes(verb)).map(({ path }) => path);
    const api = (doors: readonly string[]) => doors.map((path) => `/api/cchc${path}`);
    expect(pathsOf('GET').sort()).toEqual(
      [...api(DOORS.map(([path = '']) => path)), ...PAGES].sort(),
    );
    expect(pathsOf('POST').sort()).toEqual(api(WRITING));
    const verbs = mounted.flatMap(({ methods }) => methods);
    expect(new Set(verbs)).toEqual(new Set(['GET', 'HEAD', 'POST']));
  });

  it('of the panel ask for an account, and nobody keeps what they say', async () => {
    const doors = portal.strapi.server.listRoutes().filter(isPanel);
    expect(doors.length).toBeGreaterThan(5);
    for (const { path, methods } of doors) {
      const method = METHODS.find((one) => methods.includes(one.toUpperCase())) ?? 'post';
      const { status, headers } = await portal.http()[method](path.replace(/:\w+/g, 'x'));
      expect([path, status]).toEqual([path, 401]);
      if (method === 'get') expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('are what the public may do with the section, and nothing else', async () => {
    const wanted = DOORS.map(([, action]) => action)
      .filter((action) => action !== 'open to all')
      .map((action) => `plugin::cchc.${action}`)
      .sort();
    for (const type of ['public', 'authenticated']) {
      const own = (await grants(type)).filter((action) => action.startsWith('plugin::cchc.'));
      expect(own.sort()).toEqual(wanted);
    }
  });
});

describe('who may read', () => {
  it.each(PATHS)('everybody: %s', async (path) => {
    await get(path).expect(200);
  });

  it('holders of a read-only token, to whom every door opens', async () => {
    const token = await apiToken('read-only');
    for (const path of PATHS) {
      const { status, headers } = await get(path, token);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
  });

  it('holders of a token for one door, at that door only', async () => {
    const token = await apiToken('custom', ['plugin::cchc.news.find']);
    await get('/news', token).expect(200);
    const { headers, body } = await get('/units', token).expect(403);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.error).toMatchObject({
      message: 'Bạn không có quyền xem nội dung này.',
      details: { code: 'FORBIDDEN', fields: [] },
    });
    await get('/news/tin-thu', token).expect(403);
    await get('/feeds/news.rss', token).expect(403);
  });

  it('in GraphQL with the same rights as in REST', async () => {
    const token = await apiToken('custom', ['plugin::cchc.news.find']);
    const ask = async (query: string) =>
      (await portal.http().post('/graphql').set('Authorization', `Bearer ${token}`).send({ query }))
        .body;
    expect((await ask('{ cchcNews { data { slug } } }')).data.cchcNews.data).toHaveLength(1);
    const refused = await ask('{ cchcUnits { data { code } } }');
    expect(refused.data).toBeNull();
    expect(refused.errors[0].message).toMatch(/forbidden/i);
  });

  it('signed-in users of the portal, whose answers are not stored', async () => {
    const users = portal.strapi.plugin('users-permissions');
    const role = await portal.strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } });
    const user = await users.service('user').add({
      username: 'nguoi-thu',
      email: 'nguoi-thu@test.example',
      password: 'Mat-khau-1',
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
    const token = users.service('jwt').issue({ id: user.id });
    const { headers } = await get('/news', token).expect(200);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('nobody with a token that is none', async () => {
    const { headers, body } = await get('/news?locale=en', 'khong-phai').expect(401);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.error).toMatchObject({
      message: 'The access token is not valid or has expired.',
      details: { code: 'UNAUTHORIZED', fields: [] },
    });
  });
});

it('nobody can make an account', async () => {
  const account = { username: 'khach', email: 'khach@test.example', password: 'Mat-khau-1' };
  const { status } = await portal.http().post('/api/auth/local/register').send(account);
  expect([400, 403]).toContain(status);
  const users = portal.strapi.db.query('plugin::users-permissions.user');
  expect(await users.count({ where: { email: account.email } })).toBe(0);
});

describe('a right that an administrator takes from the public', () => {
  const revoke = (action: string) =>
    portal.strapi.db.query(PERMISSION).deleteMany({
      where: { action: `plugin::cchc.${action}`, role: { type: 'public' } },
    });

  it('closes the door at once, and stays taken after a restart', async () => {
    await revoke('hotlines.find');
    await revoke('news.findOne');
    await get('/hotlines').expect(403);
    await portal.restart();
    const { headers } = await get('/hotlines').expect(403);
    expect(headers['cache-control']).toBe('no-store');
    await get('/news').expect(200);
    const { body } = await portal
      .http()
      .post('/graphql')
      .send({ query: '{ cchcHotlines { data { label } } }' });
    expect(body.data).toBeNull();
  });

  it('closes the page of the item too', async () => {
    const { status, headers } = await portal.http().get('/cchc/news/tin-thu');
    expect([status, headers['cache-control']]).toEqual([403, 'no-store']);
  });

  it('does not come back with a second start either, and no right comes twice', async () => {
    const before = await grants('public');
    await portal.restart();
    expect((await grants('public')).sort()).toEqual(before.sort());
    expect(new Set(before).size).toBe(before.length);
  });
});

describe('#100 a token of the API', () => {
  const TOKENS: [string, () => Promise<string>][] = [
    ['that only reads', () => apiToken('read-only')],
    ['for one door', () => apiToken('custom', ['plugin::cchc.news.find'])],
  ];
  const send = (path: string, token?: string) => {
    const request = portal.http().post(path).send({});
    return token ? request.set('Authorization', `Bearer ${token}`) : request;
  };
  const stored = async () => {
    const types = ['case', 'news-item', 'site', 'audit-entry', 'intake-request'];
    const counts = types.map((type) => portal.strapi.db.query(`plugin::cchc.${type}`).count({}));
    const uploads = portal.strapi.db.query('plugin::upload.file').count({});
    return Promise.all([...counts, uploads]);
  };

  it.each(TOKENS)('%s writes nothing that nobody may write', async (_which, make) => {
    const [token, before] = [await make(), await stored()];
    for (const door of WRITING) {
      const path = `/api/cchc${door.replace(':key', 'xa-thu')}`;
      const [anonymous, holder] = [await send(path), await send(path, token)];
      expect([path, holder.status]).toEqual([path, anonymous.status]);
      expect([path, holder.status >= 400]).toEqual([path, true]);
    }
    for (const path of ['/api/upload', '/api/users', '/api/users-permissions/roles']) {
      expect([path, (await send(path, token)).status]).toEqual([path, 403]);
    }
    expect(await stored()).toEqual(before);
  });

  it.each(TOKENS)('%s is none of the panel’s', async (_which, make) => {
    const token = await make();
    const own = portal.strapi.server.listRoutes().filter(isPanel);
    const doors = [
      ...own.map(({ path, methods }) => [path.replace(/:\w+/g, 'x'), methods] as const),
      ['/upload', ['POST']] as const,
      ['/admin/users', ['GET', 'POST']] as const,
      ['/admin/api-tokens', ['GET', 'POST']] as const,
      ['/content-manager/collection-types/plugin::cchc.news-item', ['GET', 'POST']] as const,
    ];
    for (const [path, methods] of doors) {
      for (const method of METHODS.filter((one) => methods.includes(one.toUpperCase()))) {
        const { status } = await portal
          .http()
          [method](path)
          .set('Authorization', `Bearer ${token}`);
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    }
  });
});
