import type { Core } from '@strapi/types';

import { rows } from '../sql';
import { isPostgres, ROWS, TEXTS } from './tables';

export interface SearchRow {
  document: string;
  lang: string;
  key: string;
  title: string;
  /** What is kept in memory beside the title; goes into the database as JSON. */
  head: object;
  /** Tokens of the names, papers and results. */
  papers: readonly string[];
  /** These and those of the body. */
  whole: readonly string[];
}

/** A row as it goes into the database. */
export interface Written {
  row: SearchRow;
  hash: string;
  version: number;
}

export interface Identity {
  document: string;
  lang: string;
}

/** So many rows go into one statement. */
const CHUNK = 50;

export const identity = ({ document, lang }: Identity) => `${document} ${lang}`;

/** `array_to_tsvector` takes tokens as they are, so both databases know the same ones. */
const VECTOR = `array_to_tsvector(string_to_array(?, ' '))`;

const texts = ({ papers, whole }: SearchRow) => [papers.join(' '), whole.join(' ')];

/** SQLite keeps the texts in a table of its own. */
const replaceTexts = async (strapi: Core.Strapi, id: number, row: SearchRow, isNew: boolean) => {
  if (!isNew) await rows(strapi, `delete from ${TEXTS} where rowid = ?`, [id]);
  if (row.whole.length === 0) return;
  const sql = `insert into ${TEXTS} (rowid, papers, whole) values (?, ?, ?)`;
  await rows(strapi, sql, [id, ...texts(row)]);
};

export const updateRow = async (
  strapi: Core.Strapi,
  id: number,
  { row, hash, version }: Written,
): Promise<void> => {
  const postgres = isPostgres(strapi);
  const values = [row.key, row.title, JSON.stringify(row.head), hash, version];
  await rows(
    strapi,
    `update ${ROWS} set public_key = ?, title = ?, head = ?, hash = ?, version = ?, live = 1
       ${postgres ? `, papers = ${VECTOR}, whole = ${VECTOR}` : ''}
     where id = ?`,
    [...values, ...(postgres ? texts(row) : []), id],
  );
  if (!postgres) await replaceTexts(strapi, id, row, false);
};

/** The row stays, so that whoever follows the numbers learns that it has gone. */
export const retireRow = async (
  strapi: Core.Strapi,
  id: number,
  version: number,
): Promise<void> => {
  const row = { document: '', lang: '', key: '', title: '', head: {}, papers: [], whole: [] };
  await updateRow(strapi, id, { row, hash: '', version });
  await rows(strapi, `update ${ROWS} set live = 0 where id = ?`, [id]);
};

const insertSome = async (strapi: Core.Strapi, type: string, some: readonly Written[]) => {
  const postgres = isPostgres(strapi);
  const [columns, marks] = postgres ? [', papers, whole', `, ${VECTOR}, ${VECTOR}`] : ['', ''];
  const inserted = await rows<Identity & { id: number }>(
    strapi,
    `insert into ${ROWS}
       (type, document, lang, public_key, title, head, hash, version, live${columns})
     values ${some.map(() => `(?, ?, ?, ?, ?, ?, ?, ?, 1${marks})`).join(', ')}
     returning id, document, lang`,
    some.flatMap(({ row, hash, version }) => [
      ...[type, row.document, row.lang, row.key, row.title],
      ...[JSON.stringify(row.head), hash, version],
      ...(postgres ? texts(row) : []),
    ]),
  );
  if (postgres) return;
  // The database may give back inserted rows in any order.
  const ids = new Map(inserted.map((one) => [identity(one), one.id]));
  for (const { row } of some) {
    const id = ids.get(identity(row));
    if (id === undefined) throw new Error(`cchc: no search row for ${type} ${row.document}`);
    await replaceTexts(strapi, id, row, true);
  }
};

export const insertRows = async (
  strapi: Core.Strapi,
  type: string,
  all: readonly Written[],
): Promise<void> => {
  for (let start = 0; start < all.length; start += CHUNK) {
    await insertSome(strapi, type, all.slice(start, start + CHUNK));
  }
};
