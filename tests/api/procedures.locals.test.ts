import { procedureDetail } from '../../plugins/cchc/shared/contracts';
import { vietnamDate } from '../../plugins/cchc/shared/time';
import { buildLocal, buildProcedure, buildUnit, type Document } from '../support/build';
import { recorded } from '../support/changes';
import { amend } from '../support/review';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const CODE = '1.000894';
const LOCAL = 'plugin::cchc.procedure-local';
const DAY = 24 * 60 * 60 * 1000;

let portal: Portal;
let procedure: Document;
let unit: string;
let oldUnit: string;
let local: Document;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  procedure = await buildProcedure(strapi, { code: CODE, name: 'Đăng ký kết hôn' });
  unit = (await buildUnit(strapi, { code: '18586', name: 'Xã Nhà' })).documentId;
  oldUnit = (await buildUnit(strapi, { code: '18457', validTo: '2025-06-30' })).documentId;
  await strapi.documents('plugin::cchc.unit-succession').create({
    data: { predecessor: oldUnit, successor: unit, share: 'full', on: '2025-07-01' },
  });
  local = await buildLocal(strapi, { unit, procedureCode: ' 1000894 ', phone: ' 0239  000 0001 ' });
});
afterAll(() => portal.stop());

const inDays = (days: number) => vietnamDate(new Date(Date.now() + days * DAY));
const locals = () => portal.strapi.documents(LOCAL);
const stored = async (): Promise<Fields> =>
  portal.strapi.db.query(LOCAL).findOne({ where: { documentId: local.documentId } });
const detail = async (query = '') =>
  procedureDetail
    .strict()
    .parse(
      (await portal.http().get(`/api/cchc/procedures/${CODE}?${query}`).expect(200)).body.data,
    );

const refusal = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
  } catch (error) {
    return JSON.stringify(error);
  }
  return '';
};
const update = (data: Fields) => locals().update({ documentId: local.documentId, data });
const refusedUpdate = (data: Fields) => refusal(() => update(data));

describe('a new overlay', () => {
  it('has its code, phone and label in order, and counts as looked at today', async () => {
    expect(await stored()).toMatchObject({
      procedureCode: CODE,
      phone: '0239 000 0001',
      label: '1.000894 Đăng ký kết hôn – Xã Nhà',
      acknowledgedEdition: 1,
      lastReviewedOn: inDays(0),
      reviewDueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
    });
  });

  it.each([
    ['a second one of the unit', { procedureCode: CODE }, 'Xã Nhà đã có phần riêng'],
    ['a code that is none', { procedureCode: 'kết hôn' }, 'không đúng dạng'],
    ['an unknown procedure', { procedureCode: '1.999999' }, 'Chưa có thủ tục nào đã xuất bản'],
  ])('is refused for %s', async (_name, fields, message) => {
    expect(await refusal(() => buildLocal(portal.strapi, { unit, ...fields }))).toContain(message);
  });

  it('is refused for a draft, and without a unit', async () => {
    await buildProcedure(portal.strapi, { code: '1.000001' }, { status: 'draft' });
    const draft = { unit, procedureCode: '1.000001' };
    expect(await refusal(() => buildLocal(portal.strapi, draft))).toContain('procedureCode');
    const { code } = await published('1.000002');
    const data: Fields = { procedureCode: code };
    expect(await refusal(() => locals().create({ data }))).toContain('Chọn đơn vị');
  });

  const published = async (code: string) => {
    await buildProcedure(portal.strapi, { code });
    return { code };
  };
});

it.each([
  ['filingUrl', { filingUrl: 'javascript:alert(1)' }],
  ['lastReviewedOn', { lastReviewedOn: inDays(2) }],
  ['reviewDueOn', { lastReviewedOn: '2026-01-02', reviewDueOn: '2026-01-01' }],
  ['postedOn', { postedOn: '0026-01-01' }],
])('a wrong %s is refused', async (field, data) => {
  expect(await refusedUpdate(data)).toContain(`"path":"${field}"`);
});

