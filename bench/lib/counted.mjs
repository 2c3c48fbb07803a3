// A portal of its own that takes snapshots of a unit with much to count, and adds up the reports of a
// province; data.mjs says where it is, measures/report.mjs starts it. Says by a message how long each
// took, and what memory it left.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from '../../scripts/lib/run.mjs';
import { fillCounted, SPAN, TAKEN } from './fill-counted.mjs';
import { measureDesk } from './report-desk.mjs';

const UNIT = { code: 'BENCH', name: 'Xã Để Đo', kind: 'commune' };
const MUCH = JSON.parse(process.env.CCHC_BENCH_COUNTED);
const TIMES = 20;
const COMMUNES = 150;

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

process.chdir(root);
const strapi = createStrapi({ appDir: root, distDir: join(root, 'dist'), serveAdminPanel: false });
strapi.config.set('server.logger.startup.enabled', false);
strapi.log.level = 'warn';
await strapi.load();
strapi.cron.stop();
const filled = await strapi.db.query('plugin::cchc.unit').findOne({ where: { code: UNIT.code } });
const unit = filled?.id ?? (await fillCounted(strapi, UNIT, MUCH));
if (!filled && strapi.db.dialect.client === 'postgres') {
  await strapi.db.connection.raw('analyze');
}
const counters = strapi.plugin('cchc').service('counters');
const request = { unit, span: SPAN, now: TAKEN };
const inUse = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const first = await counters.snapshot(request);
const before = inUse();
const times = [];
for (let n = 0; n < TIMES; n += 1) {
  const start = performance.now();
  await counters.snapshot(request);
  times.push(performance.now() - start);
}
const grown = (inUse() - before) / 2 ** 20;
const totals = Object.fromEntries(first.tables.map(({ counter, total }) => [counter, total]));
const desk = await measureDesk(strapi, { communes: COMMUNES, span: SPAN, snapshot: first });
process.send({ times: times.sort((a, b) => a - b), grown, totals, desk });
await strapi.destroy();
process.exit(0);
