import { buildAccount, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { type Portal, startPortal } from '../support/strapi';

const UNITS = collection('unit');
const PAIRS = collection('unit-succession');

let portal: Portal;
let administrator: Panel;

beforeAll(async () => {
  portal = await startPortal();
  const account = await buildAccount(portal.strapi, { role: 'cchc-administrator' });
  administrator = await signIn(portal, account);
});
afterAll(() => portal.stop());

const to = (documentId: string) => ({ set: [{ documentId }] });
const build = async (fields: Record<string, unknown>) =>
  (await buildUnit(portal.strapi, fields)).documentId;

interface Row {
  name: string;
  label: string;
  searchKey: string;
}
const stored = (documentId: string): Promise<Row> =>
  portal.strapi.db.query('plugin::cchc.unit').findOne({ where: { documentId } });

/** The field that a refused write is refused for, and what it says. */
const refusal = async (path: string, data: object): Promise<[field: string, message: string]> => {
  const method = path.split('/').length > UNITS.split('/').length ? 'put' : 'post';
  const { body } = await administrator[method](path).send(data).expect(400);
  const [error] = body.error.details.errors as { path: string[]; message: string }[];
  return [error?.path[0] ?? '', error?.message ?? ''];
};

describe('a unit is refused', () => {
  it('below itself, or below a unit that lies below it', async () => {
    const top = await build({ kind: 'province' });
    const middle = await build({ parent: top });
    const low = await build({ parent: middle });
    for (const parent of [top, middle, low]) {
      expect(await refusal(`${UNITS}/${top}`, { parent: to(parent) })).toEqual([
        'parent',
        expect.stringMatching(/nằm dưới chính đơn vị này/),
      ]);
    }
    const row = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId: top }, populate: ['parent'] });
    expect(row.parent).toBeNull();
  });

  it('under a code that another unit has at the same time, but not before or after it', async () => {
    const code = '90777';
    await build({ code, name: 'Xã Cũ', validTo: '2025-06-30' });
    const next = { code, name: 'Xã Mới', kind: 'commune' };
    for (const validFrom of [undefined, '2025-06-30']) {
      const [field, message] = await refusal(UNITS, { ...next, validFrom });
      expect([field, message]).toEqual(['code', expect.stringContaining('Xã Cũ')]);
    }
    await administrator
      .post(UNITS)
      .send({ ...next, validFrom: '2025-07-01' })
      .expect(201);
    expect((await refusal(UNITS, { ...next, validFrom: '2026-01-01' }))[0]).toBe('code');
  });

  it.each([
    ['validTo', 'before its first day', { validFrom: '2025-07-01', validTo: '2025-06-30' }],
    ['website', 'that runs something', { website: 'javascript:alert(1)' }],
    ['website', 'without https', { website: 'xa.gov.vn' }],
    ['email', 'that is none', { email: 'khong-phai' }],
    ['name', 'of 256 signs', { name: 'a'.repeat(256) }],
    ['address', 'of 256 signs', { address: 'a'.repeat(256) }],
    ['code', 'of 41 signs', { code: '1'.repeat(41) }],
  ])('for a %s %s', async (field, _name, wrong) => {
    const unit = { code: '90778', name: 'Xã Sai', kind: 'commune', ...wrong };
    expect((await refusal(UNITS, unit))[0]).toBe(field);
    const written = portal.strapi.db.query('plugin::cchc.unit').count({ where: { code: '90778' } });
    expect(await written).toBe(0);
  });
});

