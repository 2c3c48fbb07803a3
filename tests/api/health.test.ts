import { type Portal, startPortal } from '../support/strapi';

/** A file system that everybody has and in which nobody has room. */
const FULL = '/proc';
const RAN = 'strapi_migrations_internal';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const ready = async (status: number): Promise<unknown> =>
  (await portal.http().get('/api/cchc/ready').expect(status)).body;

const WELL = {
  status: 'ready',
  database: true,
  migrations: true,
  search: true,
  outbox: { pending: 0, oldestSeconds: 0 },
  calendar: { toConfirm: expect.arrayContaining([]) as unknown },
  keys: true,
  mail: { configured: false, pending: 0, oldestSeconds: 0, delayed: false },
  files: { store: true, missing: 0, toScan: 0 },
  quarantine: { unitsWithoutOfficer: 0 },
  audit: { checkedAt: null, whole: null },
  disk: true,
};

describe('a node', () => {
  // First of all: what has run once is not asked for again.
  it('is not ready while a migration has not run', async () => {
    const [ran] = await portal.strapi.db.connection(RAN).select();
    await portal.strapi.db.connection(RAN).where({ id: ran.id }).del();
    expect(await ready(503)).toEqual({ ...WELL, status: 'unavailable', migrations: false });
    await portal.strapi.db.connection(RAN).insert(ran);
  });

  it('is ready when all parts are well, and says of each that it is', async () => {
    expect(await ready(200)).toEqual(WELL);
  });

  it('stays ready with an index that an older version made, and says so', async () => {
    const store = portal.strapi.store({ type: 'plugin', name: 'cchc' });
    const format = await store.get({ key: 'search-format' });
    await store.set({ key: 'search-format', value: 0 });
    expect(await ready(200)).toEqual({ ...WELL, search: false });
    await store.set({ key: 'search-format', value: format });
  });

  it('stays ready when its disk is nearly full, and says so without naming a folder', async () => {
    const { static: folders } = portal.strapi.dirs;
    const folder = folders.public;
    folders.public = FULL;
    expect(await ready(200)).toEqual({ ...WELL, disk: false });
    folders.public = folder;
  });
});
