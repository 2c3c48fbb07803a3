import type { BundleLine, ChangeItem } from '../../plugins/cchc/shared/contracts';
import { buildHotline, buildLocal, buildNews, buildProcedure, buildUnit } from '../support/build';
import { lastChange } from '../support/changes';
import { startClock, stopClock } from '../support/clock';
import { REFUSAL, strangeKeys } from '../support/contract';
import { look, parseBundle } from '../support/follower';
import { runJob, stopJobs } from '../support/jobs';
import { countStatements } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';
const UNIT = 'plugin::cchc.unit';
const DAY = 24 * 60 * 60 * 1000;

let portal: Portal;
let province: string;
let commune: string;
let neighbour: string;

beforeAll(async () => {
  portal = await startPortal();
  stopJobs(portal);
  const { strapi } = portal;
  const build = async (fields: object) => (await buildUnit(strapi, { ...fields })).documentId;
  province = await build({ code: '42', name: 'Tỉnh Thử', kind: 'province' });
  commune = await build({ code: '18586', name: 'Xã Thử', parent: province });
  neighbour = await build({ code: '18587', name: 'Xã Bên', parent: province });
});
afterAll(async () => {
  startClock();
  await portal.stop();
});

beforeEach(() => look(portal));

const ask = (path: string) => portal.http().get(`/api/cchc${path}`);
const publish = (title: string, fields: Record<string, unknown> = {}) =>
  buildNews(portal.strapi, { title, unit: commune, ...fields });
/** Where the log stands. */
const here = () => lastChange(portal.strapi);
/** What the feed says after a place, each row as `op type id`. */
const told = async (since: number | string, more = '&unit=18586') => {
  const { body } = await ask(`/changes?since=${since}${more}`).expect(200);
  return (body.data as ChangeItem[]).map(({ op, type, id }) => `${op} ${type} ${id}`);
};
const bundle = async (more = '') => {
  const { text } = await ask(`/bundle?unit=18586${more}`).expect(200);
  return parseBundle(text);
};

describe('the feed', () => {
  it('tells what appeared, changed and went, each record once and as it is now', async () => {
    const start = await here();
    const { documentId } = await publish('Tin một');
    await publish('Tin hai');
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { lead: 'Khác' },
      { status: 'published' },
    );
    expect(await told(start)).toEqual(['upsert news tin-hai', 'upsert news tin-mot']);
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    expect(await told(start)).toEqual(['upsert news tin-hai', 'remove news tin-mot']);
  });

  it('says nothing of drafts, nor of what the public does not see differently', async () => {
    const { documentId } = await publish('Tin nháp sau');
    const start = await here();
    await buildNews(portal.strapi, { title: 'Chỉ là nháp', unit: commune }, { status: 'draft' });
    await updateDocument(portal.strapi, NEWS, documentId, { lead: 'Nháp' });
    await portal.strapi.documents('plugin::cchc.synonym').create({ data: SYNONYM });
    expect(await told(start, '')).toEqual([]);
    expect((await ask(`/changes?since=${start}`)).body.meta.cursor).toBe(await here());
  });

  it('goes on where a page ended, and its cursor is for later when nothing came', async () => {
    const start = await here();
    for (const title of ['Trang một', 'Trang hai', 'Trang ba']) await publish(title);
    const pages: string[][] = [];
    let since: unknown = start;
    for (let more = true; more;) {
      const { body } = await ask(`/changes?since=${String(since)}&limit=2`).expect(200);
      pages.push((body.data as ChangeItem[]).map(({ id }) => id));
      since = body.meta.cursor;
      more = body.meta.more as boolean;
    }
    expect(pages).toEqual([['trang-mot', 'trang-hai'], ['trang-ba']]);
    const { body } = await ask(`/changes?since=${String(since)}`).expect(200);
    expect(body).toMatchObject({ data: [], meta: { cursor: since, more: false } });
  });

  it('removes the former address of what moved', async () => {
    const { documentId } = await publish('Địa chỉ cũ');
    const start = await here();
    const slug = { slug: 'dia-chi-moi' };
    await updateDocument(portal.strapi, NEWS, documentId, slug, { status: 'published' });
    expect(await told(start)).toEqual(['remove news dia-chi-cu', 'upsert news dia-chi-moi']);
  });

  it("knows a unit's site: its own, what is shared with it, and no more", async () => {
    const start = await here();
    await publish('Của xã bên', { unit: neighbour });
    await publish('Tỉnh giữ riêng', { unit: province, audience: 'own' });
    const shared = { unit: province, audience: 'selected', selectedUnits: [commune] };
    const { documentId } = await publish('Tỉnh gửi xã', shared);
    expect(await told(start)).toEqual(['remove news tinh-giu-rieng', 'upsert news tinh-gui-xa']);
    const withdrawn = { selectedUnits: [neighbour] };
    await updateDocument(portal.strapi, NEWS, documentId, withdrawn, { status: 'published' });
    expect(await told(start)).toContain('remove news tinh-gui-xa');
  });

  it("makes a change of a unit's overlay one of the procedure, for that unit", async () => {
    await buildProcedure(portal.strapi, { code: '1.000101' });
    const start = await here();
    const local = { unit: commune, procedureCode: '1.000101' };
    const { documentId } = await buildLocal(portal.strapi, local);
    expect(await told(start)).toEqual(['upsert procedure 1.000101']);
    expect(await told(start, '&unit=18587')).toEqual([]);
    expect(await told(start, '')).toEqual([]);
    await updateDocument(portal.strapi, 'plugin::cchc.procedure-local', documentId, {
      applies: false,
    });
    expect(await told(start)).toEqual(['remove procedure 1.000101']);
  });

  it('takes some types only, and one language', async () => {
    const start = await here();
    const { documentId } = await publish('Tin hai thứ tiếng');
    await updateDocument(
      portal.strapi,
      NEWS,
      documentId,
      { title: 'English news', body: '<p>x</p>' },
      { status: 'published', locale: 'en' },
    );
    await buildHotline(portal.strapi, { unit: commune });
    expect(await told(start, '&types=news')).toEqual(['upsert news tin-hai-thu-tieng']);
    expect(await told(start, '&types=news,document&locale=en')).toEqual([
      'upsert news english-news',
    ]);
    expect(await told(start, '&types=hotline')).toHaveLength(1);
  });

  it('leads to what it tells', async () => {
    const start = await here();
    await publish('Tin dẫn đường');
    await buildHotline(portal.strapi, { unit: commune });
    await buildProcedure(portal.strapi, { code: '1.000102' });
    const { body } = await ask(`/changes?since=${start}&unit=18586`).expect(200);
    const rows = body.data as ChangeItem[];
    expect(rows.map(({ type }) => type)).toEqual(['news', 'hotline', 'procedure']);
    for (const { url, id } of rows) {
      const { text } = await ask(url ?? '').expect(200);
      expect(text).toContain(id);
    }
  });

  it('is not sent again while nothing has changed', async () => {
    const path = `/changes?unit=18586&since=${await here()}`;
    const { headers } = await ask(path).expect(200);
    await ask(path).set('If-None-Match', String(headers.etag)).expect(304);
    await publish('Tin mới cho 304');
    await ask(path).set('If-None-Match', String(headers.etag)).expect(200);
    await ask(path);
    expect(await countStatements(portal.strapi, () => ask(path))).toBe(0);
  });
});

