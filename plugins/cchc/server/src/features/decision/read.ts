import type { Core } from '@strapi/types';

import type { DecisionDetail, DecisionItem } from '../../../../shared/contracts';
import { toSlug } from '../../../../shared/text';
import { toVietnamIso } from '../../../../shared/time';
import { type PublicRecord, updateTimes } from '../../platform/changes';
import {
  type Answer,
  containsWords,
  notFound,
  pagination,
  portalUrl,
} from '../../platform/public-read';
import { publicNames, type PublicName, PROCEDURE } from '../procedure';
import { siteScope } from '../unit';
import { type DecisionListRequest, type DecisionRequest, decisionSlug } from './contract';
import { DECISION } from './schema';
import { countsOf, DECISION_POPULATE, publicAction, type StoredDecision } from './stored';

type Scope = Awaited<ReturnType<typeof siteScope>> | undefined;

/** The only door between decisions and the public. */
export const IN_EFFECT = { state: 'decision-effective' };

/** Of everybody, or announced by the unit itself or one above it. */
export const onSite = (scope: Scope) =>
  scope
    ? [
        {
          $or: [
            { unit: { id: { $null: true } } },
            { unit: { id: { $in: [...scope.own, ...scope.above] } } },
          ],
        },
      ]
    : [];

const where = ({ filters: { year, agency }, q }: DecisionListRequest['query'], scope: Scope) => ({
  $and: [
    IN_EFFECT,
    ...onSite(scope),
    ...(year
      ? [{ $or: year.map((y) => ({ signedOn: { $gte: `${y}-01-01`, $lte: `${y}-12-31` } })) }]
      : []),
    ...(agency
      ? [{ agencyKey: { $in: agency.map((name) => toSlug(name, { fallback: 'co-quan' })) } }]
      : []),
    ...containsWords(q),
  ],
});

const describe = (row: StoredDecision): Omit<DecisionItem, 'updatedAt'> => ({
  slug: row.slug,
  number: row.number,
  signedOn: row.signedOn,
  // There is one in every decision that is in effect.
  effectiveOn: row.effectiveOn ?? '',
  agency: row.agency ?? '',
  title: row.title,
  counts: countsOf(row.lines),
});

const absolute = (portal: string, url: string) => (url.startsWith('/') ? portal + url : url);

/** Strapi counts kilobytes, with two decimals. */
const BYTES = 1000;

/** A procedure that has been withdrawn since keeps its code only. */
const lineProcedure = (code: string, names: ReadonlyMap<string, PublicName>) =>
  names.get(code) ?? { code, slug: code, name: code, lifecycle: 'abolished' as const };

const describeWhole = (
  portal: string,
  row: StoredDecision,
  names: ReadonlyMap<string, PublicName>,
): Omit<DecisionDetail, 'updatedAt'> => ({
  ...describe(row),
  file: row.file && {
    name: row.file.name,
    url: absolute(portal, row.file.url),
    size: Math.round(row.file.size * BYTES),
    mime: row.file.mime,
  },
  lines: row.lines.map((line) => ({
    action: publicAction(line.action),
    procedure: lineProcedure(line.procedureCode, names),
    successor: line.successorCode === null ? null : lineProcedure(line.successorCode, names),
    updateType: line.updateType ?? 'major',
    changeNote: line.changeNote,
  })),
});

const codesShown = (rows: readonly StoredDecision[]): string[] => [
  ...new Set(
    rows.flatMap(({ lines }) =>
      lines.flatMap(({ procedureCode, successorCode }) =>
        [procedureCode, successorCode ?? []].flat(),
      ),
    ),
  ),
];

export const scopeOf = (
  strapi: Core.Strapi,
  { unit, locale }: Pick<DecisionRequest['query'], 'unit' | 'locale'>,
) => (unit === undefined ? undefined : siteScope(strapi, unit, locale));

const successorMeta = (scope: Scope) => (scope?.successor ? { successor: scope.successor } : {});

