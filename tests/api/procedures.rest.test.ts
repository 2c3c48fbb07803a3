import { procedureDetail, procedureItem } from '../../plugins/cchc/shared/contracts';
import { buildProcedure, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';

type Fields = Record<string, unknown>;

const PROCEDURE = 'plugin::cchc.procedure';
const CODE = '1.000894';

let portal: Portal;
let documentId: string;

beforeAll(async () => {
  portal = await startPortal();
  const fields = { code: CODE, name: 'Thủ tục đăng ký kết hôn' };
  documentId = (await buildProcedure(portal.strapi, fields)).documentId;
  await buildUnit(portal.strapi, { code: '18586' });
});
afterAll(() => portal.stop());

const documents = () => portal.strapi.documents(PROCEDURE);
const get = (path: string) => portal.http().get(`/api/cchc${path}`);
const amend = (data: Fields) => documents().update({ documentId, data, status: 'published' });
const detail = async (path: string) =>
  procedureDetail.strict().parse((await get(path).expect(200)).body.data);

describe('one procedure', () => {
  it.each(['1.000894', '1000894', '1.000894.000.00.00.H27', '1-000894-thu-tuc-dang-ky-ket-hon'])(
    'is found as %s',
    async (key) => {
      expect((await detail(`/procedures/${key}`)).code).toBe(CODE);
    },
  );

  it('leads from a former or foreign slug to its own', async () => {
    const { headers } = await get('/procedures/1-000894-ten-cu').expect(308);
    expect(headers.location).toBe('/api/cchc/procedures/1-000894-thu-tuc-dang-ky-ket-hon');
  });

  it('names its JSON-LD form', async () => {
    const { headers } = await get(`/procedures/${CODE}`);
    expect(headers.link).toMatch(/\/procedures\/1\.000894\.jsonld>; rel="alternate"/);
  });

  it('answers 404 for a code that no procedure has, and for what is no code', async () => {
    await get('/procedures/1.999999').expect(404);
    await get('/procedures/khong-co').expect(404);
  });

  it('stays a secret as a draft, and says that it has gone when it is withdrawn', async () => {
    const draft = await buildProcedure(portal.strapi, { code: '1.000001' }, { status: 'draft' });
    await get('/procedures/1.000001').expect(404);
    await documents().publish(draft);
    await get('/procedures/1.000001').expect(200);
    await documents().unpublish(draft);
    await get('/procedures/1.000001').expect(410);
  });

  it('fits its contract, key by key', async () => {
    const found = await detail(`/procedures/${CODE}?unit=18586`);
    expect(found.completeness).toEqual({ complete: true, missing: [] });
    expect(found.local).toBeNull();
  });
});

describe('editions', () => {
  const refusal = async (data: Fields): Promise<string> => {
    try {
      await amend(data);
    } catch (error) {
      return JSON.stringify(error);
    }
    return '';
  };
  const history = async () =>
    (await get(`/procedures/${CODE}/history`).expect(200)).body.data as { number: number }[];

  it('need a note for a major change', async () => {
    expect(await refusal({ name: 'Đăng ký kết hôn' })).toContain('changeNote');
    expect(await history()).toHaveLength(1);
  });

  it('are written when the text changes, and only then', async () => {
    await amend({ name: 'Đăng ký kết hôn', updateType: 'minor' });
    await amend({ name: 'Đăng ký kết hôn' });
    expect((await history()).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('are readable as they were written when fees had no keys, and make no new one', async () => {
    const fees = [{ amount: 5000, note: null }];
    const methods = [{ channel: 'in-person', fees, text: '' }];
    const { documentId: old } = await buildProcedure(portal.strapi, { code: '1.000021', methods });
    const editions = portal.strapi.db.query('plugin::cchc.procedure-edition');
    const where = { code: '1.000021' };
    const { snapshot }: { snapshot: { methods: { key: string; fees: Fields[] }[] } } =
      await editions.findOne({ where });
    const bare = snapshot.methods.map((method) => ({
      ...method,
      fees: method.fees.map(({ key: _key, ...fee }) => fee),
    }));
    await editions.updateMany({ where, data: { snapshot: { ...snapshot, methods: bare } } });
    const [method] = (await detail('/procedures/1.000021?edition=1')).methods;
    expect(method?.fees).toMatchObject([{ key: `${method?.key}-1`, amount: 5000 }]);
    await documents().publish({ documentId: old });
    expect((await detail('/procedures/1.000021')).edition).toBe(1);
    await documents().unpublish({ documentId: old });
  });

  it('stay readable by number and by day', async () => {
    expect((await detail(`/procedures/${CODE}?edition=1`)).name).toBe('Thủ tục đăng ký kết hôn');
    expect((await detail(`/procedures/${CODE}`)).edition).toBe(2);
    await get(`/procedures/${CODE}?asOf=2020-01-01`).expect(404);
    await get(`/procedures/${CODE}?edition=9`).expect(404);
  });

  it('keep the keys of rows that stay', async () => {
    const before = await detail(`/procedures/${CODE}`);
    await amend({ changeNote: 'Bỏ lệ phí.', description: 'Nam, nữ kết hôn.' });
    const after = await detail(`/procedures/${CODE}`);
    expect(after.edition).toBe(3);
    expect(after.cases).toEqual(before.cases);
    expect(after.editionInfo).toMatchObject({ updateType: 'major', changeNote: 'Bỏ lệ phí.' });
  });
});

describe('the list', () => {
  it('has procedures in force, each within its contract', async () => {
    const { body } = await get('/procedures?unit=18586').expect(200);
    const items = (body.data as unknown[]).map((item) => procedureItem.strict().parse(item));
    expect(items.map(({ code }) => code)).toEqual([CODE]);
    expect(body.meta.facets.levels).toEqual([{ level: 'commune', count: 1 }]);
  });

  it('leaves out what is abolished unless it is asked for', async () => {
    await buildProcedure(portal.strapi, { code: '1.000002', lifecycle: 'abolished' });
    const codes = async (query: string) =>
      ((await get(`/procedures?${query}`)).body.data as { code: string }[]).map(({ code }) => code);
    expect(await codes('')).not.toContain('1.000002');
    expect(await codes('filters[lifecycle]=abolished')).toEqual(['1.000002']);
    expect((await detail('/procedures/1.000002')).notice).toBe('Thủ tục này đã bãi bỏ.');
  });

  it('counts each facet as if nothing were chosen of it, but what is chosen elsewhere', async () => {
    const { strapi } = portal;
    const field = async (code: string) =>
      (
        await strapi
          .documents('plugin::cchc.field')
          .create({ data: { code, name: `Lĩnh vực ${code}` } })
      ).documentId;
    const [a, b] = [await field('a'), await field('b')];
    const at = (levels: string[]) => ({
      atCommune: levels.includes('commune'),
      atProvince: levels.includes('province'),
    });
    await buildProcedure(strapi, { code: '1.000011', field: a, ...at(['commune']) });
    await buildProcedure(strapi, { code: '1.000012', field: a, ...at(['province']) });
    await buildProcedure(strapi, { code: '1.000013', field: b, ...at(['commune', 'province']) });
    const facets = async (query: string) => {
      const { fields, levels } = (await get(`/procedures?${query}`).expect(200)).body.meta
        .facets as {
        fields: { code: string; count: number }[];
        levels: { level: string; count: number }[];
      };
      const own = fields.filter(({ code }) => code === 'a' || code === 'b');
      return {
        fields: Object.fromEntries(own.map(({ code, count }) => [code, count])),
        levels: Object.fromEntries(levels.map(({ level, count }) => [level, count])),
      };
    };
    expect(await facets('filters[field]=a')).toEqual({
      fields: { a: 2, b: 1 },
      levels: { commune: 1, province: 1 },
    });
    expect((await facets('filters[level]=commune')).fields).toEqual({ a: 1, b: 1 });
    expect(await facets('filters[level]=commune&filters[field]=b')).toEqual({
      fields: { a: 1, b: 1 },
      levels: { commune: 1, province: 1 },
    });
    // The site of a commune keeps to its level; choosing another one shows as many as it says.
    const { levels } = await facets('unit=18586&filters[field]=a');
    expect(levels).toEqual({ commune: 1, province: 1 });
    const { body } = await get('/procedures?unit=18586&filters[field]=a&filters[level]=province');
    expect(body.meta.pagination.total).toBe(levels.province);
  });

  it('keeps to when the public text changed, to the hour', async () => {
    const found = async (bound: string, hours: number) => {
      const moment = new Date(Date.now() + hours * 60 * 60 * 1000).toISOString();
      const { body } = await get(`/procedures?filters[updatedAt][${bound}]=${moment}`).expect(200);
      return (body.data as { code: string }[]).some(({ code }) => code === CODE);
    };
    expect([await found('$gte', -1), await found('$lte', -1)]).toEqual([true, false]);
    expect([await found('$gte', 1), await found('$lte', 1)]).toEqual([false, true]);
  });

  it('refuses what it does not know', async () => {
    const { body } = await get('/procedures?filters[ten]=x').expect(400);
    expect(body.error.details.fields[0]).toMatchObject({
      path: 'filters[ten]',
      code: 'UNKNOWN_PARAMETER',
    });
  });
});
