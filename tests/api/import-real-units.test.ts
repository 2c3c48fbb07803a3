import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { lastChange } from '../support/changes';
import { command } from '../support/command';
import { type Portal, startPortal } from '../support/strapi';

// Public lists of the real units; they lie outside the repository.
const folder = resolve(__dirname, '../../../shared/data/units');
const present = existsSync(folder);
const title = present ? 'the real units' : 'the real units (skipped: no ../shared/data/units)';

(present ? describe : describe.skip)(title, () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const run = async (name: string) => {
    const start = performance.now();
    const { code, out } = await command(
      portal.strapi,
      ...['import', 'units', join(folder, 'units_new_2level_20260430.csv')],
      ...['--succession', join(folder, 'map_old_new_20250701.csv')],
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`  ${name} import of all units: ${seconds} s\n`);
    return { code, out };
  };

  it('are imported with all pairs and their rows of the log', async () => {
    const { code, out } = await run('first');
    expect([code, out[1], out[2]]).toEqual([
      0,
      'Đơn vị: 14134 thêm mới, 0 cập nhật, 0 không đổi.',
      expect.stringMatching(/^Sáp nhập, chia tách: \d+ thêm mới/),
    ]);
    const count = (where: object) => portal.strapi.db.query('plugin::cchc.unit').count({ where });
    expect(await count({ kind: 'province', validTo: null })).toBe(34);
    expect(await count({ kind: { $ne: 'province' }, validTo: null })).toBe(3321);
    const pairs = portal.strapi.db.query('plugin::cchc.unit-succession');
    expect(await pairs.count({ where: { predecessor: { kind: { $ne: 'province' } } } })).toBe(
      10604,
    );
    expect(
      await portal.strapi.db.query('plugin::cchc.change').count({ where: { type: 'unit' } }),
    ).toBe(14134);
  }, 180_000);

  it('lead from Ích Hậu to Đông Kinh', async () => {
    const { body } = await portal.http().get('/api/cchc/units/18457').expect(200);
    expect([body.data.name, body.meta.successor]).toEqual([
      'Xã Ích Hậu',
      { code: '18586', name: 'Xã Đông Kinh' },
    ]);
  });

  it('stay as they are the second time', async () => {
    const before = await lastChange(portal.strapi);
    const { code, out } = await run('second');
    expect([code, out[1]]).toEqual([
      0,
      expect.stringMatching(/^Đơn vị: 0 thêm mới, 0 cập nhật, \d+ không đổi\.$/),
    ]);
    expect(await lastChange(portal.strapi)).toBe(before);
  }, 60_000);
});
