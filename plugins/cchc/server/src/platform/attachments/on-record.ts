import type { Core } from '@strapi/types';

import type { StoredFile } from './files';
import type { KnownFiles } from './reconcile';
import { CASE_FILE } from './schema';

const BATCH = 500;
const KEPT = { forgottenAt: null };

const files = (strapi: Core.Strapi) => strapi.db.query(CASE_FILE);

async function* keysOnRecord(strapi: Core.Strapi) {
  for (let after = 0; ;) {
    const batch: Pick<StoredFile, 'id' | 'storeKey'>[] = await files(strapi).findMany({
      select: ['id', 'storeKey'],
      where: { id: { $gt: after }, ...KEPT },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    for (const { storeKey } of batch) yield storeKey;
    const last = batch.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** The files that the database knows of, but for those that are to be destroyed. */
export const onRecord = (strapi: Core.Strapi): KnownFiles => ({
  has: async (storeKey) => (await files(strapi).count({ where: { storeKey, ...KEPT } })) > 0,
  all: () => keysOnRecord(strapi),
});
