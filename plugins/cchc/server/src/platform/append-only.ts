import type { Core } from '@strapi/types';

import { isPostgres } from './own-connection';

/** Tables that only grow: what was done with a case, and who did what. */
type Table = 'cchc_case_events' | 'cchc_audit';

const sqlite = (table: Table) =>
  ['update', 'delete'].map(
    (event) =>
      `create trigger if not exists ${table}_no_${event} before ${event} on ${table}
       begin select raise(abort, 'cchc: append only'); end`,
  );

const postgres = (table: Table) => [
  `create or replace function cchc_append_only() returns trigger as
   'begin raise exception ''cchc: append only''; end' language plpgsql`,
  `drop trigger if exists ${table}_append_only on ${table}`,
  `create trigger ${table}_append_only before update or delete or truncate on ${table}
   for each statement execute function cchc_append_only()`,
];

/** Keeps the database itself from changing what a table holds. Strapi's schema knows no triggers. */
export const keepAppendOnly = async (strapi: Core.Strapi, table: Table): Promise<void> => {
  for (const sql of (isPostgres(strapi) ? postgres : sqlite)(table)) {
    await strapi.db.connection.raw(sql);
  }
};
