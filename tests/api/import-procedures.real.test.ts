import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { command } from '../support/command';
import { type Portal, startPortal } from '../support/strapi';

const folder = resolve(__dirname, '../../../shared/data/tthc');
const real = existsSync(folder) ? describe : describe.skip;

real('the real catalogue of July 2026', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  }, 60_000);
  afterAll(() => portal.stop());

  const run = async (...argv: string[]) => {
    const { out, errors, code } = await command(
      portal.strapi,
      'import',
      'procedures',
      `${folder}/tthc_2026-07_2625.jsonl.gz`,
      '--publish',
      '--json',
      ...argv,
    );
    return { code, errors, counts: JSON.parse(out.at(-1) ?? '{}').counts };
  };
  const rows = () => portal.strapi.db.query('plugin::cchc.change').count();

  it('is imported and published whole, and a second time changes nothing', async () => {
    let t = Date.now();
    const first = await run();
    console.log('first', Date.now() - t, process.memoryUsage().rss / 1e6, first.errors.slice(0, 5));
    expect(first.counts).toMatchObject({ created: 2625, rejected: 0 });
    const before = await rows();
    t = Date.now();
    const second = await run();
    console.log('second', Date.now() - t);
    expect(second.counts).toMatchObject({ unchanged: 2625, created: 0 });
    expect(await rows()).toBe(before);
    const { body } = await portal.http().get('/api/cchc/procedures?pagination[pageSize]=1');
    expect(body.meta.pagination.total).toBe(2625);
  }, 900_000);
});
