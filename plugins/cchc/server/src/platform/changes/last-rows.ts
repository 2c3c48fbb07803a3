import type { Core } from '@strapi/types';

import { chunks } from '../chunks';
import { publishedTypes } from './published';
import { CHANGE } from './schema';

export interface ChangeRow {
  id: number;
  type: string;
  key: string;
  lang: string;
  op: 'upsert' | 'remove';
  hash: string | null;
  unitCode: string | null;
  document: string;
  at: string;
}

/** The newest row of each document and language. */
export const lastRows = async (
  strapi: Core.Strapi,
  type: string,
  documents: readonly string[],
): Promise<Map<string, ChangeRow>> => {
  const last = new Map<string, ChangeRow>();
  for (const some of chunks(documents)) {
    const rows: ChangeRow[] = await strapi.db.query(CHANGE).findMany({
      where: { type, document: { $in: some } },
      orderBy: { id: 'asc' },
    });
    for (const row of rows) last.set(`${row.document} ${row.lang}`, row);
  }
  return last;
};

/** The newest row under a public key, or null when the public never saw one. */
export const lastUnderKey = async (
  strapi: Core.Strapi,
  type: string,
  key: string,
  lang: string,
): Promise<{ document: string } | null> => {
  const [row]: ChangeRow[] = await strapi.db.query(CHANGE).findMany({
    where: { type, key, lang },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return row ?? null;
};

/** Whether another document of the type was public under this key, in this language. */
export const wasAddressOfAnother = async (
  {
    strapi,
    documentId,
    locale = 'vi',
  }: { strapi: Core.Strapi; documentId: string | undefined; locale: string | undefined },
  uid: string,
  key: string,
): Promise<boolean> => {
  const type = publishedTypes(strapi).find((one) => one.uid === uid && one.keepsAddresses)?.type;
  if (!type) return false;
  const document = documentId && { document: { $ne: documentId } };
  const rows = await strapi.db
    .query(CHANGE)
    .count({ where: { type, key, lang: locale, ...document } });
  return rows > 0;
};

/**
 * When the public content of each of these documents last changed (ISO 8601), by document id.
 * The log says it, not the row: saving a draft, or publishing it unchanged, is no update.
 */
export const updateTimes = async (
  strapi: Core.Strapi,
  type: string,
  documents: readonly string[],
  lang: string,
): Promise<Map<string, string>> => {
  const rows: ChangeRow[] = await strapi.db.query(CHANGE).findMany({
    select: ['document', 'at'],
    where: { type, lang, document: { $in: [...documents] } },
    orderBy: { id: 'asc' },
  });
  return new Map(rows.map(({ document, at }) => [document, new Date(at).toISOString()]));
};
