import type { Core } from '@strapi/types';

import { contentHash } from '../changes/hash';
import { placeholders, rows } from '../sql';
import {
  identity,
  type Identity,
  insertRows,
  retireRow,
  type SearchRow,
  updateRow,
  type Written,
} from './store';
import { ROWS } from './tables';
import { textTokens, tokensOf } from './words';

/** What of a record is searched. Texts are plain, without tags. */
export interface SearchText {
  title: string;
  keywords?: readonly string[];
  /** What counts more than the body: papers and results of a procedure, the lead of a news item. */
  papers?: string;
  body?: string;
  levels?: readonly string[];
  field?: { code: string; name: string } | null;
  /** No longer in force: found, but behind what is, and never suggested. */
  retired?: boolean;
}

interface Stored extends Identity {
  id: number;
  hash: string;
  live: number;
}

const CHUNK = 200;

export const rowOf = (
  { document, lang, key }: Identity & { key: string },
  {
    title,
    keywords = [],
    papers = '',
    body = '',
    levels = [],
    field = null,
    retired = false,
  }: SearchText,
): SearchRow => {
  // Once each: nothing about a row takes longer.
  const short = [title, ...keywords, papers].map(tokensOf);
  return {
    ...{ document, lang, key, title },
    head: { keywords, levels, field, retired },
    papers: textTokens(...short),
    whole: textTokens(...short, tokensOf(body)),
  };
};

const storedRows = async (
  strapi: Core.Strapi,
  type: string,
  documents: readonly string[],
): Promise<Map<string, Stored>> => {
  const stored = new Map<string, Stored>();
  for (let start = 0; start < documents.length; start += CHUNK) {
    const some = documents.slice(start, start + CHUNK);
    const found = await rows<Stored>(
      strapi,
      `select id, document, lang, hash, live from ${ROWS}
       where type = ? and document in (${placeholders(some)})`,
      [type, ...some],
    );
    for (const row of found) stored.set(identity(row), row);
  }
  return stored;
};

/** Rows of one transaction share a number; writers take turns, so numbers grow with commits. */
const nextVersion = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rows<{ version: number }>(
    strapi,
    `select coalesce(max(version), 0) + 1 as version from ${ROWS}`,
    [],
  );
  return Number(row?.version ?? 1);
};

/**
 * Brings the rows of some documents to what they should be; what is so already stays untouched.
 * `gone`: what has no row any more. Call it inside `inTurn`. Resolves to how many rows changed.
 */
export const writeRows = async (
  strapi: Core.Strapi,
  type: string,
  wanted: readonly SearchRow[],
  gone: readonly Identity[],
): Promise<number> => {
  const documents = [...new Set([...wanted, ...gone].map(({ document }) => document))];
  const stored = await storedRows(strapi, type, documents);
  const changed = wanted
    .map((row) => ({ row, hash: contentHash(row), before: stored.get(identity(row)) }))
    .filter(({ hash, before }) => before?.live !== 1 || before.hash !== hash);
  const retired = gone.flatMap((one) => {
    const before = stored.get(identity(one));
    return before?.live === 1 ? [before.id] : [];
  });
  if (changed.length + retired.length === 0) return 0;
  const version = await nextVersion(strapi);
  const fresh: Written[] = [];
  for (const { row, hash, before } of changed) {
    if (before) await updateRow(strapi, before.id, { row, hash, version });
    else fresh.push({ row, hash, version });
  }
  await insertRows(strapi, type, fresh);
  for (const id of retired) await retireRow(strapi, id, version);
  return changed.length + retired.length;
};

/** What has a row now, of one type. */
export const liveRows = (strapi: Core.Strapi, type: string): Promise<Identity[]> =>
  rows<Identity>(strapi, `select document, lang from ${ROWS} where type = ? and live = 1`, [type]);
