import type { Core } from '@strapi/types';

import { fold } from '../../../../shared/text';
import { FIELD } from './schema';

export interface FieldRow {
  documentId: string;
  code: string;
  name: string;
  aliases: string | null;
}

const allFields = (strapi: Core.Strapi): Promise<FieldRow[]> =>
  strapi.db.query(FIELD).findMany({ orderBy: { searchKey: 'asc' } });

/** Names of all fields by code. */
export const namesOfFields = async (strapi: Core.Strapi): Promise<Map<string, string>> =>
  new Map((await allFields(strapi)).map(({ code, name }) => [code, name]));

/** "Thi đua – Khen thưởng" and "Thi đua khen thưởng" are one field. */
const identity = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const linesOf = (text: string | null) =>
  (text ?? '').split('\n').filter((line) => line.trim());

/**
 * Finds the field that a source means by its name or an alias, and makes it where there is none.
 * One of these serves a whole import: it reads the fields once.
 */
export const createFieldFinder = async (strapi: Core.Strapi) => {
  const known = new Map<string, string>();
  for (const { documentId, name, aliases } of await allFields(strapi)) {
    for (const one of [name, ...linesOf(aliases)]) known.set(identity(one), documentId);
  }
  return async (name: string): Promise<string> => {
    const found = known.get(identity(name));
    if (found) return found;
    const data: Record<string, unknown> = { name };
    const { documentId } = await strapi.documents(FIELD).create({ data });
    known.set(identity(name), documentId);
    return documentId;
  };
};

/** What the change log compares. */
export const publicRecords = async (strapi: Core.Strapi, documents: readonly string[]) => {
  const rows: FieldRow[] = await strapi.db
    .query(FIELD)
    .findMany({ where: { documentId: { $in: [...documents] } } });
  return rows.map(({ documentId, code, name, aliases }) => ({
    document: documentId,
    key: code,
    lang: 'vi',
    unitCode: null,
    url: '/fields',
    data: { code, name, aliases: linesOf(aliases) },
  }));
};
