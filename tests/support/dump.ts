import type { Core } from '@strapi/types';

export type Dump = Record<string, string[]>;

/** Every row of these tables, of all tables unless some are named; in no order that means anything. */
export const dump = async (strapi: Core.Strapi, only?: readonly string[]): Promise<Dump> => {
  const tables = only ?? (await strapi.db.dialect.schemaInspector.getTables());
  const result: Dump = {};
  for (const table of [...tables].sort()) {
    const rows: object[] = await strapi.db.getConnection(table).select('*');
    result[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return result;
};
