import type { Core } from '@strapi/types';

import { isPostgres } from '../own-connection';

const TABLE = 'cchc_case_events';

const SQLITE = ['update', 'delete'].map(
  (event) =>
    `create trigger if not exists ${TABLE}_no_${event} before ${event} on ${TABLE}
     begin select raise(abort, 'cchc: append only'); end`,
);

const POSTGRES = [
  `create or replace function cchc_append_only() returns trigger as
   'begin raise exception ''cchc: append only''; end' language plpgsql`,
  `drop trigger if exists ${TABLE}_append_only on ${TABLE}`,
  `create trigger ${TABLE}_append_only before update or delete or truncate on ${TABLE}
   for each statement execute function cchc_append_only()`,
];

/** Keeps the database itself from changing what was done with a case. Strapi's schema knows no triggers. */
export const protectHistory = async (strapi: Core.Strapi): Promise<void> => {
  for (const sql of isPostgres(strapi) ? POSTGRES : SQLITE) await strapi.db.connection.raw(sql);
};