const SYNONYM: Record<string, unknown> = { phrase: 'giấy thử', codes: '1.000101' };

describe('a cursor', () => {
  it.each([
    'abc',
    '-1',
    '1.5',
    '',
    '1-',
    '1e3',
    '9999999999999999999',
    '999999999',
    '1-999999999',
    '9-3',
  ])('that was never given out is refused: %s', async (cursor) => {
    for (const door of ['changes', 'bundle']) {
      const { body } = await ask(`/${door}?since=${cursor}`).expect(400);
      expect(strangeKeys(REFUSAL, body)).toEqual([]);
      expect(body.error.details).toMatchObject({
        code: 'INVALID_CURSOR',
        fields: [{ path: 'since', code: 'INVALID_CURSOR' }],
      });
    }
  });

  it.each(['limit=0', 'limit=1001', 'types=tin', 'types=', 'page=1'])(
    'is not all that is checked: %s',
    (query) => ask(`/changes?${query}`).expect(400),
  );

  it('of a site whose place in the tree has changed is too old', async () => {
    const start = await here();
    await updateDocument(portal.strapi, UNIT, neighbour, { name: 'Xã Bên Mới' });
    await ask(`/changes?since=${start}&unit=18586`).expect(200);
    const elsewhere = (await buildUnit(portal.strapi, { kind: 'province' })).documentId;
    await updateDocument(portal.strapi, UNIT, commune, { parent: elsewhere });
    const { body } = await ask(`/changes?since=${start}&unit=18586`).expect(410);
    expect(body.error.details.code).toBe('CURSOR_TOO_OLD');
    expect(body.error.message).toMatch(/bundle/);
    await ask(`/bundle?since=${start}&unit=18586`).expect(410);
    await ask(`/changes?since=${start}`).expect(200);
    await ask(`/changes?since=${await here()}&unit=18586`).expect(200);
    await updateDocument(portal.strapi, UNIT, commune, { parent: province });
  });

  it('is good for who starts from nothing, wherever the tree changed in between', async () => {
    await publish('Trước khi đổi');
    await updateDocument(portal.strapi, UNIT, commune, { name: 'Xã Thử Mới' });
    let since: unknown = 0;
    const seen: string[] = [];
    for (let more = true; more;) {
      await look(portal);
      const { body } = await ask(`/changes?since=${String(since)}&limit=1&unit=18586`).expect(200);
      seen.push(...(body.data as ChangeItem[]).map(({ id }) => id));
      since = body.meta.cursor;
      more = body.meta.more as boolean;
    }
    expect(seen).toContain('truoc-khi-doi');
    expect(since).toBe(await here());
  });

  it('is too old when its page was read before the tree changed', async () => {
    await publish('Sau cùng');
    const { body } = await ask('/changes?limit=1&unit=18586').expect(200);
    await updateDocument(portal.strapi, UNIT, commune, { name: 'Xã Thử Khác' });
    await ask(`/changes?since=${body.meta.cursor}&unit=18586`).expect(410);
  });

  it('of a unit that has gone is too old from the next day on, and then its successor tells', async () => {
    const old = await buildUnit(portal.strapi, { code: '18600', parent: province });
    const successor = commune;
    await portal.strapi.documents('plugin::cchc.unit-succession').create({
      data: { predecessor: old.documentId, successor, share: 'full', on: '2026-01-01' },
    });
    await updateDocument(portal.strapi, UNIT, old.documentId, {
      validTo: new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10),
    });
    const start = await here();
    await ask(`/changes?since=${start}&unit=18600`).expect(200);
    stopClock(Date.now() + DAY);
    await runJob(portal, 'schedule');
    await ask(`/changes?since=${start}&unit=18600`).expect(410);
    const { body } = await ask(`/changes?since=${await here()}&unit=18600`).expect(200);
    expect(body.meta.successor).toMatchObject({ code: '18586' });
    startClock();
  });
});

