import type { Core } from '@strapi/types';

export interface Change {
  id: number;
  type: string;
  key: string;
  lang: string;
  op: 'upsert' | 'remove';
  updateType: 'major' | 'minor';
  at: string;
  hash: string | null;
  unitCode: string | null;
  url: string | null;
  document: string;
}

/** Rows of the change log with greater numbers, in order. */
export const changesAfter = (strapi: Core.Strapi, id: number): Promise<Change[]> =>
  strapi.db
    .query('plugin::cchc.change')
    .findMany({ where: { id: { $gt: id } }, orderBy: { id: 'asc' } });

export const lastChange = async (strapi: Core.Strapi): Promise<number> => {
  const [row]: Change[] = await strapi.db
    .query('plugin::cchc.change')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return row?.id ?? 0;
};

/** What a piece of work puts into the change log, each row as `op type key (lang)`. */
export const recorded = async (
  strapi: Core.Strapi,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const last = await lastChange(strapi);
  await work();
  const rows = await changesAfter(strapi, last);
  return rows.map(({ op, type, key, lang }) => `${op} ${type} ${key} (${lang})`);
};
