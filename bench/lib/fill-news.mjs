// Writes news of a commune, as many as a busy one has after some years; data.mjs runs it.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from '../../scripts/lib/run.mjs';

const NEWS = 'plugin::cchc.news-item';
const UNIT = '18586';
const MOST = 1_000;

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

process.chdir(root);
const strapi = createStrapi({ appDir: root, distDir: join(root, 'dist'), serveAdminPanel: false });
strapi.config.set('server.logger.startup.enabled', false);
strapi.log.level = 'warn';
await strapi.load();
const { documentId: unit } = await strapi
  .documents('plugin::cchc.unit')
  .findFirst({ filters: { code: UNIT } });
const paragraph = '<p>Đây là đoạn văn của tin mẫu, dài như một đoạn của tin thật.</p>';
for (let number = 1; number <= MOST; number += 1) {
  const data = { title: `Tin mẫu số ${number}`, body: paragraph.repeat(12), unit };
  await strapi.documents(NEWS).create({ data, status: 'published', locale: 'vi' });
}
await strapi.destroy();
process.exit(0);
