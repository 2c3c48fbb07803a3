import type { Core } from '@strapi/types';

import { recordChanges } from '../../platform/changes';
import { chunks } from '../../platform/chunks';
import { UNIT } from './schema';

/** Puts imported units into the change log; the import writes past the Document Service. */
export const recordUnits = async (strapi: Core.Strapi, unitIds: readonly number[]) => {
  const documents: string[] = [];
  for (const some of chunks(unitIds)) {
    const units: { documentId: string }[] = await strapi.db.query(UNIT).findMany({
      select: ['documentId'],
      where: { id: { $in: some } },
    });
    documents.push(...units.map(({ documentId }) => documentId));
  }
  await recordChanges(strapi, UNIT, documents);
};
