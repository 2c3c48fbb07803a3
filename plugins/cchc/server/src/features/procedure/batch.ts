import type { Core } from '@strapi/types';

import type { LIFECYCLES, ProcedureEditionParts, UPDATE_TYPES } from '../../../../shared/contracts';
import { contentHash } from '../../platform/changes';
import type { FieldProblem } from '../../platform/writes';
import { PARTS_POPULATE, partsHash, partsOf, type StoredProcedure } from './parts';
import { PROCEDURE } from './schema';
import { check } from './writes';

/** A procedure as the office has it: its draft, and what the public sees of it. */
export interface OfficeProcedure {
  documentId: string;
  code: string;
  name: string;
  draft: ProcedureEditionParts;
  published: ProcedureEditionParts | null;
  /** Of the published row; null while nothing is public. */
  lifecycle: (typeof LIFECYCLES)[number] | null;
  /** Number of the approved decision that it waits for. */
  lockedBy: string | null;
  /** What the draft says, so that two looks at it can be compared. */
  draftHash: string;
  /** False while the draft says what the public sees already. */
  hasChanges: boolean;
  row: StoredProcedure;
  /** The published row itself. */
  publishedRow: StoredProcedure | null;
}

type Row = StoredProcedure & { publishedAt: string | null; lockedBy: string | null };

const described = (draft: Row, published: Row | undefined): OfficeProcedure => {
  const parts = partsOf(draft);
  const related = ({ related: rows }: Row) =>
    rows.map(({ type, code, name }) => [type, code, name]);
  const hash = (row: Row) => contentHash([partsHash(partsOf(row)), related(row)]);
  return {
    documentId: draft.documentId,
    code: draft.code,
    name: draft.name,
    draft: parts,
    published: published ? partsOf(published) : null,
    lifecycle: published?.lifecycle ?? null,
    lockedBy: draft.lockedBy,
    draftHash: hash(draft),
    hasChanges: !published || hash(published) !== hash(draft),
    row: draft,
    publishedRow: published ?? null,
  };
};

/** Procedures by code, with everything that their drafts and published rows say. */
export const loadProcedures = async (
  strapi: Core.Strapi,
  codes: readonly string[],
): Promise<Map<string, OfficeProcedure>> => {
  const rows: Row[] = await strapi.db
    .query(PROCEDURE)
    .findMany({ where: { code: { $in: [...codes] } }, populate: PARTS_POPULATE });
  const published = new Map(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => [row.documentId, row]),
  );
  return new Map(
    rows
      .filter(({ publishedAt }) => publishedAt === null)
      .map((draft) => [draft.code, described(draft, published.get(draft.documentId))]),
  );
};

/** Closes procedures to every editing until the decision of this number is in effect; null opens. */
export const lockProcedures = async (
  strapi: Core.Strapi,
  codes: readonly string[],
  number: string | null,
) => {
  await strapi.db
    .query(PROCEDURE)
    .updateMany({ where: { code: { $in: [...codes] } }, data: { lockedBy: number } });
};

/** What a decision makes of a procedure. */
export interface Ruling {
  lifecycle: (typeof LIFECYCLES)[number];
  successorCode: string | null;
  decisionNumber: string;
  /** `YYYY-MM-DD`. */
  decisionSignedOn: string;
  updateType: (typeof UPDATE_TYPES)[number];
  changeNote: string | null;
  /** `YYYY-MM-DD`. */
  effectiveFrom: string;
}

type Attributes = Record<string, { type: string; required?: boolean; component?: string }>;

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Required values that a row or the rows inside it lack, as `cases.0.papers.1.name`. */
const emptyPlaces = (
  strapi: Core.Strapi,
  attributes: Attributes,
  row: Record<string, unknown>,
): string[] =>
  Object.entries(attributes).flatMap(([name, { required, component }]) => {
    const value = row[name];
    if (required && isEmpty(value)) return [name];
    const inner = component && Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
    const { attributes: ofRows = {} } = strapi.components[component as 'cchc.step'] ?? {};
    return inner.flatMap((one, index) =>
      emptyPlaces(strapi, ofRows as Attributes, one).map((place) => `${name}.${index}.${place}`),
    );
  });

/** What keeps the draft from being published under this ruling; `field` names a part of the procedure. */
export const publishProblems = (
  strapi: Core.Strapi,
  { row }: OfficeProcedure,
  ruling: Ruling,
): FieldProblem[] => [
  ...check({ ...row, ...ruling }),
  ...emptyPlaces(strapi, strapi.contentType(PROCEDURE).attributes as Attributes, {
    ...row,
  }).map((field) => ({
    field,
    message: 'Còn ô bắt buộc chưa điền.',
  })),
];

export interface PublicName {
  code: string;
  slug: string;
  name: string;
  lifecycle: (typeof LIFECYCLES)[number];
}

/** How others show published procedures, by code. */
export const publicNames = async (
  strapi: Core.Strapi,
  codes: readonly string[],
): Promise<Map<string, PublicName>> => {
  const rows: PublicName[] =
    codes.length === 0
      ? []
      : await strapi.db.query(PROCEDURE).findMany({
          select: ['code', 'slug', 'name', 'lifecycle'],
          where: { publishedAt: { $notNull: true }, code: { $in: [...codes] } },
        });
  return new Map(
    rows.map(({ code, slug, name, lifecycle }) => [code, { code, slug, name, lifecycle }]),
  );
};
