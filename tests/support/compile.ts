import { resolve } from 'node:path';

import { compileStrapi } from '@strapi/strapi';

/** Strapi reads compiled configuration: once for all test files. */
export default async function compile() {
  await compileStrapi({ appDir: resolve(__dirname, '../..') });
}
