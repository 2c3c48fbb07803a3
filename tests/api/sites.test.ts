import { buildHotline, buildNews, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';

const SUCCESSION = 'plugin::cchc.unit-succession';
const ENDED = { validTo: '2025-06-30' };

let portal: Portal;
const ids: Record<string, string> = {};

/** Province › office › commune and its neighbour, with two old communes that went into them. */
const plantUnits = async () => {
  const unit = async (name: string, fields: Record<string, unknown>) => {
    ids[name] = (await buildUnit(portal.strapi, { name, ...fields })).documentId;
  };
  await unit('tỉnh', { code: '42', kind: 'province' });
  await unit('ban', { code: 'H42.1', kind: 'office', parent: ids['tỉnh'] });
  await unit('xã', { code: '18586', parent: ids['ban'] });
  await unit('xã bên', { code: '18587', parent: ids['ban'] });
  await unit('xã cũ', { code: '18457', ...ENDED });
  await unit('xã cũ hơn', { code: '18400', validTo: '2019-12-31' });
  await unit('xã chia', { code: '18460', ...ENDED });
  await unit('xã mất', { code: '18461', ...ENDED });
  const pairs = [
    ['xã cũ hơn', 'xã cũ', 'full'],
    ['xã cũ', 'xã', 'full'],
    ['xã chia', 'xã bên', 'partial'],
    ['xã chia', 'xã', 'partial'],
  ] as const;
  for (const [old, next, share] of pairs) {
    await portal.strapi.documents(SUCCESSION).create({
      data: { predecessor: ids[old], successor: ids[next], share, on: '2025-07-01' },
    });
  }
};

const share = (title: string, unit: string, audience = 'own', selected: string[] = []) =>
  buildNews(portal.strapi, {
    title,
    unit: ids[unit],
    audience,
    selectedUnits: selected.map((name) => ids[name]),
  });

beforeAll(async () => {
  portal = await startPortal();
  await plantUnits();
  await share('của xã', 'xã');
  await share('của xã bên', 'xã bên', 'children');
  await share('của xã cũ', 'xã cũ');
  await share('của xã cũ hơn', 'xã cũ hơn');
  await share('của xã chia', 'xã chia');
  await share('ban chung', 'ban', 'children');
  await share('ban riêng', 'ban');
  await share('tỉnh chung', 'tỉnh', 'children');
  await share('tỉnh riêng', 'tỉnh');
  await share('tỉnh cho xã', 'tỉnh', 'selected', ['xã']);
  await share('tỉnh cho xã cũ', 'tỉnh', 'selected', ['xã cũ']);
  await share('tỉnh cho xã bên', 'tỉnh', 'selected', ['xã bên']);
  await share('xã bên cho xã', 'xã bên', 'selected', ['xã']);
});
afterAll(() => portal.stop());

interface Item {
  title: string;
  origin: string;
  unit: { code: string; name: string };
}

const read = async (query: string) =>
  (await portal.http().get(`/api/cchc/news?pagination[pageSize]=100&${query}`).expect(200))
    .body as {
    data: Item[];
    meta: { pagination: { total: number }; successor?: object };
  };
const titles = async (query: string) =>
  (await read(query)).data.map(({ title }) => title).sort((a, b) => a.localeCompare(b, 'vi'));
const sorted = (...names: string[]) => names.sort((a, b) => a.localeCompare(b, 'vi'));

const OWN = ['của xã', 'của xã cũ', 'của xã cũ hơn'];
const INHERITED = ['ban chung', 'tỉnh chung', 'tỉnh cho xã', 'tỉnh cho xã cũ'];

describe("the list of a unit's site", () => {
  it('holds its own, its full predecessors’, and what units above share with it', async () => {
    expect(await titles('unit=18586')).toEqual(sorted(...OWN, ...INHERITED));
    expect((await read('unit=18586')).meta.pagination.total).toBe(7);
  });

  it('is another one for its neighbour', async () => {
    expect(await titles('unit=18587')).toEqual(
      sorted('của xã bên', 'xã bên cho xã', 'ban chung', 'tỉnh chung', 'tỉnh cho xã bên'),
    );
  });

  it('takes nothing from below', async () => {
    expect(await titles('unit=42')).toEqual(
      sorted('tỉnh chung', 'tỉnh riêng', 'tỉnh cho xã', 'tỉnh cho xã cũ', 'tỉnh cho xã bên'),
    );
  });

  it('tells its own from what it inherits, and who issued each', async () => {
    const { data } = await read('unit=18586');
    const origins = new Map(data.map((item) => [item.title, item]));
    expect(data.filter(({ origin }) => origin === 'own')).toHaveLength(OWN.length);
    expect(origins.get('của xã cũ')).toMatchObject({ origin: 'own', unit: { code: '18457' } });
    expect(origins.get('tỉnh chung')).toMatchObject({
      origin: 'inherited',
      unit: { code: '42', name: 'tỉnh' },
    });
  });

  it('can be cut down to either', async () => {
    expect(await titles('unit=18586&filters[origin]=own')).toEqual(sorted(...OWN));
    expect(await titles('unit=18586&filters[origin]=inherited')).toEqual(sorted(...INHERITED));
    expect(
      await titles('unit=18586&filters[origin][$in][]=own&filters[origin][$in][]=inherited'),
    ).toHaveLength(7);
  });

  it('shows one piece only where the list does', async () => {
    const http = portal.http();
    await http.get('/api/cchc/news/cua-xa-ben?unit=18587').expect(200);
    await http.get('/api/cchc/news/cua-xa-ben?unit=18586').expect(404);
    await http.get('/api/cchc/news/tinh-rieng?unit=18586').expect(404);
    const { body } = await http.get('/api/cchc/news/tinh-chung?unit=18586').expect(200);
    expect(body.data.origin).toBe('inherited');
  });
});

describe('without a unit', () => {
  it('the whole portal answers, and everything is its own', async () => {
    const { data } = await read('');
    expect(data).toHaveLength(13);
    expect(new Set(data.map(({ origin }) => origin))).toEqual(new Set(['own']));
    expect(await titles('filters[origin]=inherited')).toEqual([]);
  });
});

describe('a unit that is no more', () => {
  const successor = { code: '18586', name: 'xã' };

  it.each(['18457', '18400'])('answers as its successor of today: %s', async (code) => {
    expect(await titles(`unit=${code}`)).toEqual(sorted(...OWN, ...INHERITED));
    expect((await read(`unit=${code}`)).meta.successor).toEqual(successor);
  });

  it('answers as the first by code of those that share it', async () => {
    expect((await read('unit=18460')).meta.successor).toEqual(successor);
  });

  it('names the successor with one piece, with hotlines and in GraphQL too', async () => {
    const http = portal.http();
    const one = await http.get('/api/cchc/news/cua-xa?unit=18457').expect(200);
    const hotlines = await http.get('/api/cchc/hotlines?unit=18457').expect(200);
    const query = '{ cchcNews(unit: "18457") { meta { successor { code name } } } }';
    const graphql = await http.post('/graphql').send({ query }).expect(200);
    expect([
      one.body.meta.successor,
      hotlines.body.meta.successor,
      graphql.body.data.cchcNews.meta.successor,
    ]).toEqual([successor, successor, successor]);
  });

  it('without a successor answers as itself', async () => {
    expect((await read('unit=18461')).meta).toEqual({
      pagination: { page: 1, pageSize: 100, pageCount: 0, total: 0 },
    });
  });
});

describe('a code that no unit ever had', () => {
  const LISTS = ['/news', '/news/cua-xa', '/hotlines', '/feeds/news.rss', '/sitemap.xml'];

  it.each(LISTS)('is not found by %s', async (path) => {
    const { body } = await portal.http().get(`/api/cchc${path}?unit=99999`).expect(404);
    expect(body.error.details).toEqual({
      code: 'UNIT_NOT_FOUND',
      fields: [
        { path: 'unit', code: 'UNIT_NOT_FOUND', message: 'Không tìm thấy đơn vị có mã này.' },
      ],
    });
  });

  it('is said so in English to who reads English', async () => {
    const { body } = await portal.http().get('/api/cchc/news?unit=99999&locale=en').expect(404);
    expect(body.error.message).toBe('No unit has this code.');
  });
});

it('gives the living hotlines of a unit before those of the units above, subject by subject', async () => {
  const line = (label: string, unit: string, subject: string, position = 0) =>
    buildHotline(portal.strapi, { label, unit: ids[unit], subject, position });
  await line('tỉnh: ứng xử', 'tỉnh', 'conduct');
  await line('tỉnh: thủ tục', 'tỉnh', 'procedure');
  await line('xã: thủ tục 2', 'xã', 'procedure', 2);
  await line('xã: thủ tục 1', 'xã', 'procedure', 1);
  await line('xã cũ: ứng xử', 'xã cũ', 'conduct');
  await line('xã bên: thủ tục', 'xã bên', 'procedure');
  const { body } = await portal.http().get('/api/cchc/hotlines?unit=18586').expect(200);
  expect(body.data.map(({ label }: { label: string }) => label)).toEqual([
    'xã: thủ tục 1',
    'xã: thủ tục 2',
    'tỉnh: thủ tục',
    'tỉnh: ứng xử',
  ]);
});