describe('the public answer', () => {
  it('shows it to the unit’s own site, and to that of a unit that went into it', async () => {
    for (const code of ['18586', '18457']) {
      const { local: shown, sources } = await detail(`unit=${code}`);
      expect(shown).toMatchObject({ unit: { code: '18586' }, phone: '0239 000 0001' });
      expect([sources.phone, sources.steps]).toEqual(['local', 'central']);
    }
    expect((await detail()).local).toBeNull();
  });

  it('does not show what the old unit itself once wrote', async () => {
    await buildLocal(portal.strapi, { unit: oldUnit, procedureCode: CODE, phone: '0000' });
    expect((await detail('unit=18457')).local?.phone).toBe('0239 000 0001');
  });

  it('takes no part of the law from a unit, whatever it writes', async () => {
    const data: Fields = { name: 'Tên khác', steps: [], methods: [], audience: 'Không ai' };
    await refusedUpdate(data);
    const { local: _local, sources: _sources, ...central } = await detail();
    const { local: own, sources, ...shown } = await detail('unit=18586');
    expect(own).not.toBeNull();
    expect(shown).toEqual(central);
    const legal = ['name', 'steps', 'methods', 'cases', 'audience', 'executingAgencies'];
    expect(legal.map((part) => sources[part])).toEqual(legal.map(() => 'central'));
  });

  it('says that the procedure is not carried out, and nothing of a counter left standing', async () => {
    await update({ applies: false, place: 'Trụ sở cũ', serviceLevel: 'service-full' });
    const { local: shown, ...rest } = await detail('unit=18586');
    expect(shown).toMatchObject({ unit: { code: '18586' }, applies: false, place: null });
    expect(shown).toMatchObject({ phone: null, hours: null, serviceLevel: null });
    const central = await detail();
    expect(rest).toEqual({ ...central, local: undefined });
    expect(central.local).toBeNull();
    await update({ applies: true });
    expect((await detail('unit=18586')).local).toMatchObject({ applies: true, place: 'Trụ sở cũ' });
    await update({ place: null, serviceLevel: null });
  });

  it('leaves what is not carried out out of the unit’s list, its search and its counts', async () => {
    const shown = async () => {
      const get = async (path: string) =>
        (await portal.http().get(`/api/cchc/${path}unit=18586`).expect(200)).body;
      const list = await get('procedures?');
      const search = await get(`search?q=${encodeURIComponent('đăng ký kết hôn')}&`);
      const codes = (list.data as { code: string }[]).map(({ code }) => code);
      const hits = (search.data as { hits: { id: string }[] }[]).flatMap((group) => group.hits);
      const levels = list.meta.facets.levels as { level: string; count: number }[];
      const commune = levels.find(({ level }) => level === 'commune')?.count ?? 0;
      return {
        ...{ listed: codes.includes(CODE), found: hits.some(({ id }) => id === CODE) },
        ...{ total: list.meta.pagination.total as number, commune },
      };
    };
    const before = await shown();
    expect(before).toMatchObject({ listed: true, found: true });
    await update({ applies: false });
    expect(await shown()).toEqual({
      ...{ listed: false, found: false },
      ...{ total: before.total - 1, commune: before.commune - 1 },
    });
    await update({ applies: true });
  });
});

describe('the change log', () => {
  const change = 'upsert procedure-local 18586/1.000894 (vi)';
  const changed = (work: () => Promise<unknown>) => recorded(portal.strapi, work);
  const updated = (data: Fields) => recorded(portal.strapi, () => update(data));

  it('follows what the public sees of an overlay, and nothing else', async () => {
    expect(await updated({ hours: '8:00 – 16:00' })).toEqual([change]);
    expect(await updated({ hours: '8:00 – 16:00', postedOn: '2026-01-01' })).toEqual([]);
    expect(await updated({ applies: false })).toEqual([change]);
    expect(await updated({ applies: true })).toEqual([change]);
  });

  it('follows the name of the unit, and a new edition, after which it is not up to date', async () => {
    const data: Fields = { name: 'Xã Đổi Tên' };
    const rename = () =>
      portal.strapi.documents('plugin::cchc.unit').update({ documentId: unit, data });
    expect(await changed(rename)).toContain(change);
    expect((await detail('unit=18586')).local?.upToDate).toBe(true);
    expect(await changed(() => amend(portal, procedure, { description: 'Mới.' }))).toEqual([
      'upsert procedure 1.000894 (vi)',
      change,
    ]);
    expect((await detail('unit=18586')).local?.upToDate).toBe(false);
  });

  it('takes an overlay away with its procedure, and brings it back', async () => {
    const procedures = portal.strapi.documents('plugin::cchc.procedure');
    const { documentId } = procedure;
    expect(await changed(() => procedures.unpublish({ documentId }))).toContain(
      'remove procedure-local 18586/1.000894 (vi)',
    );
    expect(await changed(() => procedures.publish({ documentId }))).toContain(change);
  });

  it('knows no overlay of a unit whose site shows its successor’s', async () => {
    const rows = await portal.strapi.db
      .query('plugin::cchc.change')
      .findMany({ where: { type: 'procedure-local', unitCode: '18457' } });
    expect(rows).toEqual([]);
  });
});

it('saving an overlay is no look at the newest edition', async () => {
  await update({ place: 'Trụ sở mới' });
  expect((await stored()).acknowledgedEdition).toBe(1);
});

it('an overlay takes up a new name of its procedure at once, and of its unit at the next start', async () => {
  await amend(portal, procedure, { name: 'Đăng ký kết hôn lại' });
  expect((await stored()).label).toMatch(/^1\.000894 Đăng ký kết hôn lại – /);
  await portal.restart();
  expect((await stored()).label).toBe('1.000894 Đăng ký kết hôn lại – Xã Đổi Tên');
});
