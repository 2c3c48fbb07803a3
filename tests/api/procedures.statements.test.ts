import { buildLocal, buildProcedure, buildUnit } from '../support/build';
import { statementsOf } from '../support/statements';
import { type Portal, startPortal } from '../support/strapi';

const CODE = '1.000894';
const UNIT = '18586';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const { documentId: unit } = await buildUnit(strapi, { code: UNIT, name: 'Xã Nhà' });
  await buildProcedure(strapi, { code: '1.000656', name: 'Đăng ký khai tử' });
  const related = [{ type: 'see-also', code: '1.000656' }];
  await buildProcedure(strapi, { code: CODE, name: 'Đăng ký kết hôn', related });
  await buildLocal(strapi, { unit, procedureCode: CODE, phone: '0239 000 0001' });
  // A node that remembers nothing yet, without the events of what was just written.
  await portal.restart();
});
afterAll(() => portal.stop());

/** All statements, where they are too many. */
const surplus = (seen: readonly string[], most: number) => (seen.length > most ? seen : []);

/** What a first reader of this address costs the database, the question for his rights included. */
const statements = async (path: string) => {
  const seen = await statementsOf(portal.strapi, () => portal.http().get(`/api/cchc${path}`));
  expect(seen.length).toBeGreaterThan(0);
  return seen;
};

describe('a list that nobody has asked for since the last change', () => {
  it('costs at most six statements', async () => {
    expect(surplus(await statements('/procedures?pagination[pageSize]=20'), 6)).toEqual([]);
  });

  it('costs no more for the site of a unit, once something of the catalogue was asked for', async () => {
    const seen = await statements(`/procedures?unit=${UNIT}&pagination[pageSize]=20`);
    expect(surplus(seen, 6)).toEqual([]);
  });
});

describe('a procedure that nobody has asked for', () => {
  it.each([
    ['the whole portal', ''],
    ['a unit with an overlay', `?unit=${UNIT}`],
  ])(
    'costs at most five statements for %s, with the names of related ones',
    async (_who, query) => {
      expect(surplus(await statements(`/procedures/${CODE}${query}`), 5)).toEqual([]);
    },
  );
});
