import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { mirrorToDirectory, runMirror } from '../../plugins/cchc/client/src/node';
import type {
  SiteItem,
  SiteList,
  SiteRow,
  SiteTrail,
  TypeServing,
} from '../../plugins/cchc/shared/contracts/site-panel';
import { buildNews, buildProcedure } from '../support/build';
import { lastChange } from '../support/changes';
import { look } from '../support/follower';
import { runJob } from '../support/jobs';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';
import { listen } from '../support/wire';

const NEWS = 'plugin::cchc.news-item';
const UNIT = 'plugin::cchc.unit';
const LOCAL = 'plugin::cchc.procedure-local';
const SITE = 'plugin::cchc.site';
const RECEIPT = 'plugin::cchc.site-receipt';
const WEBHOOK = 'plugin::cchc.webhook';
const HOUR = 60 * 60 * 1000;
const WRONG = `cchc_${'a'.repeat(43)}`;

interface Item {
  type: string;
  id: string;
  hash: string;
}

let portal: Portal;
let section: Section;
let administrator: Panel;
/** Code of the unit that the sites belong to. */
let own: string;
let count = 0;

const codeOf = async (documentId: string): Promise<string> => {
  const unit: { code: string } = await portal.strapi.db
    .query(UNIT)
    .findOne({ where: { documentId } });
  return unit.code;
};

interface Registered {
  documentId: string;
  key: string;
  secret: string;
}

const draft = (fields: object = {}) => ({
  ...{ key: `xa-nha-${(count += 1)}`, name: 'Trang xã Nhà', unit: own },
  ...{ hosts: ['xa-nha.example'], modules: ['news', 'procedure'], ...fields },
});
const register = async (fields: object = {}): Promise<Registered> => {
  const sent = draft(fields);
  const { body } = await administrator.post('/cchc/sites').send(sent).expect(201);
  return { ...(body.data as Omit<Registered, 'key'>), key: sent.key };
};
const stateOf = async ({ documentId }: Registered): Promise<SiteRow> =>
  (await administrator.get(`/cchc/sites/${documentId}`).expect(200)).body.data as SiteRow;
const servingOf = async (site: Registered, type = 'news'): Promise<TypeServing> => {
  const found = (await stateOf(site)).types.find((one) => one.type === type);
  if (!found) throw new Error(`the site does not show ${type}`);
  return found;
};
const itemsOf = async ({ documentId }: Registered, query = ''): Promise<SiteItem[]> =>
  (await administrator.get(`/cchc/sites/${documentId}/items?${query}`).expect(200)).body
    .data as SiteItem[];

const send = ({ key, secret }: Pick<Registered, 'key' | 'secret'>, body: object, query = '') =>
  portal
    .http()
    .post(`/api/cchc/sites/${key}/receipts${query}`)
    .set('Authorization', `Bearer ${secret}`)
    .send(body);

/** What a right copy holds, as a bundle gives it. */
const bundle = async (types = 'news,procedure', unit = own) => {
  await look(portal);
  const { text } = await portal
    .http()
    .get(`/api/cchc/bundle?unit=${unit}&types=${types}`)
    .expect(200);
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item & { cursor: number });
  const items = lines.map(({ type, id, hash }): Item => ({ type, id, hash }));
  return { cursor: head?.cursor ?? 0, items };
};
const sendAll = async (site: Registered) => {
  const all = await bundle();
  await send(site, all).expect(200);
  return all;
};

/** Asks as a site does that names itself. */
const ask = (path: string, secret: string) =>
  portal.http().get(`/api/cchc${path}`).set('CCHC-Site-Key', secret);
const writesDown = async () => {
  await runJob(portal, 'sites');
};
const publish = (title: string, fields: Record<string, unknown> = {}) =>
  buildNews(portal.strapi, { title, unit: section.units.own.documentId, ...fields });
const loggedAt = async (key: string, last = true): Promise<number> => {
  const [row]: { at: string }[] = await portal.strapi.db.query('plugin::cchc.change').findMany({
    where: { type: 'news', key },
    orderBy: { id: last ? 'desc' : 'asc' },
    limit: 1,
  });
  return new Date(row?.at ?? 0).getTime();
};

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  section = await buildSection(portal);
  administrator = await section.as('administrator');
  own = await codeOf(section.units.own.documentId);
  await buildProcedure(portal.strapi, { code: '1.000894' });
});
afterAll(() => portal.stop());

