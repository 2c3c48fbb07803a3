import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildHotline, buildLocal, buildUnit } from '../support/build';
import { command } from '../support/command';
import { dump } from '../support/dump';
import { catalogue, catalogueLine } from '../support/import';
import { type Portal, startPortal } from '../support/strapi';

const PROCEDURE = 'plugin::cchc.procedure';
const LOCAL = 'plugin::cchc.procedure-local';
const COUNT = 120;

let portal: Portal;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-import-'));
});
beforeEach(async () => {
  portal = await startPortal();
});
afterEach(() => portal.stop());
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
/** A first file, and a second that changes a part of it, abolishes some and adds some. */
const first = () => file('first.jsonl', catalogue(COUNT));
const second = () =>
  file(
    'second.jsonl',
    catalogue(COUNT + 10, (n) => ({
      ...(n % 10 === 0 && { mo_ta: `Viết lại ${n}.` }),
      ...(n % 50 === 0 && { trang_thai: 'Bãi bỏ' }),
    })),
  );
const run = (path: string, ...options: string[]) =>
  command(portal.strapi, 'import', 'procedures', path, '--publish', ...options);

/** Has the nth write of this kind to procedures call `then` before it is done. */
const atWrite = (kind: 'beforeCreateMany' | 'beforeUpdate', n: number, then: () => unknown) => {
  let count = 0;
  return portal.strapi.db.lifecycles.subscribe({
    models: [PROCEDURE],
    [kind]: async () => {
      count += 1;
      if (count === n) await then();
    },
  });
};
const fail = () => {
  throw new Error('Mất điện.');
};

/** Everything that the portal holds of procedures, as far as it does not depend on when and how. */
const held = async () => {
  const rows: Record<string, unknown>[] = await portal.strapi.db.query(PROCEDURE).findMany({
    select: ['code', 'name', 'edition', 'lifecycle', 'importHash', 'importedHash', 'feeText'],
    orderBy: [{ code: 'asc' }, { edition: 'asc' }, { publishedAt: 'asc' }],
  });
  const tables = Object.entries(await dump(portal.strapi)).filter(([name]) => /cchc/.test(name));
  const details: string[] = [];
  for (const code of ['7.000001', '7.000050', '7.000101', '7.000120', '7.000130']) {
    const { body } = await portal.http().get(`/api/cchc/procedures/${code}`).expect(200);
    details.push(JSON.stringify(body.data).replaceAll(/"(updatedAt|publishedAt)":"[^"]*"/g, ''));
  }
  const counts = Object.fromEntries(tables.map(([name, all]) => [name, all.length]));
  return { rows: rows.map(({ id: _id, ...row }) => JSON.stringify(row)).sort(), counts, details };
};

describe('an import that was cut short', () => {
  it('and was started again leaves the portal as one that went through', async () => {
    const [one, two] = [await first(), await second()];
    expect([(await run(one)).code, (await run(two)).code]).toEqual([0, 0]);
    const expected = await held();
    expect(expected.counts).toMatchObject({ cchc_procedures: 2 * (COUNT + 10) });
    await portal.stop();
    portal = await startPortal();

    const off = [atWrite('beforeCreateMany', 3, fail), atWrite('beforeUpdate', 10, fail)];
    expect((await run(one)).code).toBe(1);
    expect(await portal.strapi.db.query(PROCEDURE).count()).toBe(100);
    expect((await run(one)).code).toBe(0);
    expect((await run(two)).code).toBe(1);
    off.forEach((unsubscribe) => unsubscribe());
    expect((await run(two)).code).toBe(0);
    expect(await held()).toEqual(expected);
  }, 120_000);

  it('takes nothing along that somebody saved meanwhile', async () => {
    const unit = await buildUnit(portal.strapi);
    const { documentId } = await buildHotline(portal.strapi, { unit: unit.documentId });
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => {
      atWrite('beforeCreateMany', 1, async () => {
        resolve();
        await released;
        fail();
      });
    });
    const path = await first();
    const broken = run(path);
    await reached;
    const data: Record<string, unknown> = { phone: '0239 000 0077' };
    const saved = portal.strapi.documents('plugin::cchc.hotline').update({ documentId, data });
    release();
    expect((await broken).code).toBe(1);
    await saved;
    expect(await portal.strapi.db.query(PROCEDURE).count()).toBe(0);
    const { body } = await portal.http().get('/api/cchc/hotlines').expect(200);
    expect(body.data.map(({ phone }: { phone: string }) => phone)).toEqual(['0239 000 0077']);
  });
});

describe('two imports at once', () => {
  it('take each new procedure once', async () => {
    const path = await first();
    const outcomes = await Promise.all([run(path), run(path)]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    const { body } = await portal.http().get('/api/cchc/procedures');
    expect(body.meta.pagination.total).toBe(COUNT);
    expect(await portal.strapi.db.query(PROCEDURE).count()).toBe(2 * COUNT);
  }, 60_000);
});

describe('the overlay of a unit', () => {
  it('is what the unit wrote, whatever is imported over it', async () => {
    await run(await first());
    const unit = await buildUnit(portal.strapi);
    const code = '7.000050';
    const { documentId } = await buildLocal(portal.strapi, {
      ...{ unit: unit.documentId, procedureCode: code, counter: 'Quầy 3', feeNote: '8.000 đồng' },
      ...{ feeResolution: '01/NQ-HĐND', filingUrl: 'https://example.org/nop' },
      ...{ serviceLevel: 'service-partial', lastReviewedOn: '2026-01-02' },
    });
    const local = () => portal.strapi.db.query(LOCAL).findOne({ where: { documentId } });
    const before = await local();
    expect(before).toMatchObject({ counter: 'Quầy 3', acknowledgedEdition: 1 });
    const changed = catalogueLine(50, {
      ...{ muc_do: 'Toàn trình', duong_dan_nop: 'https://example.org/khac' },
      ...{ dia_chi_tiep_nhan: 'Nơi khác', ten_thu_tuc: 'Tên mới' },
    });
    const path = await file('changed.jsonl', changed);
    expect((await run(path, '--overwrite')).code).toBe(0);
    const { updatedAt: _at, label: _label, ...kept } = before;
    expect(await local()).toMatchObject(kept);
  }, 60_000);
});
