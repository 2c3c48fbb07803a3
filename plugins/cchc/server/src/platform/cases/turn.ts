import type { Core } from '@strapi/types';

import { linkTable, rows } from '../sql';
import { CASE } from './schema';

/** Names the lock among those of the database that are named by two numbers: this one and the unit. */
const LOCK = 0x63636863;

/**
 * Has whoever moves cases of the same unit wait for each other, until the transaction that runs has
 * ended: a merge looks at two cases, and a step of one moves those that were merged into it. Read
 * the cases afterwards. On SQLite there is one writer anyway.
 */
export const takeTurn = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  if (strapi.db.dialect.client !== 'postgres') return;
  const { name, own, other } = linkTable(strapi, CASE, 'unit');
  await rows(
    strapi,
    `select pg_advisory_xact_lock(?, l.${other}) from ${name} l
      join cchc_cases c on c.id = l.${own} where c.document_id = ?`,
    [LOCK, documentId],
  );
};