describe('a key', () => {
  it('is shown once, and stored as a hash that leads back to nothing', async () => {
    const site = await register();
    expect(site.secret).toMatch(/^cchc_[\w-]{43}$/);
    const row = await portal.strapi.db.query(SITE).findOne({ where: { key: site.key } });
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.secretHint).toBe(site.secret.slice(-4));
    const said = JSON.stringify([
      (await administrator.get('/cchc/sites').expect(200)).body,
      await stateOf(site),
      (await administrator.get('/cchc/sites.csv').expect(200)).text,
    ]);
    expect(JSON.stringify(row) + said).not.toContain(site.secret);
    expect(said).not.toContain(row.secretHash);
  });

  it('is refused the same way, whatever is wrong with it', async () => {
    const [site, other, revoked] = [await register(), await register(), await register()];
    await administrator.post(`/cchc/sites/${revoked.documentId}/revoke`).expect(200);
    const body = { cursor: 0, items: [] };
    const answers = [
      await send({ ...site, secret: WRONG }, body),
      await send({ ...site, secret: other.secret }, body),
      await send({ ...site, key: 'khong-co' }, body),
      await send(revoked, body),
      await send({ ...site, secret: 'x' }, { nonsense: true }),
      await portal.http().post(`/api/cchc/sites/${site.key}/receipts`).send(body),
      await portal
        .http()
        .post(`/api/cchc/sites/${site.key}/receipts`)
        .set('Authorization', site.secret)
        .send(body),
    ];
    for (const { status, headers, body: answered } of answers) {
      expect(status).toBe(401);
      expect(answered).toEqual({
        data: null,
        error: {
          ...{ status: 401, name: 'UnauthorizedError', message: expect.stringMatching(/^Khóa/) },
          details: { code: 'UNAUTHORIZED', fields: [] },
        },
      });
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('ends when it is renewed or revoked, and a renewed one opens again', async () => {
    const site = await register();
    const body = { cursor: 0, items: [] };
    const renew = async () =>
      (await administrator.post(`/cchc/sites/${site.documentId}/key`).expect(200)).body.data
        .secret as string;
    const second = await renew();
    await send(site, body).expect(401);
    await send({ ...site, secret: second }, body).expect(200);
    await administrator.post(`/cchc/sites/${site.documentId}/revoke`).expect(200);
    await send({ ...site, secret: second }, body).expect(401);
    expect(await stateOf(site)).toMatchObject({
      ...{ isActive: false, disabledAt: expect.any(String), state: null, types: [] },
    });
    await send({ ...site, secret: await renew() }, body).expect(200);
    expect(await stateOf(site)).toMatchObject({ isActive: true, disabledAt: null });
  });
});

describe('a receipt', () => {
  it('proves that a site is current', async () => {
    const site = await register();
    const { items } = await sendAll(site);
    expect(items.length).toBeGreaterThan(1);
    expect(await stateOf(site)).toMatchObject({
      state: 'current',
      types: [
        { type: 'news', state: 'current', since: null },
        { type: 'procedure', state: 'current', since: null },
      ],
    });
  });

  it('with an older hash is taken, and tells since when the site is behind', async () => {
    const site = await register();
    const { documentId } = await publish('Tin sắp sửa');
    await sendAll(site);
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { title: 'Đã sửa' },
      { status: 'published' },
    );
    const changed = await loggedAt('tin-sap-sua');
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { title: 'Sửa nữa' },
      { status: 'published' },
    );
    const news = await servingOf(site);
    expect(news).toMatchObject({ state: 'stale', counts: { old: 1, missing: 0, superfluous: 0 } });
    expect(Date.parse(news.since ?? '')).toBe(changed);
    expect((await itemsOf(site))[0]).toEqual({
      ...{ type: 'news', id: 'tin-sap-sua', title: 'Sửa nữa', state: 'old', since: news.since },
    });
    expect((await servingOf(site, 'procedure')).state).toBe('current');
    await sendAll(site);
    expect((await servingOf(site)).state).toBe('current');
  });

  it('shows what is missing, and what is served though it was withdrawn', async () => {
    const site = await register();
    const { documentId } = await publish('Tin sắp gỡ');
    const all = await bundle();
    await publish('Tin chưa lấy');
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    await send(site, all).expect(200);
    const { counts, state, since } = await servingOf(site);
    expect({ state, ...counts }).toMatchObject({ state: 'stale', missing: 1, superfluous: 1 });
    expect(Date.parse(since ?? '')).toBe(await loggedAt('tin-chua-lay'));
    const wrong = (await itemsOf(site, 'type=news')).filter((item) => item.state !== 'current');
    expect(wrong.map(({ id, state: of }) => [id, of])).toEqual([
      ['tin-chua-lay', 'missing'],
      ['tin-sap-go', 'superfluous'],
    ]);
    expect(await itemsOf(site, 'state=superfluous')).toHaveLength(1);
    expect(await itemsOf(site, 'page=2&pageSize=1&type=news')).toMatchObject([
      { id: 'tin-sap-go' },
    ]);
  });

  it('names what it is about: also what was withdrawn, by the key what is gone', async () => {
    const site = await register();
    const withdrawn = await publish('Tin rồi sẽ gỡ');
    const gone = await publish('Tin rồi sẽ xóa');
    await sendAll(site);
    await portal.strapi.documents(NEWS).unpublish({ documentId: withdrawn.documentId });
    await portal.strapi.documents(NEWS).delete({ documentId: gone.documentId });
    const wrong = await itemsOf(site, 'state=superfluous');
    expect(wrong.map(({ id, title }) => [id, title])).toEqual([
      ['tin-roi-se-go', 'Tin rồi sẽ gỡ'],
      ['tin-roi-se-xoa', null],
    ]);
    const [procedure] = await itemsOf(site, 'type=procedure');
    expect(procedure).toMatchObject({ id: '1.000894', title: expect.stringMatching(/\S/) });
  });

  it('names all items of a page with one statement for each type', async () => {
    const site = await register();
    for (let number = 1; number <= 5; number += 1) await publish(`Tin đếm câu ${number}`);
    const reads = (pageSize: number) =>
      countStatements(portal.strapi, () => itemsOf(site, `type=news&pageSize=${pageSize}`));
    await reads(1);
    expect(await reads(20)).toBe(await reads(1));
  });

  it("goes by the unit's own part of a procedure, too", async () => {
    const site = await register();
    await sendAll(site);
    const unit = section.units.own.documentId;
    const data: object = { procedureCode: '1.000894', unit, place: 'Tầng 2' };
    const { documentId } = await portal.strapi.documents(LOCAL).create({ data });
    expect(await servingOf(site, 'procedure')).toMatchObject({
      state: 'stale',
      counts: { old: 1 },
    });
    await sendAll(site);
    expect((await servingOf(site, 'procedure')).state).toBe('current');
    await updateDocument(portal.strapi, LOCAL, documentId, { applies: false });
    expect((await servingOf(site, 'procedure')).counts.superfluous).toBe(1);
    await portal.strapi.documents(LOCAL).delete({ documentId });
  });

  it('is all that the site serves, unless it names its types', async () => {
    const site = await register();
    const { cursor, items } = await sendAll(site);
    const news = items.filter(({ type }) => type === 'news');
    await send(site, { cursor, items: news, types: ['news'] }).expect(200);
    expect((await servingOf(site, 'procedure')).state).toBe('current');
    await send(site, { cursor, items: news }).expect(200);
    expect((await servingOf(site, 'procedure')).counts.missing).toBeGreaterThan(0);
  });

  it('with items that the lists never held is refused with their names, and nothing is stored', async () => {
    const site = await register();
    const { cursor, items } = await bundle();
    const elsewhere = { type: 'news', id: 'tin-cua-elsewhere', hash: 'x' };
    const unknown = [{ type: 'procedure', id: '9.999999', hash: 'x' }, elsewhere];
    const sent = { cursor, items: [...items, ...unknown] };
    const { body } = await send(site, sent).expect(422);
    expect(body.error).toMatchObject({ status: 422, details: { code: 'UNKNOWN_ITEM' } });
    expect(body.error.details.fields).toEqual([
      {
        ...{ path: `items.${items.length}`, code: 'UNKNOWN_ITEM' },
        message: 'Danh mục của đơn vị chưa từng có mục “9.999999” (procedure).',
      },
      {
        ...{ path: `items.${items.length + 1}`, code: 'UNKNOWN_ITEM' },
        message: 'Danh mục của đơn vị chưa từng có mục “tin-cua-elsewhere” (news).',
      },
    ]);
    const english = await send(site, sent, '?locale=en').expect(422);
    expect(english.body.error.message).toMatch(/never held/);
    const where = { site: { documentId: site.documentId } };
    expect(await portal.strapi.db.query(RECEIPT).count({ where })).toBe(0);
    expect((await stateOf(site)).seenAt).toBeNull();
  });

  it.each([
    ['no cursor', { items: [] }],
    ['a cursor of the future', { cursor: 999_999, items: [] }],
    ['a cursor that reads backwards', { cursor: '9-5', items: [] }],
    ['an unknown type', { cursor: 0, items: [{ type: 'secret', id: 'a', hash: 'b' }] }],
    ['a field of its own', { cursor: 0, items: [], more: 1 }],
    [
      'more items than one may have',
      {
        cursor: 0,
        items: Array.from({ length: 5001 }, () => ({ type: 'news', id: 'a', hash: '' })),
      },
    ],
  ])('is refused with %s', async (_what, body) => {
    const { body: answer } = await send(await register(), body).expect(400);
    expect(answer.error.details.code).toMatch(/^(INVALID_(PARAMETER|CURSOR)|UNKNOWN_PARAMETER)$/);
    expect(answer.error.details.fields.length).toBeGreaterThan(0);
  });

  it('of two that come at once leaves one row for each type', async () => {
    const site = await register();
    const all = await bundle();
    await Promise.all([send(site, all).expect(200), send(site, all).expect(200)]);
    const where = { site: { documentId: site.documentId } };
    expect(await portal.strapi.db.query(RECEIPT).count({ where })).toBe(2);
  });
});

