import type { Core } from '@strapi/types';

import { linkTable, rows } from '../../platform/sql';
import { LOCAL } from './local.schema';

/** Which overlays: one, those of a procedure, or all. */
type Which = { id: number } | { code: string } | undefined;

const condition = (which: Which): [sql: string, values: (string | number)[]] => {
  if (!which) return ['', []];
  return 'id' in which
    ? ['where l.id = ?', [which.id]]
    : ['where l.procedure_code = ?', [which.code]];
};

/**
 * Gives overlays the label by which lists show them, `<code> <name of the procedure> – <unit>`.
 * Writes only those that have another one. At a start it takes up what units were renamed to.
 */
export const labelLocals = async (strapi: Core.Strapi, which?: Which) => {
  const { name, own, other } = linkTable(strapi, LOCAL, 'unit');
  const [where, values] = condition(which);
  const wanted = `l.procedure_code || coalesce(' ' || p.name, '') || coalesce(' – ' || u.name, '')`;
  const found = await rows<{ id: number; wanted: string }>(
    strapi,
    `select id, wanted from (
      select l.id, l.label, ${wanted} as wanted from cchc_procedure_locals l
        left join ${name} k on k.${own} = l.id
        left join cchc_units u on u.id = k.${other}
        left join cchc_procedures p on p.code = l.procedure_code and p.published_at is not null
        ${where}
      ) labels where coalesce(label, '') <> wanted`,
    values,
  );
  for (const { id, wanted: label } of found) {
    await strapi.db.query(LOCAL).updateMany({ where: { id }, data: { label } });
  }
};
