import type { Core } from '@strapi/types';

import type { ProcedureLocal } from '../../../../shared/contracts';
import { linkTable, rows } from '../../platform/sql';
import { LOCAL } from './local.schema';
import { publicServiceLevel, type StoredServiceLevel } from './parts';
import { dayOf } from './rows';

export interface LocalRow {
  procedure_code: string;
  applies: boolean | number;
  place: string | null;
  counter: string | null;
  phone: string | null;
  hours: string | null;
  fee_note: string | null;
  fee_resolution: string | null;
  filing_url: string | null;
  service_level: StoredServiceLevel | null;
  last_reviewed_on: string | null;
  acknowledged_edition: number | null;
}

/** What a unit added to a procedure; undefined where it added nothing. */
export const localOf = async (
  strapi: Core.Strapi,
  unitId: number,
  code: string,
): Promise<LocalRow | undefined> => {
  const { name, own, other } = linkTable(strapi, LOCAL, 'unit');
  const [row] = await rows<LocalRow>(
    strapi,
    `select l.* from cchc_procedure_locals l join ${name} u on u.${own} = l.id
      where l.procedure_code = ? and u.${other} = ? order by l.id limit 1`,
    [code, unitId],
  );
  return row;
};

export const publicLocal = (
  row: LocalRow,
  unit: { code: string; name: string },
  edition: number,
): ProcedureLocal => ({
  unit: { code: unit.code, name: unit.name },
  place: row.place,
  counter: row.counter,
  phone: row.phone,
  hours: row.hours,
  feeNote: row.fee_note,
  feeResolution: row.fee_resolution,
  filingUrl: row.filing_url,
  serviceLevel: publicServiceLevel(row.service_level),
  reviewedOn: row.last_reviewed_on === null ? null : dayOf(row.last_reviewed_on),
  upToDate: (row.acknowledged_edition ?? 0) >= edition,
});
