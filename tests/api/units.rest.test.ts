import { unitDetail, unitItem } from '../../plugins/cchc/shared/contracts';
import { buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const UNIT = 'plugin::cchc.unit';
const SUCCESSION = 'plugin::cchc.unit-succession';

let portal: Portal;

const plant = async () => {
  const { strapi } = portal;
  const unit = async (code: string, name: string, fields: Record<string, unknown> = {}) =>
    (await buildUnit(strapi, { code, name, ...fields })).documentId;
  const province = await unit('42', 'Tỉnh Hà Tĩnh', { kind: 'province', decree: '202/2025/QH15' });
  const district = await unit('448', 'Huyện Lộc Hà', {
    kind: 'district',
    parent: province,
    validTo: '2024-12-31',
  });
  const old = await unit('18457', 'Xã Ích Hậu', { parent: district, validTo: '2025-06-30' });
  const oldDong = await unit('18586', 'Xã Đông Cũ', { parent: district, validTo: '2025-06-30' });
  const today = await unit('18586', 'Xã Đông Kinh', { parent: province, validFrom: '2025-07-01' });
  await unit('18673', 'Xã Cẩm Xuyên', { parent: province, validFrom: '2025-07-01' });
  await unit('18700', 'Phường Thành Sen', {
    parent: province,
    kind: 'ward',
    phone: '0239 000 0001',
  });
  for (const [predecessor, share] of [
    [old, 'full'],
    [oldDong, 'partial'],
  ]) {
    const data = { predecessor, successor: today, share, on: '2025-07-01' };
    await strapi.documents(SUCCESSION).create({ data });
  }
};

beforeAll(async () => {
  portal = await startPortal();
  await plant();
});
afterAll(() => portal.stop());

const get = async (path: string) => (await portal.http().get(`/api/cchc${path}`).expect(200)).body;
const codes = async (query: string): Promise<string[]> =>
  (await get(`/units?${query}`)).data.map(({ code }: { code: string }) => code);

describe('the list of units', () => {
  it('has every key of its contract and no other', async () => {
    for (const item of (await get('/units')).data) {
      expect(Object.keys(item).sort()).toEqual(Object.keys(unitItem.shape).sort());
      expect(unitItem.parse(item)).toEqual(item);
    }
  });

  it('holds the units of today, by name as if it had no accents', async () => {
    const { data, meta } = await get('/units');
    expect(data.map(({ name }: { name: string }) => name)).toEqual([
      'Phường Thành Sen',
      'Tỉnh Hà Tĩnh',
      'Xã Cẩm Xuyên',
      'Xã Đông Kinh',
    ]);
    expect(meta.pagination.total).toBe(4);
  });

  it('sorts by code, both ways', async () => {
    expect(await codes('sort=code')).toEqual(['18586', '18673', '18700', '42']);
    expect(await codes('sort=code:desc')).toEqual(['42', '18700', '18673', '18586']);
    expect(await codes('sort=name:desc')).toEqual(['18586', '18673', '42', '18700']);
  });

  it('holds the units of another day when asked for it', async () => {
    expect((await codes('asOf=2025-06-30&sort=code')).sort()).toEqual([
      '18457',
      '18586',
      '18700',
      '42',
    ]);
    expect((await codes('asOf=2024-12-31')).includes('448')).toBe(true);
    expect((await codes('asOf=2025-01-01')).includes('448')).toBe(false);
  });

  it('tells ended units from present ones', async () => {
    expect((await codes('filters[active]=false')).sort()).toEqual(['18457', '18586', '448']);
    expect(await codes('filters[active]=true')).toHaveLength(4);
    expect(await codes('filters[active][$in][]=true&filters[active][$in][]=false')).toHaveLength(7);
    const { data } = await get('/units?filters[active]=false&filters[kind]=district');
    expect(data[0]).toMatchObject({ code: '448', active: false, validTo: '2024-12-31' });
  });

  it('keeps to a kind, a parent, or any of several', async () => {
    expect(await codes('filters[kind]=ward')).toEqual(['18700']);
    expect(await codes('filters[kind][$in][]=ward&filters[kind][$in][]=province')).toHaveLength(2);
    expect(await codes('filters[parent]=42&sort=code')).toEqual(['18586', '18673', '18700']);
    expect(await codes('filters[parent]=00000')).toEqual([]);
  });

  it.each(['cam xuyen', 'CẨM', 'Cẩm Xuyên'.normalize('NFD'), 'ha tinh cam'])(
    'is searched for "%s" in the name and in those above it',
    async (q) => {
      expect(await codes(`q=${encodeURIComponent(q)}`)).toEqual(['18673']);
    },
  );

  it('comes in pages', async () => {
    const { data, meta } = await get('/units?pagination[page]=2&pagination[pageSize]=3');
    expect(data).toHaveLength(1);
    expect(meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
  });
});

describe('one unit', () => {
  it('has every key of its contract and no other', async () => {
    const { data, meta } = await get('/units/18586');
    expect(Object.keys(data).sort()).toEqual(Object.keys(unitDetail.shape).sort());
    expect(unitDetail.parse(data)).toEqual(data);
    expect(meta).toEqual({});
  });

  it('names the units it was made of, whole or in part', async () => {
    expect((await get('/units/18586')).data.predecessors).toEqual([
      { code: '18457', name: 'Xã Ích Hậu', kind: 'commune', share: 'full', on: '2025-07-01' },
      { code: '18586', name: 'Xã Đông Cũ', kind: 'commune', share: 'partial', on: '2025-07-01' },
    ]);
  });

  it('that is no more leads to its successor', async () => {
    const { data, meta } = await get('/units/18457');
    expect(data).toMatchObject({ name: 'Xã Ích Hậu', active: false, validTo: '2025-06-30' });
    expect(data.successors).toMatchObject([{ code: '18586', name: 'Xã Đông Kinh', share: 'full' }]);
    expect(meta).toEqual({ successor: { code: '18586', name: 'Xã Đông Kinh' } });
  });

  it('is the one that carries the code today, or did on the day that is asked for', async () => {
    expect((await get('/units/18586')).data.name).toBe('Xã Đông Kinh');
    const { data, meta } = await get('/units/18586?asOf=2025-06-30');
    expect(data).toMatchObject({ name: 'Xã Đông Cũ', active: true });
    expect(meta).toEqual({});
  });

  it.each([
    ['/units/00000', 'never existed'],
    ['/units/18457?asOf=2025-07-01', 'did not exist on that day'],
    ['/units/%00', 'cannot exist'],
    ['/units/__proto__', 'is none of the code'],
  ])('is not found at %s, since it %s', async (path) => {
    const { body } = await portal.http().get(`/api/cchc${path}`).expect(404);
    expect(body.error.details.code).toBe('UNIT_NOT_FOUND');
    expect(body.error.details.fields[0].path).toBe('code');
  });
});

it('has a new time of update only when something about it is new', async () => {
  const time = async (code: string) => (await get(`/units/${code}`)).data.updatedAt;
  const [unit] = await portal.strapi.documents(UNIT).findMany({ filters: { code: '18700' } });
  if (!unit) throw new Error('The unit was planted above.');
  const { documentId } = unit;
  const before = await time('18700');
  await updateDocument(portal.strapi, UNIT, documentId, { phone: '0239 000 0001' });
  expect(await time('18700')).toBe(before);
  await updateDocument(portal.strapi, UNIT, documentId, { phone: '0239 000 0002' });
  expect((await time('18700')) > before).toBe(true);
});