describe('a bundle', () => {
  it('holds what the lists of the site show, as the details say it', async () => {
    await publish('Tin trong gói');
    const { head, lines } = await bundle();
    expect(head).toMatchObject({ cursor: await here(), more: false, unit: { code: '18586' } });
    const { body } = await ask('/news?unit=18586&pagination[pageSize]=100').expect(200);
    const news = lines.filter(({ type }) => type === 'news');
    expect(news.map(({ id }) => id).sort()).toEqual(
      (body.data as { slug: string }[]).map(({ slug }) => slug).sort(),
    );
    const one = news.find(({ id }) => id === 'tin-trong-goi');
    const detail = await ask('/news/tin-trong-goi?unit=18586').expect(200);
    expect(one?.data).toEqual(detail.body.data);
  });

  it('says the same of the content as the feed does', async () => {
    const start = await here();
    await publish('Tin có dấu');
    await buildProcedure(portal.strapi, { code: '1.000103' });
    await buildLocal(portal.strapi, { unit: commune, procedureCode: '1.000103' });
    const { body } = await ask(`/changes?since=${start}&unit=18586`).expect(200);
    const rows = body.data as ChangeItem[];
    const { lines } = await bundle();
    expect(rows).toHaveLength(2);
    for (const { id, hash } of rows) {
      expect([id, lines.find((line) => line.id === id)?.hash]).toEqual([id, hash]);
    }
    expect(rows.every(({ hash }) => (hash ?? '').length > 20)).toBe(true);
  });

  it('with a cursor holds what has changed, and what is to be removed', async () => {
    const { documentId } = await publish('Tin sẽ gỡ');
    const { head } = await bundle();
    await publish('Tin thêm');
    await portal.strapi.documents(NEWS).delete({ documentId });
    const delta = await bundle(`&since=${head.cursor}`);
    const rows = delta.lines.map(({ op, id, data }: BundleLine) => [op, id, data === null]);
    expect(rows).toEqual([
      ['remove', 'tin-se-go', true],
      ['upsert', 'tin-them', false],
    ]);
    expect(delta.head.cursor).toBe(await here());
  });

  it('is sent as lines of JSON, compressed, and not again while nothing has changed', async () => {
    const { headers } = await ask('/bundle?unit=18586').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-encoding': 'gzip',
    });
    await ask('/bundle?unit=18586').set('If-None-Match', String(headers.etag)).expect(304);
  });

  it('takes some types only', async () => {
    const { head } = await bundle('&types=hotline,topic');
    expect(Object.keys(head.counts).sort()).toEqual(['hotline', 'topic']);
  });

  it('of a unit that never was is refused', async () => {
    const { body } = await ask('/bundle?unit=00000').expect(404);
    expect(body.error.details.code).toBe('UNIT_NOT_FOUND');
  });

  it('reads records together: as many statements for three as for thirty', async () => {
    const statements = async (limit: number) => {
      await look(portal);
      // What Strapi still reads after a write is not counted.
      await bundle();
      return countStatements(portal.strapi, () => bundle(`&limit=${limit}`));
    };
    await publish('Một tin');
    await buildProcedure(portal.strapi);
    const few = await statements(1);
    for (let n = 0; n < 15; n += 1) {
      await buildProcedure(portal.strapi);
      await publish(`Tin trong đống ${n}`);
    }
    expect(await statements(2)).toBe(few);
  });
});
