import type { Core } from '@strapi/types';

import { recordChanges } from '../../platform/changes';
import { UNIT } from './schema';

const CHUNK = 500;

/** Puts imported units into the change log; the import writes past the Document Service. */
export const recordUnits = async (strapi: Core.Strapi, unitIds: readonly number[]) => {
  const documents: string[] = [];
  for (let start = 0; start < unitIds.length; start += CHUNK) {
    const units: { documentId: string }[] = await strapi.db.query(UNIT).findMany({
      select: ['documentId'],
      where: { id: { $in: unitIds.slice(start, start + CHUNK) } },
    });
    documents.push(...units.map(({ documentId }) => documentId));
  }
  await recordChanges(strapi, UNIT, documents);
};
