import type { Core } from '@strapi/types';

import type { ProcedureLocal } from '../../../../shared/contracts';
import type { PublicRecord } from '../../platform/changes';
import { linkTable, placeholders, rows } from '../../platform/sql';
import { siteUnit, today } from '../unit';
import { LOCAL } from './local.schema';
import { publicServiceLevel, type StoredServiceLevel } from './parts';
import { dayOf } from './rows';
import { PROCEDURE } from './schema';

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

/** What a unit added to these procedures, by code; nothing where it added nothing. */
export const localsOf = async (
  strapi: Core.Strapi,
  unitId: number,
  codes: readonly string[],
): Promise<Map<string, LocalRow>> => {
  if (codes.length === 0) return new Map();
  const { name, own, other } = linkTable(strapi, LOCAL, 'unit');
  const found = await rows<LocalRow>(
    strapi,
    `select l.* from cchc_procedure_locals l join ${name} u on u.${own} = l.id
      where u.${other} = ? and l.procedure_code in (${placeholders(codes)}) order by l.id desc`,
    [unitId, ...codes],
  );
  // Of two that slipped in, the first one.
  return new Map(found.map((row) => [row.procedure_code, row]));
};

const saidOf = (row: LocalRow) => ({
  place: row.place,
  counter: row.counter,
  phone: row.phone,
  hours: row.hours,
  feeNote: row.fee_note,
  feeResolution: row.fee_resolution,
  filingUrl: row.filing_url,
  serviceLevel: publicServiceLevel(row.service_level),
});

/** A counter or a fee that has been left standing would send people to the wrong place. */
const SAYS_NOTHING: ReturnType<typeof saidOf> = {
  ...{ place: null, counter: null, phone: null, hours: null },
  ...{ feeNote: null, feeResolution: null, filingUrl: null, serviceLevel: null },
};

export const publicLocal = (
  row: LocalRow,
  unit: { code: string; name: string },
  edition: number,
): ProcedureLocal => ({
  unit: { code: unit.code, name: unit.name },
  applies: Boolean(row.applies),
  ...(row.applies ? saidOf(row) : SAYS_NOTHING),
  reviewedOn: row.last_reviewed_on === null ? null : dayOf(row.last_reviewed_on),
  upToDate: (row.acknowledged_edition ?? 0) >= edition,
});

interface JoinedLocal extends LocalRow {
  document_id: string;
  edition: number;
  unit_id: number;
  unit_code: string;
  unit_name: string;
  valid_to: string | Date | null;
}

/** Overlays of published procedures, each with its unit and the newest edition. */
const joinedLocals = (strapi: Core.Strapi, documents: readonly string[]) => {
  const { name, own, other } = linkTable(strapi, LOCAL, 'unit');
  return rows<JoinedLocal>(
    strapi,
    `select l.*, p.edition, u.id as unit_id, u.code as unit_code, u.name as unit_name, u.valid_to
      from cchc_procedure_locals l
      join ${name} k on k.${own} = l.id
      join cchc_units u on u.id = k.${other}
      join cchc_procedures p on p.code = l.procedure_code and p.published_at is not null
      where l.document_id in (${placeholders(documents)})`,
    documents,
  );
};

/** Units among these whose sites show another unit's overlays, because they have been merged away. */
const mergedAway = async (strapi: Core.Strapi, locals: readonly JoinedLocal[]) => {
  const ended = new Map(
    locals.flatMap(({ unit_id, unit_code, valid_to }) =>
      valid_to !== null && dayOf(valid_to) < today() ? [[unit_id, unit_code] as const] : [],
    ),
  );
  const away = new Set<number>();
  for (const [id, code] of ended) {
    if ((await siteUnit(strapi, code, 'vi')).unit.id !== id) away.add(id);
  }
  return away;
};

/** What the change log compares. */
export const publicLocals = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  if (documents.length === 0) return [];
  const locals = await joinedLocals(strapi, documents);
  const away = await mergedAway(strapi, locals);
  return locals
    .filter(({ unit_id }) => !away.has(unit_id))
    .map((row) => ({
      document: row.document_id,
      key: `${row.unit_code}/${row.procedure_code}`,
      lang: 'vi',
      unitCode: row.unit_code,
      url: `/procedures/${row.procedure_code}?unit=${row.unit_code}`,
      data: publicLocal(row, { code: row.unit_code, name: row.unit_name }, row.edition),
    }));
};

const documentsWhere = async (strapi: Core.Strapi, where: object): Promise<string[]> => {
  const found: { documentId: string }[] = await strapi.db
    .query(LOCAL)
    .findMany({ select: ['documentId'], where });
  return found.map(({ documentId }) => documentId);
};

/** Overlays that show the name of one of these units. */
export const localsOfUnits = (strapi: Core.Strapi, documents: readonly string[]) =>
  documentsWhere(strapi, { unit: { documentId: { $in: [...documents] } } });

/** Overlays of these procedures: whether they are up to date depends on the newest edition. */
export const localsOfProcedures = async (strapi: Core.Strapi, documents: readonly string[]) => {
  const found: { code: string }[] = await strapi.db
    .query(PROCEDURE)
    .findMany({ select: ['code'], where: { documentId: { $in: [...documents] } } });
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes.length === 0 ? [] : documentsWhere(strapi, { procedureCode: { $in: codes } });
};
