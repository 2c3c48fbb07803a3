import type { Core } from '@strapi/types';

import type { ProcedureEditionParts } from '../../../../shared/contracts';
import type {
  ComparedEdition,
  EditionComparison,
} from '../../../../shared/contracts/procedure-review';
import { toVietnamIso } from '../../../../shared/time';
import { compareEditions } from './compare';
import { EDITION } from './edition.schema';
import { readSnapshot } from './rows';

interface EditionRow {
  number: number;
  updateType: ComparedEdition['updateType'];
  changeNote: string | null;
  lifecycle: ComparedEdition['lifecycle'];
  decisionNumber: string | null;
  decisionSignedOn: string | null;
  issuedAt: string | Date;
  effectiveFrom: string;
}

const SUMMARY = [
  ...['number', 'updateType', 'changeNote', 'lifecycle', 'decisionNumber'],
  ...['decisionSignedOn', 'issuedAt', 'effectiveFrom'],
];

const summary = (row: EditionRow, next: EditionRow | undefined): ComparedEdition => ({
  number: row.number,
  updateType: row.updateType,
  changeNote: row.changeNote,
  lifecycle: row.lifecycle,
  publishedAt: toVietnamIso(new Date(row.issuedAt)),
  effectiveFrom: row.effectiveFrom,
  effectiveTo: next?.effectiveFrom ?? null,
  decision:
    row.decisionNumber === null
      ? null
      : { number: row.decisionNumber, signedOn: row.decisionSignedOn },
});

/** Every edition under a code, also of a procedure that is not public now; newest first. */
export const editionsOf = async (strapi: Core.Strapi, code: string): Promise<ComparedEdition[]> => {
  const rows: EditionRow[] = await strapi.db
    .query(EDITION)
    .findMany({ select: SUMMARY, where: { code }, orderBy: { number: 'desc' } });
  return rows.map((row, index) => summary(row, rows[index - 1]));
};

const partsOfEdition = async (
  strapi: Core.Strapi,
  code: string,
  number: number,
): Promise<ProcedureEditionParts | undefined> => {
  const row: { snapshot: unknown } | null = await strapi.db
    .query(EDITION)
    .findOne({ select: ['snapshot'], where: { code, number } });
  return row ? readSnapshot(row.snapshot) : undefined;
};

/**
 * What differs between two editions, oldest number first. Without a `from` that exists there is
 * nothing to compare with; undefined when there is no edition `to`.
 */
export const comparison = async (
  strapi: Core.Strapi,
  code: string,
  numbers: { from: number; to: number },
): Promise<EditionComparison | undefined> => {
  const editions = await editionsOf(strapi, code);
  const named = (wanted: number) => editions.find(({ number }) => number === wanted);
  const [from, to] = [named(numbers.from), named(numbers.to)];
  if (!to) return undefined;
  const before = from && (await partsOfEdition(strapi, code, from.number));
  const after = await partsOfEdition(strapi, code, to.number);
  return {
    from: from ?? null,
    to,
    differences: before && after ? compareEditions(before, after) : [],
  };
};