describe('what pickers show of a unit', () => {
  it('names the units above, and follows their names and moves', async () => {
    const province = await build({ name: 'Tỉnh Đầu', kind: 'province' });
    const commune = await build({ name: 'Xã Giữa', parent: province });
    const office = await build({ name: 'Phòng Cuối', kind: 'office', parent: commune });
    expect((await stored(office)).label).toBe('Phòng Cuối, Xã Giữa, Tỉnh Đầu');

    await administrator.put(`${UNITS}/${province}`).send({ name: 'Tỉnh Đổi' }).expect(200);
    expect(await stored(office)).toMatchObject({
      label: 'Phòng Cuối, Xã Giữa, Tỉnh Đổi',
      searchKey: expect.stringContaining('phong cuoi, xa giua, tinh doi'),
    });
    const other = await build({ name: 'Tỉnh Khác', kind: 'province' });
    await administrator
      .put(`${UNITS}/${commune}`)
      .send({ parent: to(other) })
      .expect(200);
    expect((await stored(office)).label).toBe('Phòng Cuối, Xã Giữa, Tỉnh Khác');
  });

  it('says when it ended', async () => {
    const unit = await build({ name: 'Xã Hết' });
    await administrator.put(`${UNITS}/${unit}`).send({ validTo: '2025-06-30' }).expect(200);
    expect((await stored(unit)).label).toBe('Xã Hết (đến 30/06/2025)');
  });

  it('is tidied', async () => {
    const unit = await build({
      name: ' Xã\u00a0 Hoa\u0300\u200b ',
      phone: '0239\u00a0000 001\u0000',
    });
    expect(await stored(unit)).toMatchObject({ name: 'Xã Hoà', phone: '0239 000 001' });
  });
});

describe('a succession', () => {
  const pair = { share: 'full', on: '2025-07-01' };

  it('leads from the old code to the new one', async () => {
    const predecessor = await build({ code: '90881', validTo: '2025-06-30' });
    const successor = await build({ code: '90882', name: 'Xã Nối' });
    const ends = { predecessor: to(predecessor), successor: to(successor) };
    await administrator
      .post(PAIRS)
      .send({ ...pair, ...ends, decree: 'Nghị quyết\u0000 1' })
      .expect(201);
    const { body } = await portal.http().get('/api/cchc/units/90881').expect(200);
    expect(body.meta.successor).toEqual({ code: '90882', name: 'Xã Nối' });
  });

  it('needs two different ends', async () => {
    const unit = await build({});
    const ends = { predecessor: to(unit), successor: to(unit) };
    expect((await refusal(PAIRS, { ...pair, ...ends }))[0]).toBe('successor');
    expect((await refusal(PAIRS, { ...pair, successor: to(unit) }))[0]).toBe('predecessor');
    expect((await refusal(PAIRS, { ...pair, predecessor: to(unit) }))[0]).toBe('successor');
  });
});

describe('a topic', () => {
  const TOPICS = collection('topic');

  it('keeps its address under a new name, and is not put below itself', async () => {
    const { body } = await administrator.post(TOPICS).send({ name: 'Chủ đề đầu' }).expect(201);
    const topic = `${TOPICS}/${body.data.documentId}`;
    expect(body.data.slug).toBe('chu-de-dau');
    const renamed = await administrator.put(topic).send({ name: 'Chủ đề sau' }).expect(200);
    expect(renamed.body.data.slug).toBe('chu-de-dau');
    const { documentId } = body.data as { documentId: string };
    expect((await refusal(topic, { parent: to(documentId) }))[0]).toBe('parent');
  });

  it('is refused under a name that is taken', async () => {
    await administrator.post(TOPICS).send({ name: 'Chỉ một' }).expect(201);
    expect((await refusal(TOPICS, { name: 'Chỉ một' }))[0]).toMatch(/name|slug/);
  });
});

describe('a hotline', () => {
  const HOTLINES = collection('hotline');

  it('needs a unit and one way to reach it', async () => {
    const unit = to(await build({}));
    const hotline = { label: 'Trực ban', subject: 'conduct' };
    expect((await refusal(HOTLINES, { ...hotline, phone: '1' }))[0]).toBe('unit');
    expect((await refusal(HOTLINES, { ...hotline, unit }))[0]).toBe('phone');
    const long = { ...hotline, unit, address: 'a'.repeat(256) };
    expect((await refusal(HOTLINES, long))[0]).toBe('address');
    await administrator
      .post(HOTLINES)
      .send({ ...hotline, unit, email: 'truc-ban@test.example' })
      .expect(201);
  });
});
