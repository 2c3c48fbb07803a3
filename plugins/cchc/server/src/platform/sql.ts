import type { Core } from '@strapi/types';

interface JoinTable {
  name: string;
  own: string;
  other: string;
}

interface RelationMeta {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** The table behind a relation. Strapi shortens long names, so they are looked up, never spelled. */
export const linkTable = (strapi: Core.Strapi, uid: string, attribute: string): JoinTable => {
  const meta = strapi.db.metadata.get(uid).attributes[attribute] as RelationMeta | undefined;
  if (!meta?.joinTable) throw new Error(`cchc: ${uid}.${attribute} has no link table`);
  const { name, joinColumn, inverseJoinColumn } = meta.joinTable;
  return { name, own: joinColumn.name, other: inverseJoinColumn.name };
};

export type SqlValue = string | number | Date;

/**
 * Runs one statement with bound values and returns its rows. It joins the transaction that runs, if
 * one does: on SQLite there is one connection, and a query beside it would wait for ever.
 */
export const rows = async <T>(
  strapi: Core.Strapi,
  sql: string,
  values: readonly SqlValue[],
): Promise<T[]> => {
  const result: unknown = strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }) => trx.raw(sql, [...values]))
    : await strapi.db.connection.raw(sql, [...values]);
  // better-sqlite3 answers with the rows, pg with an object around them.
  return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as T[];
};

/** As many `?` as there are values, for `in (…)`. */
export const placeholders = (values: readonly unknown[]): string =>
  values.map(() => '?').join(', ');

const isPostgres = (strapi: Core.Strapi) => strapi.db.dialect.client === 'postgres';

/** For `in (…)`: texts, however many, that are bound as one value, a JSON list. */
export const listed = (strapi: Core.Strapi): string =>
  isPostgres(strapi)
    ? 'select jsonb_array_elements_text(cast(? as jsonb))'
    : 'select value from json_each(?)';

/** How to look into JSON columns. Names of keys are ours, never anybody's input. */
export const jsonWords = (strapi: Core.Strapi) =>
  isPostgres(strapi)
    ? {
        /** A table of the elements of a list, with the column `value`. */
        each: (column: string, key: string) => `jsonb_array_elements(${column} -> '${key}')`,
        /** What stands under a key as text; null for null. */
        text: (column: string, key: string) => `(${column} ->> '${key}')`,
        /** An element that is a text itself. */
        own: (column: string) => `(${column} #>> '{}')`,
      }
    : {
        each: (column: string, key: string) => `json_each(${column}, '$.${key}')`,
        text: (column: string, key: string) => `json_extract(${column}, '$.${key}')`,
        own: (column: string) => column,
      };