const times = (strapi: Core.Strapi, rows: readonly StoredDecision[]) =>
  updateTimes(
    strapi,
    'decision',
    rows.map(({ documentId }) => documentId),
    'vi',
  );

const updatedAt = ({ documentId }: StoredDecision, updated: ReadonlyMap<string, string>) =>
  toVietnamIso(updated.get(documentId) ?? new Date(0));

/** GET /decisions: those in effect, of the whole portal or as the site of a unit lists them. */
export const findPage = async ({
  strapi,
  query,
}: DecisionListRequest): Promise<Answer<DecisionItem[]>> => {
  const scope = await scopeOf(strapi, query);
  const filter = where(query, scope);
  const { direction } = query.sort ?? { direction: 'desc' as const };
  const rows: StoredDecision[] = await strapi.db.query(DECISION).findMany({
    where: filter,
    populate: ['lines'],
    orderBy: [{ signedOn: direction }, { id: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(DECISION).count({ where: filter });
  const updated = await times(strapi, rows);
  return {
    data: rows.map((row) => ({ ...describe(row), updatedAt: updatedAt(row, updated) })),
    meta: { pagination: pagination(query, total), ...successorMeta(scope) },
  };
};

/** Whole decisions, read together. */
export const detailsOf = async (
  strapi: Core.Strapi,
  rows: readonly StoredDecision[],
): Promise<DecisionDetail[]> => {
  const names = await publicNames(strapi, codesShown(rows));
  const updated = await times(strapi, rows);
  return rows.map((row) => ({
    ...describeWhole(portalUrl(strapi), row, names),
    updatedAt: updatedAt(row, updated),
  }));
};

/** GET /decisions/{slug}. @throws 404 unless it is in effect */
export const findOne = async ({
  strapi,
  query,
  key,
}: DecisionRequest): Promise<Answer<DecisionDetail>> => {
  const scope = await scopeOf(strapi, query);
  const row: StoredDecision | null = decisionSlug.safeParse(key).success
    ? await strapi.db.query(DECISION).findOne({
        where: { $and: [IN_EFFECT, { slug: key }, ...onSite(scope)] },
        populate: DECISION_POPULATE,
      })
    : null;
  const [data] = row ? await detailsOf(strapi, [row]) : [];
  if (!data) throw notFound('NOT_FOUND', query.locale, 'slug');
  return { data, meta: successorMeta(scope) };
};

/** What the change log compares. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows: StoredDecision[] = await strapi.db.query(DECISION).findMany({
    where: { $and: [IN_EFFECT, { documentId: { $in: [...documents] } }] },
    populate: DECISION_POPULATE,
  });
  const names = await publicNames(strapi, codesShown(rows));
  return rows.map((row) => ({
    document: row.documentId,
    key: row.slug,
    lang: 'vi',
    unitCode: row.unit?.code ?? null,
    url: `/decisions/${row.slug}`,
    data: describeWhole('', row, names),
  }));
};

const decisionsWhere = async (strapi: Core.Strapi, condition: object): Promise<string[]> => {
  const rows: { documentId: string }[] = await strapi.db
    .query(DECISION)
    .findMany({ select: ['documentId'], where: { $and: [IN_EFFECT, condition] } });
  return [...new Set(rows.map(({ documentId }) => documentId))];
};

/** Decisions in effect that name these procedures, as changed or as successors. */
export const naming = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<string[]> => {
  const procedures: { code: string }[] = await strapi.db
    .query(PROCEDURE)
    .findMany({ select: ['code'], where: { documentId: { $in: [...documents] } } });
  const codes = { $in: [...new Set(procedures.map(({ code }) => code))] };
  if (codes.$in.length === 0) return [];
  return decisionsWhere(strapi, {
    lines: { $or: [{ procedureCode: codes }, { successorCode: codes }] },
  });
};

/** Decisions in effect that carry these files. */
export const withFiles = (strapi: Core.Strapi, documents: readonly string[]): Promise<string[]> =>
  decisionsWhere(strapi, { file: { documentId: { $in: [...documents] } } });
