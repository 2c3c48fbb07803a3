import { documentDetail } from '../../plugins/cchc/shared/contracts';
import { vietnamDate } from '../../plugins/cchc/shared/time';
import { buildDocument, buildUnit } from '../support/build';
import { recorded } from '../support/changes';
import { startClock, stopClock } from '../support/clock';
import { runJob } from '../support/jobs';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

type Fields = Record<string, unknown>;

const DOCUMENT = 'plugin::cchc.document';
const DAY = 24 * 60 * 60 * 1000;

let portal: Portal;
let unit: string;

beforeAll(async () => {
  portal = await startPortal();
  // The clock's job runs when a test says so, not in between.
  portal.strapi.cron.stop();
  unit = (await buildUnit(portal.strapi, { code: '18586' })).documentId;
});
afterAll(() => portal.stop());

const documents = () => portal.strapi.documents(DOCUMENT);
const build = (fields: Fields, status?: 'draft') =>
  buildDocument(portal.strapi, { unit, ...fields }, status ? { status } : {});
const change = (documentId: string, data: Fields, status: 'draft' | 'published' = 'published') =>
  updateDocument(portal.strapi, DOCUMENT, documentId, data, { status });
const one = async (slug: string) =>
  documentDetail
    .strict()
    .parse((await portal.http().get(`/api/cchc/documents/${slug}`).expect(200)).body.data);

/** What the job of the clock does every five seconds. */
const tick = async () => {
  await runJob(portal, 'schedule');
};

describe('a document that replaces another', () => {
  const pair = async (name: string, fields: Fields = {}) => {
    const old = await build({ number: `1/${name}`, title: 'Cũ' });
    const replacing = await build({
      number: `2/${name}`,
      title: 'Mới',
      replaces: [old.documentId],
      ...fields,
    });
    return { old, replacing, slugs: [`1-${name}-cu`, `2-${name}-moi`] as const };
  };

  it('makes it expired, and each names the other', async () => {
    const { slugs } = await pair('a');
    const [old, replacing] = [await one(slugs[0]), await one(slugs[1])];
    expect(old.state).toBe('expired');
    expect(old.replacedBy).toEqual([{ slug: slugs[1], number: '2/a', title: 'Mới' }]);
    expect(replacing.replaces).toEqual([{ slug: slugs[0], number: '1/a', title: 'Cũ' }]);
    expect(replacing.state).toBe('valid');
  });

  it('does so in whatever order they are published', async () => {
    const old = await build({ number: '1/b', title: 'Cũ' }, 'draft');
    await build({ number: '2/b', title: 'Mới', replaces: [old.documentId] });
    expect((await one('2-b-moi')).replaces).toEqual([]);
    await documents().publish(old);
    expect((await one('2-b-moi')).replaces).toHaveLength(1);
    expect((await one('1-b-cu')).state).toBe('expired');
    await documents().publish(old);
    expect((await one('1-b-cu')).replacedBy).toHaveLength(1);
  });

  it('does not while it is a draft, nor after it was withdrawn or says so no more', async () => {
    const old = await build({ number: '1/c', title: 'Cũ' });
    const state = async () => (await one('1-c-cu')).state;
    const replaces = [old.documentId];
    const replacing = await build({ number: '2/c', title: 'Mới', replaces }, 'draft');
    expect(await state()).toBe('valid');
    await documents().publish(replacing);
    expect(await state()).toBe('expired');
    await change(replacing.documentId, { replaces: [] }, 'draft');
    expect(await state()).toBe('expired');
    await documents().publish(replacing);
    expect(await state()).toBe('valid');
    await change(replacing.documentId, { replaces });
    expect(await state()).toBe('expired');
    await documents().unpublish(replacing);
    expect(await state()).toBe('valid');
  });

  it('puts a change of either into the log of both', async () => {
    const { old, replacing, slugs } = await pair('d');
    const rename = (document: { documentId: string }) => () =>
      change(document.documentId, { title: 'Tên khác' });
    const both = slugs.map((slug) => `upsert document ${slug} (vi)`);
    expect((await recorded(portal.strapi, rename(old))).sort()).toEqual(both);
    expect((await recorded(portal.strapi, rename(replacing))).sort()).toEqual(both);
    const gone = await recorded(portal.strapi, () => documents().delete(replacing));
    expect(gone.sort()).toEqual([
      `remove document ${slugs[1]} (vi)`,
      `upsert document ${slugs[0]} (vi)`,
    ]);
  });

  describe('from tomorrow on', () => {
    afterEach(() => startClock());

    it('leaves it in force today, and the clock does the rest', async () => {
      const tomorrow = vietnamDate(new Date(Date.now() + DAY));
      const { slugs } = await pair('e', { effectiveFrom: tomorrow });
      const states = async () => [(await one(slugs[0])).state, (await one(slugs[1])).state];
      expect(await states()).toEqual(['valid', 'not-yet-valid']);
      const midnight = Date.parse(`${tomorrow}T00:00:00+07:00`);
      stopClock(midnight - 1);
      expect(await states()).toEqual(['valid', 'not-yet-valid']);
      expect(await recorded(portal.strapi, tick)).toEqual([]);
      stopClock(midnight);
      expect(await states()).toEqual(['expired', 'valid']);
      const rows = await recorded(portal.strapi, tick);
      expect(rows.sort()).toEqual(slugs.map((slug) => `upsert document ${slug} (vi)`));
    });
  });
});
