import type { Core } from '@strapi/types';

import { contentHash } from '../changes/hash';
import { placeholders, rows } from '../sql';
import { isPostgres, ROWS, TEXTS } from './tables';
import { textTokens } from './words';

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

export interface SearchRow {
  document: string;
  lang: string;
  key: string;
  title: string;
  /** What is kept in memory beside the title; goes into the database as JSON. */
  head: object;
  papers: readonly string[];
  whole: readonly string[];
}

export interface Identity {
  document: string;
  lang: string;
}

interface Stored extends Identity {
  id: number;
  hash: string;
  live: number;
}

const CHUNK = 200;

const identity = ({ document, lang }: Identity) => `${document} ${lang}`;

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
  const names = [title, ...keywords];
  return {
    document,
    lang,
    key,
    title,
    head: { keywords, levels, field, retired },
    papers: textTokens(...names, papers),
    whole: textTokens(...names, papers, body),
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

/** `array_to_tsvector` takes tokens as they are, so both databases know the same ones. */
const VECTOR = `array_to_tsvector(string_to_array(?, ' '))`;

const writeTexts = async (strapi: Core.Strapi, id: number, { papers, whole }: SearchRow) => {
  const texts = [papers.join(' '), whole.join(' ')];
  if (isPostgres(strapi)) {
    const sql = `update ${ROWS} set papers = ${VECTOR}, whole = ${VECTOR} where id = ?`;
    await rows(strapi, sql, [...texts, id]);
    return;
  }
  await rows(strapi, `delete from ${TEXTS} where rowid = ?`, [id]);
  await rows(strapi, `insert into ${TEXTS} (rowid, papers, whole) values (?, ?, ?)`, [
    id,
    ...texts,
  ]);
};

const updateRow = async (
  strapi: Core.Strapi,
  row: SearchRow,
  { id, hash, version }: { id: number; hash: string; version: number },
) => {
  await rows(
    strapi,
    `update ${ROWS} set public_key = ?, title = ?, head = ?, hash = ?, version = ?, live = 1
     where id = ?`,
    [row.key, row.title, JSON.stringify(row.head), hash, version, id],
  );
  await writeTexts(strapi, id, row);
};

interface Changed {
  row: SearchRow;
  hash: string;
}

const insertRows = async (
  strapi: Core.Strapi,
  type: string,
  all: readonly Changed[],
  version: number,
) => {
  for (let start = 0; start < all.length; start += CHUNK) {
    const some = all.slice(start, start + CHUNK);
    const inserted = await rows<Identity & { id: number }>(
      strapi,
      `insert into ${ROWS}
         (type, document, lang, public_key, title, head, hash, version, live)
       values ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, 1)').join(', ')}
       returning id, document, lang`,
      some.flatMap(({ row, hash }) => [
        ...[type, row.document, row.lang, row.key, row.title],
        ...[JSON.stringify(row.head), hash, version],
      ]),
    );
    // The database may give back inserted rows in any order.
    const ids = new Map(inserted.map((one) => [identity(one), one.id]));
    for (const { row } of some) {
      const id = ids.get(identity(row));
      if (id === undefined) throw new Error(`cchc: no search row for ${type} ${row.document}`);
      if (row.whole.length > 0) await writeTexts(strapi, id, row);
    }
  }
};

const retire = async (strapi: Core.Strapi, id: number, version: number) => {
  // The row stays, so that whoever follows the numbers learns of it.
  await rows(strapi, `update ${ROWS} set live = 0, hash = '', version = ? where id = ?`, [
    version,
    id,
  ]);
  const none = { document: '', lang: '', key: '', title: '', head: {}, papers: [], whole: [] };
  await writeTexts(strapi, id, none);
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
  await insertRows(
    strapi,
    type,
    changed.filter(({ before }) => !before),
    version,
  );
  for (const { row, hash, before } of changed) {
    if (before) await updateRow(strapi, row, { id: before.id, hash, version });
  }
  for (const id of retired) await retire(strapi, id, version);
  return changed.length + retired.length;
};

/** What has a row now, of one type. */
export const liveRows = (strapi: Core.Strapi, type: string): Promise<Identity[]> =>
  rows<Identity>(strapi, `select document, lang from ${ROWS} where type = ? and live = 1`, [type]);
