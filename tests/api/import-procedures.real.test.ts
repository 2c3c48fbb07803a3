import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { command } from '../support/command';
import { type Portal, startPortal } from '../support/strapi';

// The national portal's texts; they lie outside the repository.
const folder = resolve(__dirname, '../../../shared/data/tthc');
const present = existsSync(folder);
const title = present ? 'the real catalogue' : 'the real catalogue (skipped: no ../shared/data)';

(present ? describe : describe.skip)(title, () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const run = async (name: string, file: string, ...options: string[]) => {
    const start = performance.now();
    const argv = ['import', 'procedures', join(folder, file), '--json', ...options];
    const { out } = await command(portal.strapi, ...argv);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
    process.stdout.write(`  ${name}: ${seconds} s, ${memory} MiB with Jest\n`);
    return JSON.parse(out.at(-1) ?? '{}').counts as Record<string, number>;
  };
  const changes = () => portal.strapi.db.query('plugin::cchc.change').count();
  const CATALOGUE = 'tthc_2026-07_2625.jsonl.gz';

  it('is imported and published whole, and a second time changes nothing', async () => {
    const first = await run('2,625 procedures', CATALOGUE, '--publish');
    expect(first).toMatchObject({ created: 2625, rejected: 0 });
    const before = await changes();
    const second = await run('again', CATALOGUE, '--publish');
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 2625, rejected: 0 });
    expect(await changes()).toBe(before);
    const { body } = await portal.http().get('/api/cchc/procedures?pagination[pageSize]=1');
    expect(body.meta.pagination.total).toBe(2625);
  }, 600_000);

  it('keeps its legal parts when the list of the Excel export follows', async () => {
    const counts = await run('Excel export', 'sample_dvcqg_export_BoTuPhap.xlsx', '--publish');
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect([total, counts.rejected]).toEqual([271, 0]);
    const { body } = await portal.http().get('/api/cchc/procedures/1.001193').expect(200);
    expect(body.data.steps.length).toBeGreaterThan(0);
    expect(body.data.cases.length).toBeGreaterThan(0);
  }, 300_000);
});
