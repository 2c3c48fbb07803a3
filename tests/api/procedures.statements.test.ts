import { buildLocal, buildProcedure, buildUnit } from '../support/build';
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
  // The statements of jobs would count.
  for (const job of ['cchc-schedule', 'cchc-decisions', 'cchc-versions', 'cchc-outbox'])
    portal.strapi.cron.remove(job);
});
afterAll(() => portal.stop());

/** All statements, where they are too many. */
const surplus = (seen: readonly string[], most: number) => (seen.length > most ? seen : []);

/** What a first reader of this address costs the database, the question for his rights included. */
const statements = async (path: string): Promise<string[]> => {
  const { strapi, http } = portal;
  const seen: string[] = [];
  // A look at the log is the node's own, which PostgreSQL may cause at any moment.
  const note = ({ sql }: { sql: string }) => {
    if (!sql.includes('from cchc_changes where id >')) seen.push(sql);
  };
  strapi.db.connection.on('query', note);
  await http().get(`/api/cchc${path}`).expect(200);
  strapi.db.connection.removeListener('query', note);
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
