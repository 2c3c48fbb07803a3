import type { Core } from '@strapi/types';

import { FIELD } from '../field';
import { PROCEDURE } from './schema';

type Documents = readonly string[];

const documentsWhere = async (strapi: Core.Strapi, where: object): Promise<string[]> => {
  const rows: { documentId: string }[] = await strapi.db.query(PROCEDURE).findMany({
    select: ['documentId'],
    where: { publishedAt: { $notNull: true }, ...where },
  });
  return rows.map(({ documentId }) => documentId);
};

const codesOf = async (
  strapi: Core.Strapi,
  uid: typeof PROCEDURE | typeof FIELD,
  documents: Documents,
) => {
  const rows: { code: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['code'], where: { documentId: { $in: [...documents] } } });
  return [...new Set(rows.map(({ code }) => code))];
};

/** Procedures that show the name of one of these: as related, or as their successor. */
export const showing = async (strapi: Core.Strapi, documents: Documents): Promise<string[]> => {
  const codes = await codesOf(strapi, PROCEDURE, documents);
  if (codes.length === 0) return [];
  return documentsWhere(strapi, {
    $or: [
      { successorCode: { $in: codes } },
      ...codes.map((code) => ({ relatedText: { $contains: `"code":"${code}"` } })),
    ],
  });
};

/** Procedures of these fields. */
export const inFields = async (strapi: Core.Strapi, documents: Documents): Promise<string[]> => {
  const codes = await codesOf(strapi, FIELD, documents);
  return codes.length === 0 ? [] : documentsWhere(strapi, { fieldCode: { $in: codes } });
};
