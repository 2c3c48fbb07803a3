import { resolve } from 'node:path';

import { compileStrapi } from '@strapi/strapi';

import { prepareFirstStart } from './first-start';

/** What all test files of a run share: the compiled configuration, and a portal's first start. */
export default async function prepare() {
  await compileStrapi({ appDir: resolve(__dirname, '../..') });
  await prepareFirstStart();
}
