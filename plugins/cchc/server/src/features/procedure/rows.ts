import type { Core } from '@strapi/types';
import { z } from 'zod';

import {
  type EditionSummary,
  LEGAL_PARTS,
  type LegalPart,
  type ProcedureDetail,
  type ProcedureEditionParts,
  procedureEditionParts,
  procedureFee,
  procedureMethod,
} from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { placeholders, rows } from '../../platform/sql';
import { type RelatedRow, relatedRows } from './parts';

export type { RelatedRow };

type Moment = string | number | Date;

/** A published procedure beside one of its editions, in one row. */
export interface JoinedRow {
  document_id: string;
  code: string;
  slug: string;
  lifecycle: ProcedureDetail['lifecycle'];
  successor_code: string | null;
  edition: number;
  related_text: string | null;
  missing_key: string | null;
  source_url: string | null;
  field_code: string | null;
  field_name: string | null;
  /** When the public saw it change last, by the log. */
  changed_at: Moment | null;
  number: number;
  update_type: EditionSummary['updateType'];
  change_note: string | null;
  edition_lifecycle: ProcedureDetail['lifecycle'];
  decision_number: string | null;
  decision_signed_on: Moment | null;
  issued_at: Moment;
  effective_from: Moment;
  /** First day of the following edition. */
  effective_to: Moment | null;
  snapshot: unknown;
}

const CHANGED_AT = `(select max(c.at) from cchc_changes c
  where c.type = 'procedure' and c.document = p.document_id)`;

const JOINED = `select p.document_id, p.code, p.slug, p.lifecycle, p.successor_code, p.edition,
    p.related_text, p.missing_key, p.source_url, p.field_code, f.name as field_name,
    ${CHANGED_AT} as changed_at,
    e.number, e.update_type, e.change_note, e.lifecycle as edition_lifecycle, e.decision_number,
    e.decision_signed_on, e.issued_at, e.effective_from, e.snapshot,
    (select n.effective_from from cchc_procedure_editions n
      where n.code = e.code and n.number = e.number + 1) as effective_to
  from cchc_procedures p
  join cchc_procedure_editions e on e.code = p.code
  left join cchc_fields f on f.code = p.field_code
  where p.published_at is not null`;

/** SQLite keeps moments as milliseconds and days as text; drivers of PostgreSQL make them dates. */
export const momentOf = (value: Moment): string =>
  toVietnamIso(typeof value === 'string' ? value : new Date(value));

/** A column of type `date`: text, or the driver's date at midnight of its own zone. */
export const dayOf = (value: Moment): string => {
  if (typeof value === 'string') return value.slice(0, 10);
  const date = new Date(value);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const orNull = <T, R>(value: T | null, read: (value: T) => R): R | null =>
  value === null ? null : read(value);

/** Which edition is meant: one by number, the one that held on a day, or the newest. */
export interface EditionChoice {
  number?: number | undefined;
  asOf?: string | undefined;
}

const chosen = ({ number, asOf }: EditionChoice): [sql: string, values: (string | number)[]] => {
  if (number !== undefined) return ['and e.number = ?', [number]];
  if (asOf !== undefined) return ['and e.effective_from <= ?', [asOf]];
  return ['and e.number = p.edition', []];
};

/** The published procedure of a code with the edition that is meant; one statement. */
export const joinedByCode = async (
  strapi: Core.Strapi,
  code: string,
  choice: EditionChoice = {},
): Promise<JoinedRow | undefined> => {
  const [which, values] = chosen(choice);
  const sql = `${JOINED} and p.code = ? ${which} order by e.number desc limit 1`;
  const [row] = await rows<JoinedRow>(strapi, sql, [code, ...values]);
  return row;
};

/** All editions of a published procedure, newest first. */
export const joinedHistory = (strapi: Core.Strapi, code: string): Promise<JoinedRow[]> =>
  rows<JoinedRow>(strapi, `${JOINED} and p.code = ? order by e.number desc`, [code]);

/** Published procedures with their newest edition, by document. */
export const joinedByDocument = (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<JoinedRow[]> =>
  documents.length === 0
    ? Promise.resolve([])
    : rows<JoinedRow>(
        strapi,
        `${JOINED} and e.number = p.edition and p.document_id in (${placeholders(documents)})`,
        documents,
      );

/** The same by code. */
export const joinedByCodes = (
  strapi: Core.Strapi,
  codes: readonly string[],
): Promise<JoinedRow[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : rows<JoinedRow>(
        strapi,
        `${JOINED} and e.number = p.edition and p.code in (${placeholders(codes)})`,
        codes,
      );

const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);

/** As editions were once written: fees had no keys. */
const storedParts = procedureEditionParts.extend({
  methods: z.array(procedureMethod.extend({ fees: z.array(procedureFee.partial({ key: true })) })),
});

/** What an edition fixed. A fee without a key is named by its method's, and its place there. */
export const readSnapshot = (snapshot: unknown): ProcedureEditionParts => {
  const parts = storedParts.parse(parsed(snapshot));
  const methods = parts.methods.map(({ fees, ...method }) => ({
    ...method,
    fees: fees.map(({ key, ...fee }, at) => ({ key: key ?? `${method.key}-${at + 1}`, ...fee })),
  }));
  return { ...parts, methods };
};

export const snapshotOf = (row: JoinedRow): ProcedureEditionParts => readSnapshot(row.snapshot);

export const relatedOf = (row: JoinedRow): RelatedRow[] =>
  row.related_text === null ? [] : relatedRows.parse(JSON.parse(row.related_text));

export const missingOf = (row: Pick<JoinedRow, 'missing_key'>): LegalPart[] =>
  LEGAL_PARTS.filter((part) => row.missing_key?.includes(`|${part}|`));

export const decisionOf = (row: JoinedRow) =>
  orNull(row.decision_number, (number) => ({
    number,
    signedOn: orNull(row.decision_signed_on, dayOf),
  }));

export const summaryOf = (row: JoinedRow): EditionSummary => ({
  number: row.number,
  updateType: row.update_type,
  changeNote: row.change_note,
  publishedAt: momentOf(row.issued_at),
  effectiveFrom: dayOf(row.effective_from),
  effectiveTo: orNull(row.effective_to, dayOf),
  decision: decisionOf(row),
});

export interface Named {
  code: string;
  slug: string;
  name: string;
}

/** Name and address of published procedures by code. */
export const namesByCode = async (
  strapi: Core.Strapi,
  codes: readonly string[],
): Promise<Map<string, Named>> => {
  if (codes.length === 0) return new Map();
  const found = await rows<Named>(
    strapi,
    `select code, slug, name from cchc_procedures
      where published_at is not null and code in (${placeholders(codes)})`,
    codes,
  );
  return new Map(found.map((one) => [one.code, one]));
};