describe('a site that names itself when it asks', () => {
  const changes = (cursor: number, more = '') => `/changes?unit=${own}&since=${cursor}${more}`;

  it('is current as long as nothing changed after its cursor', async () => {
    const site = await register();
    const cursor = await lastChange(portal.strapi);
    await ask(changes(cursor), site.secret).expect(200);
    expect((await stateOf(site)).state).toBe('silent');
    await writesDown();
    expect((await stateOf(site)).state).toBe('current');
    await publish('Tin sau con trỏ');
    const news = await servingOf(site);
    expect(news).toMatchObject({ state: 'stale', counts: { missing: 1 } });
    expect(Date.parse(news.since ?? '')).toBe(await loggedAt('tin-sau-con-tro'));
    expect((await servingOf(site, 'procedure')).state).toBe('current');
    await look(portal);
    const next = changes(await lastChange(portal.strapi));
    const { headers } = await ask(next, site.secret).expect(200);
    await ask(next, site.secret).set('If-None-Match', String(headers.etag)).expect(304);
    await writesDown();
    expect((await stateOf(site)).state).toBe('current');
  });

  it('takes nothing back of what its receipt proved missing', async () => {
    const site = await register();
    const { cursor, items } = await bundle();
    const [lost, ...rest] = items.filter(({ type }) => type === 'news');
    const procedures = items.filter(({ type }) => type === 'procedure');
    await send(site, { cursor, items: [...rest, ...procedures] }).expect(200);
    await publish('Tin lấy được rồi');
    await look(portal);
    await ask(changes(await lastChange(portal.strapi)), site.secret).expect(200);
    await writesDown();
    const wrong = (await itemsOf(site)).filter(({ state }) => state !== 'current');
    expect(wrong).toMatchObject([{ id: lost?.id, state: 'missing' }]);
  });

  it('is not believed about another unit, in another language, or with the tree changed since', async () => {
    const site = await register();
    const cursor = await lastChange(portal.strapi);
    const other = await codeOf(section.units.neighbour.documentId);
    await ask(`/changes?unit=${other}&since=${cursor}`, site.secret).expect(200);
    await ask(changes(cursor, '&locale=en'), site.secret).expect(200);
    await ask(changes(cursor, '&types=procedure'), site.secret).expect(200);
    await writesDown();
    expect((await servingOf(site)).counts.missing).toBeGreaterThan(0);
    expect((await servingOf(site, 'procedure')).state).toBe('current');
    const { documentId } = section.units.own;
    await updateDocument(portal.strapi, UNIT, documentId, { phone: `0239 000 000${count % 10}` });
    expect((await servingOf(site, 'procedure')).state).toBe('stale');
  });

  it('gets what everybody gets, from what is kept, and no statement is run for it', async () => {
    const site = await register();
    const path = `/news?unit=${own}`;
    await look(portal);
    const plain = await portal.http().get(`/api/cchc${path}`).expect(200);
    for (const secret of [site.secret, WRONG, 'x']) {
      let answer = plain;
      const statements = await countStatements(portal.strapi, async () => {
        answer = await ask(path, secret).expect(200);
      });
      expect(statements).toBe(0);
      expect(answer.text).toBe(plain.text);
      const { 'cache-status': status, vary, etag } = answer.headers;
      expect({ status, vary, etag }).toEqual({
        ...{ status: 'cchc; hit', vary: plain.headers.vary, etag: plain.headers.etag },
      });
    }
    await writesDown();
    expect(Date.parse((await stateOf(site)).seenAt ?? '')).toBeGreaterThan(Date.now() - HOUR);
  });

  it('with a wrong or revoked key is nobody', async () => {
    const site = await register();
    await administrator.post(`/cchc/sites/${site.documentId}/revoke`).expect(200);
    await ask('/topics', site.secret).expect(200);
    await ask('/topics', WRONG).expect(200);
    await writesDown();
    expect((await stateOf(site)).seenAt).toBeNull();
  });
});

