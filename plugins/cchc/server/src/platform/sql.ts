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

/**
 * Runs one statement with bound values and returns its rows. It joins the transaction that runs, if
 * one does: on SQLite there is one connection, and a query beside it would wait for ever.
 */
export const rows = async <T>(
  strapi: Core.Strapi,
  sql: string,
  values: readonly (string | number | Date)[],
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
