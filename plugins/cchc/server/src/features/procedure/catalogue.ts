import type { Core } from '@strapi/types';

import { LEVELS, type ProcedureItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { remembered } from '../../platform/changes';
import { rows } from '../../platform/sql';
import { namesOfFields } from '../field';
import { createFacets } from './facets';
import { publicServiceLevel, type StoredServiceLevel } from './parts';

/** A published procedure as lists show, filter and sort it. */
export interface Card extends ProcedureItem {
  /** Its place in the catalogue. */
  at: number;
  documentId: string;
  fieldCode: string | null;
  searchKey: string;
  audienceKey: string;
  decisionNumber: string | null;
  /** Milliseconds; `updatedAt` of the item. */
  changedAt: number;
}

interface Row {
  document_id: string;
  code: string;
  slug: string;
  name: string;
  field_code: string | null;
  at_ministry: boolean | number | null;
  at_province: boolean | number | null;
  at_commune: boolean | number | null;
  at_other: boolean | number | null;
  lifecycle: ProcedureItem['lifecycle'];
  edition: number;
  service_level: StoredServiceLevel | null;
  duration_text: string | null;
  fee_text: string | null;
  search_key: string | null;
  audience_key: string | null;
  decision_number: string | null;
  changed_at: string | number | Date | null;
}

type Fields = ReadonlyMap<string, { code: string; name: string }>;

const cardOf = (row: Row, at: number, fields: Fields): Card => {
  const { at_ministry: ministry, at_province: province, field_code: code } = row;
  // One object for all cards of a field.
  const field = code === null ? null : (fields.get(code) ?? { code, name: code });
  const carried = { ministry, province, commune: row.at_commune, other: row.at_other };
  const changed = new Date(row.changed_at ?? 0);
  return {
    at,
    documentId: row.document_id,
    code: row.code,
    slug: row.slug,
    name: row.name,
    fieldCode: field?.code ?? null,
    field,
    levels: LEVELS.filter((level) => carried[level]),
    lifecycle: row.lifecycle,
    edition: row.edition,
    serviceLevel: publicServiceLevel(row.service_level),
    duration: row.duration_text,
    fee: row.fee_text,
    searchKey: row.search_key ?? '',
    audienceKey: row.audience_key ?? '',
    decisionNumber: row.decision_number,
    changedAt: changed.getTime(),
    updatedAt: toVietnamIso(changed),
  };
};

const load = async (strapi: Core.Strapi) => {
  const names = await namesOfFields(strapi);
  const found = await rows<Row>(
    strapi,
    `select p.document_id, p.code, p.slug, p.name, p.field_code, p.at_ministry, p.at_province,
        p.at_commune, p.at_other, p.lifecycle, p.edition, p.service_level, p.duration_text,
        p.fee_text, p.search_key, p.audience_key, p.decision_number, c.changed_at
      from cchc_procedures p
      left join (select document, max(at) as changed_at from cchc_changes
        where type = 'procedure' group by document) c on c.document = p.document_id
      where p.published_at is not null`,
    [],
  );
  const fields = new Map([...names].map(([code, name]) => [code, { code, name }]));
  const cards = found.map((row, at) => cardOf(row, at, fields));
  return {
    cards,
    byDocument: new Map(cards.map((card) => [card.documentId, card])),
    byCode: new Map(cards.map((card) => [card.code, card])),
    names,
    facets: createFacets(cards, names),
  };
};

/**
 * All published procedures, as much of them as lists need. A few thousand are a few megabytes, and
 * a page of them costs no statement of its own.
 */
export const catalogue = remembered(load);
