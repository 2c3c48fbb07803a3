import type { Core } from '@strapi/types';

import { chunks } from '../chunks';
import { placeholders, rows } from '../sql';
import { CHANGE } from './schema';

/** The number of the newest row; every row up to it has been committed. */
export const newestRow = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rows<{ id: number | string | null }>(
    strapi,
    'select max(id) as id from cchc_changes',
    [],
  );
  return Number(row?.id ?? 0);
};

/** The number of the newest row of these documents that is not above another number; 0 for none. */
export const newestRowOf = async (
  strapi: Core.Strapi,
  type: string,
  documents: readonly string[],
  upTo: number,
): Promise<number> => {
  if (documents.length === 0) return 0;
  const [row] = await rows<{ id: number | string | null }>(
    strapi,
    `select max(id) as id from cchc_changes
      where type = ? and id <= ? and document in (${placeholders(documents)})`,
    [type, upTo, ...documents],
  );
  return Number(row?.id ?? 0);
};

/** Rows of one type and language; of one unit, where it says so. */
export interface Source {
  type: string;
  lang: string;
  unitCode?: string;
}

const isOf = ({ type, lang, unitCode }: Source): [sql: string, values: string[]] =>
  unitCode === undefined
    ? ['(type = ? and lang = ?)', [type, lang]]
    : ['(type = ? and lang = ? and unit_code = ?)', [type, lang, unitCode]];

export interface ChangedKey {
  /** Number of the newest row under this key. */
  seq: number;
  type: string;
  key: string;
}

/** The keys under which something was logged within a span, each with its newest row, in order. */
export const changedKeys = async (
  strapi: Core.Strapi,
  sources: readonly Source[],
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<ChangedKey[]> => {
  if (sources.length === 0) return [];
  const conditions = sources.map(isOf);
  const found = await rows<{ type: string; key: string; seq: number | string }>(
    strapi,
    `select type, key, max(id) as seq from cchc_changes
      where id > ? and id <= ? and (${conditions.map(([sql]) => sql).join(' or ')})
      group by type, key order by max(id) limit ?`,
    [after, upTo, ...conditions.flatMap(([, values]) => values), limit],
  );
  return found.map(({ type, key, seq }) => ({ type, key, seq: Number(seq) }));
};

/** What the newest row under each of these keys says of the content; null where it was removed. */
export const hashesOf = async (
  strapi: Core.Strapi,
  { type, lang }: Source,
  keys: readonly string[],
): Promise<Map<string, string | null>> => {
  const hashes = new Map<string, string | null>();
  for (const some of chunks(keys)) {
    const found = await rows<{ key: string; hash: string | null }>(
      strapi,
      `select key, hash from cchc_changes where id in (select max(id) from cchc_changes
        where type = ? and lang = ? and key in (${placeholders(some)}) group by key)`,
      [type, lang, ...some],
    );
    for (const { key, hash } of found) hashes.set(key, hash);
  }
  return hashes;
};

/** Those of these keys under which something of one of these units, or of no unit, was public. */
export const keysOfUnits = async (
  strapi: Core.Strapi,
  { type, lang }: Source,
  keys: readonly string[],
  unitCodes: readonly string[],
): Promise<Set<string>> => {
  const known = new Set<string>();
  for (const some of chunks(keys)) {
    const found = await rows<{ key: string }>(
      strapi,
      `select distinct key from cchc_changes
        where type = ? and lang = ? and key in (${placeholders(some)})
          and (unit_code is null or unit_code in (${placeholders(unitCodes)}))`,
      [type, lang, ...some, ...unitCodes],
    );
    for (const { key } of found) known.add(key);
  }
  return known;
};

/** When, and how much, each of these rows changed. */
export const rowsByNumber = async (
  strapi: Core.Strapi,
  numbers: readonly number[],
): Promise<Map<number, { at: string; updateType: 'major' | 'minor' }>> => {
  const found: { id: number; at: string; updateType: 'major' | 'minor' }[] = await strapi.db
    .query(CHANGE)
    .findMany({ select: ['id', 'at', 'updateType'], where: { id: { $in: [...numbers] } } });
  return new Map(found.map((row) => [Number(row.id), row]));
};

export interface LoggedRow {
  seq: number;
  key: string;
  at: Date;
  /** Null for a removal. */
  hash: string | null;
}

/** All that was logged under these keys, oldest first. */
export const rowsUnder = async (
  strapi: Core.Strapi,
  source: Source,
  keys: readonly string[],
): Promise<LoggedRow[]> => {
  const [condition, values] = isOf(source);
  const logged: LoggedRow[] = [];
  for (const some of chunks(keys)) {
    const found = await rows<{
      id: number | string;
      key: string;
      at: string | number | Date;
      hash: string | null;
    }>(
      strapi,
      `select id, key, at, hash from cchc_changes
        where ${condition} and key in (${placeholders(some)}) order by id`,
      [...values, ...some],
    );
    logged.push(
      ...found.map(({ id, key, at, hash }) => ({ seq: Number(id), key, at: new Date(at), hash })),
    );
  }
  return logged;
};