describe('a site that is not heard of for a day', () => {
  it('is silent since then, whatever it served', async () => {
    const site = await register();
    await sendAll(site);
    const { seenAt } = await stateOf(site);
    expect((await stateOf(site)).state).toBe('current');
    const { documentId } = site;
    const where = { documentId };
    const long = new Date(Date.now() - 24 * HOUR - 1000);
    await portal.strapi.db.query(SITE).update({ where, data: { seenAt: long } });
    const row = await stateOf(site);
    expect(seenAt).not.toBeNull();
    expect(row.state).toBe('silent');
    expect(row.types.map(({ since }) => Date.parse(since ?? ''))).toEqual(
      row.types.map(() => Math.floor(long.getTime())),
    );
  });
});

describe('the panel', () => {
  it('lists sites with their states, and reports count the same', async () => {
    const site = await register();
    await sendAll(site);
    const list = async (query = '') =>
      (await administrator.get(`/cchc/sites?pageSize=100${query}`).expect(200)).body as SiteList;
    const all = await list();
    expect(all.data.find(({ key }) => key === site.key)).toMatchObject({
      ...{ name: 'Trang xã Nhà', unit: { code: own, name: 'Xã Nhà, Tỉnh Một' }, state: 'current' },
    });
    const states = all.data.flatMap(({ state }) => state ?? []);
    const total = (state: string) => states.filter((one) => one === state).length;
    expect(all.meta.counts).toEqual({
      ...{ current: total('current'), stale: total('stale'), silent: total('silent') },
    });
    const counts = async (query = '') =>
      (await administrator.get(`/cchc/sites/counts${query}`).expect(200)).body
        .data as SiteList['meta']['counts'];
    expect(await counts()).toEqual(all.meta.counts);
    // Where a type is shown that is not asked for, it does not count.
    const { current } = await counts('?types=procedure');
    await publish('Tin làm chậm');
    expect((await counts()).current).toBe(0);
    expect((await counts('?types=procedure')).current).toBe(current);
    expect((await list('&state=silent')).data).toHaveLength(total('silent'));
  });

  it('changes what a site is, but not its short name', async () => {
    const site = await register();
    const { key: _key, ...rest } = draft({ name: 'Tên mới', unit: null, modules: ['news'] });
    const path = `/cchc/sites/${site.documentId}`;
    const { body } = await administrator.put(path).send(rest).expect(200);
    expect(body.data).toMatchObject({ key: site.key, name: 'Tên mới', unit: null });
    await administrator.put(path).send(draft()).expect(400);
    // A site without a unit shows the whole portal.
    expect((await itemsOf(site)).map(({ id }) => id)).toContain('tin-cua-elsewhere');
  });

  it.each([
    ['a short name with capitals', { key: 'Xa-Nha' }],
    ['a unit that there is not', { unit: '00000' }],
    ['an address for a host', { hosts: ['https://xa.example/'] }],
    ['no type', { modules: [] }],
  ])('refuses %s', async (_what, fields) => {
    const { body } = await administrator.post('/cchc/sites').send(draft(fields)).expect(400);
    expect(body.error.details.fields).toHaveLength(1);
  });

  it('refuses a short name that is taken', async () => {
    const { key } = await register();
    const { body } = await administrator.post('/cchc/sites').send(draft({ key })).expect(400);
    expect(body.error.details.code).toBe('KEY_TAKEN');
  });

  it('exports a table that no spreadsheet takes for formulas', async () => {
    await register({ name: '=HYPERLINK("x")' });
    const { text, headers } = await administrator.get('/cchc/sites.csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    const found = rows.filter((row) => row['Tên trang'] === `'=HYPERLINK("x")`);
    expect(found.map((row) => [row['Loại nội dung'], row['Tình trạng']])).toEqual([
      ['Tin bài', 'Không liên lạc'],
      ['Thủ tục', 'Không liên lạc'],
    ]);
  });

  it('lets editors-in-chief read, and administrators register', async () => {
    const { documentId } = await register();
    const chief = await section.as('editor-in-chief');
    await chief.get('/cchc/sites').expect(200);
    await chief.get(`/cchc/sites/${documentId}/items`).expect(200);
    await chief.post('/cchc/sites').send(draft()).expect(403);
    await chief.post(`/cchc/sites/${documentId}/key`).expect(403);
    await chief.post(`/cchc/sites/${documentId}/revoke`).expect(403);
    const editor = await section.as('unit-editor', 'own');
    await editor.get('/cchc/sites').expect(403);
    await administrator.get('/cchc/sites/khong-co').expect(404);
  });

  it('has no other door to sites', async () => {
    const path = `/content-manager/collection-types/${SITE}`;
    const { status } = await administrator.get(path);
    expect([403, 404]).toContain(status);
  });
});

describe('a site that is removed', () => {
  it('goes with its receipts and its webhook, and what was noted of it stays', async () => {
    const site = await register({ name: 'Trang sắp xóa' });
    await sendAll(site);
    const path = `/cchc/sites/${site.documentId}`;
    const { id }: { id: number } = await portal.strapi.db
      .query(SITE)
      .findOne({ where: { key: site.key } });
    const data = { site: id, url: 'https://xa.example/', secrets: 'v1:x', isActive: true };
    await portal.strapi.db.query(WEBHOOK).create({ data });
    const [receipts, webhooks] = [RECEIPT, WEBHOOK].map((uid) => portal.strapi.db.query(uid));
    const before = [await receipts?.count({}), await webhooks?.count({})];
    const { body } = await administrator.delete(path).expect(200);
    expect(body).toEqual({ data: null });
    expect([await receipts?.count({}), await webhooks?.count({})]).toEqual(
      before.map((count, index) => (count ?? 0) - (index === 0 ? 2 : 1)),
    );
    await administrator.get(path).expect(404);
    await administrator.delete(path).expect(404);
    await send(site, { cursor: 0, items: [] }).expect(401);
    const trail = await administrator.get(`/cchc/sites/trail?site=${site.documentId}`).expect(200);
    expect((trail.body as SiteTrail).data).toMatchObject([
      { act: 'removed', site: 'Trang sắp xóa' },
      { act: 'registered' },
    ]);
    // Its short name is free again.
    await register({ key: site.key });
  });

  it('leaves no receipt behind that comes at the same moment', async () => {
    const site = await register();
    const all = await bundle();
    const [receipt] = await Promise.all([
      send(site, all),
      administrator.delete(`/cchc/sites/${site.documentId}`).expect(200),
      send(site, all),
    ]);
    expect([200, 401]).toContain(receipt.status);
    const orphans = { site: { id: { $null: true } } };
    expect(await portal.strapi.db.query(RECEIPT).count({ where: orphans })).toBe(0);
  });

  it('is removed by administrators only', async () => {
    const { documentId } = await register();
    const chief = await section.as('editor-in-chief');
    await chief.delete(`/cchc/sites/${documentId}`).expect(403);
    await administrator.get(`/cchc/sites/${documentId}`).expect(200);
  });
});

describe('what administrators do with sites', () => {
  const trail = async (query = ''): Promise<SiteTrail> =>
    (await administrator.get(`/cchc/sites/trail?${query}`).expect(200)).body as SiteTrail;

  it('is noted: who registered a site, changed it, renewed and revoked its key, and when', async () => {
    const started = Date.now();
    const { documentId, secret } = await register({ name: 'Trang có nhật ký' });
    const path = `/cchc/sites/${documentId}`;
    const { key: _key, ...rest } = draft({ name: 'Trang đổi tên' });
    await administrator.put(path).send(rest).expect(200);
    const renewed = await administrator.post(`${path}/key`).expect(200);
    await administrator.post(`${path}/revoke`).expect(200);
    const { data } = await trail(`site=${documentId}`);
    const fresh = (renewed.body.data as { secret: string }).secret;
    expect(data.map(({ act, site, detail }) => [act, site, detail])).toEqual([
      ['revoked', 'Trang đổi tên', null],
      ['renewed', 'Trang đổi tên', fresh.slice(-4)],
      ['changed', 'Trang đổi tên', null],
      ['registered', 'Trang có nhật ký', secret.slice(-4)],
    ]);
    for (const { by, at } of data) {
      expect(by).not.toBe('');
      expect(Date.parse(at)).toBeGreaterThanOrEqual(started);
    }
    expect(JSON.stringify(await trail())).not.toContain(fresh);
  });

  it('is not noted when it was refused', async () => {
    const { total } = (await trail()).meta.pagination;
    await administrator
      .post('/cchc/sites')
      .send(draft({ unit: '00000' }))
      .expect(400);
    await administrator.post('/cchc/sites/khong-co/revoke').expect(404);
    expect((await trail()).meta.pagination.total).toBe(total);
  });

  it('is read by administrators, a page at a time, newest first', async () => {
    const { documentId } = await register({ name: 'Mới nhất' });
    const { data, meta } = await trail('pageSize=1');
    expect(data).toMatchObject([{ site: 'Mới nhất', act: 'registered' }]);
    expect(meta.pagination.total).toBeGreaterThan(1);
    const chief = await section.as('editor-in-chief');
    await chief.get(`/cchc/sites/trail?site=${documentId}`).expect(403);
    await portal.http().get('/cchc/sites/trail').expect(401);
  });
});

describe('a folder that mirror() keeps', () => {
  let wire: Awaited<ReturnType<typeof listen>>;
  let directory: string;

  beforeEach(async () => {
    wire = await listen(portal);
    directory = await mkdtemp(join(tmpdir(), 'cchc-receipts-'));
  });
  afterEach(async () => {
    delete process.env.CCHC_SITE_KEY;
    await wire.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('makes its site current, again after each change', async () => {
    const site = await register();
    const { sync } = mirrorToDirectory({
      ...{ url: wire.url, directory, unit: own, types: ['news', 'procedure'], backoff: 1 },
      ...{ site: site.key, siteKey: site.secret },
    });
    await look(portal);
    expect(await sync()).toMatchObject({ isWhole: true, receipt: 'sent' });
    expect((await stateOf(site)).state).toBe('current');
    const { documentId } = await publish('Tin cho bản sao');
    expect((await stateOf(site)).state).toBe('stale');
    await look(portal);
    expect(await sync()).toMatchObject({ stored: 1, receipt: 'sent' });
    expect((await stateOf(site)).state).toBe('current');
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    await look(portal);
    expect(await sync()).toMatchObject({ removed: 1, receipt: 'sent' });
    expect((await stateOf(site)).state).toBe('current');
    expect(await sync()).not.toHaveProperty('receipt');
  });

  it('is kept by the command, whose key comes in the environment', async () => {
    const site = await register();
    const said: string[] = [];
    const output = {
      print: (line: string) => said.push(line),
      complain: (line: string) => said.push(line),
    };
    const args = ['--url', wire.url, '--dir', directory, '--unit', own, '--site', site.key];
    expect(await runMirror(args, output)).toBe(2);
    expect(await runMirror([...args, '--site-key', site.secret], output)).toBe(2);
    process.env.CCHC_SITE_KEY = WRONG;
    said.length = 0;
    await look(portal);
    expect([await runMirror(args, output), ...said]).toEqual([
      0,
      expect.stringContaining('whole'),
      expect.stringContaining('The receipt was not sent'),
    ]);
    process.env.CCHC_SITE_KEY = site.secret;
    said.length = 0;
    await look(portal);
    expect([await runMirror(args, output), ...said]).toEqual([
      0,
      expect.stringContaining('changes'),
      expect.stringContaining('The receipt was sent'),
    ]);
    expect((await stateOf(site)).state).toBe('current');
  });
});

describe('a portal that stops', () => {
  it('writes down first which sites it heard', async () => {
    const site = await register();
    await ask('/topics', site.secret).expect(200);
    await portal.restart();
    const row: { seenAt: string | null } = await portal.strapi.db
      .query(SITE)
      .findOne({ where: { key: site.key } });
    expect(row.seenAt).not.toBeNull();
  });
});
