import type { Core } from '@strapi/types';

import type { ReportDetail, ReportItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { lastUnderKey, type PublicRecord, updateTimes } from '../../platform/changes';
import {
  type Answer,
  containsWords,
  GoneError,
  notFound,
  pagination,
} from '../../platform/public-read';
import { siteScope } from '../unit';
import { type ReportListRequest, type ReportRequest, reportSlug } from './contract';
import { PUBLISHED_REPORT } from './schema';

type Copy = Omit<ReportDetail, 'slug' | 'publishedAt' | 'updatedAt'>;

export interface PublicRow {
  id: number;
  documentId: string;
  slug: string;
  publicAt: string;
  copy: Copy;
  unit: { code: string } | null;
}

type Scope = Awaited<ReturnType<typeof siteScope>> | undefined;

/** The only door between reports and the public. */
export const PUBLIC = { publicAt: { $notNull: true } };

export const scopeOf = (
  strapi: Core.Strapi,
  { unit, locale }: Pick<ReportListRequest['query'], 'unit' | 'locale'>,
) => (unit === undefined ? undefined : siteScope(strapi, unit, locale));

/** A unit's own reports, and those of units that went into it. Nobody inherits a report. */
export const onSite = (scope: Scope) => (scope ? [{ unit: { id: { $in: scope.own } } }] : []);

const successorMeta = (scope: Scope) => (scope?.successor ? { successor: scope.successor } : {});

const itemOf = ({ slug, publicAt, copy }: PublicRow): Omit<ReportItem, 'updatedAt'> => {
  const { title, kind, year, number, periodName, firstDay, lastDay, unit } = copy;
  return {
    ...{ slug, title, kind, year, number, periodName, firstDay, lastDay, unit },
    publishedAt: toVietnamIso(new Date(publicAt)),
  };
};

const wholeOf = (row: PublicRow): Omit<ReportDetail, 'updatedAt'> => ({
  ...itemOf(row),
  sections: row.copy.sections,
  tables: row.copy.tables,
});

const times = (strapi: Core.Strapi, rows: readonly PublicRow[]) =>
  updateTimes(
    strapi,
    'report',
    rows.map(({ documentId }) => documentId),
    'vi',
  );

const updatedAt = ({ documentId, publicAt }: PublicRow, updated: ReadonlyMap<string, string>) =>
  toVietnamIso(updated.get(documentId) ?? new Date(publicAt));

/** GET /reports: the published ones of a unit, or of the whole portal. */
export const findPage = async ({
  strapi,
  query,
}: ReportListRequest): Promise<Answer<ReportItem[]>> => {
  const scope = await scopeOf(strapi, query);
  const { kind, year } = query.filters;
  const where = {
    $and: [
      PUBLIC,
      ...onSite(scope),
      ...(kind ? [{ kind: { $in: kind } }] : []),
      ...(year ? [{ year: { $in: year.map(Number) } }] : []),
      ...containsWords(query.q),
    ],
  };
  const direction = query.sort?.direction ?? 'desc';
  const rows: PublicRow[] = await strapi.db.query(PUBLISHED_REPORT).findMany({
    where,
    orderBy: [{ lastDay: direction }, { id: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(PUBLISHED_REPORT).count({ where });
  const updated = await times(strapi, rows);
  return {
    data: rows.map((row) => ({ ...itemOf(row), updatedAt: updatedAt(row, updated) })),
    meta: { pagination: pagination(query, total), ...successorMeta(scope) },
  };
};

/** Whole reports, read together. */
export const detailsOf = async (
  strapi: Core.Strapi,
  rows: readonly PublicRow[],
): Promise<ReportDetail[]> => {
  const updated = await times(strapi, rows);
  return rows.map((row) => ({ ...wholeOf(row), updatedAt: updatedAt(row, updated) }));
};

/** GET /reports/{slug}. @throws 404 never public, 410 withdrawn */
export const findOne = async ({
  strapi,
  query,
  key,
}: ReportRequest): Promise<Answer<ReportDetail>> => {
  if (!reportSlug.safeParse(key).success) throw notFound('NOT_FOUND', query.locale, 'slug');
  const scope = await scopeOf(strapi, query);
  const row: PublicRow | null = await strapi.db
    .query(PUBLISHED_REPORT)
    .findOne({ where: { $and: [PUBLIC, { slug: key }, ...onSite(scope)] } });
  const [data] = row ? await detailsOf(strapi, [row]) : [];
  if (data) return { data, meta: successorMeta(scope) };
  const last = await lastUnderKey(strapi, 'report', key, 'vi');
  const isThere = await strapi.db
    .query(PUBLISHED_REPORT)
    .count({ where: { $and: [PUBLIC, { slug: key }] } });
  // Public elsewhere, but nothing that this unit's site shows.
  if (!last || isThere > 0) throw notFound('NOT_FOUND', query.locale, 'slug');
  throw new GoneError(query.locale);
};

/** What the change log compares. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows: PublicRow[] = await strapi.db.query(PUBLISHED_REPORT).findMany({
    where: { $and: [PUBLIC, { documentId: { $in: [...documents] } }] },
    populate: { unit: { select: ['id', 'code'] } },
  });
  return rows.map((row) => ({
    document: row.documentId,
    key: row.slug,
    lang: 'vi',
    unitCode: row.unit?.code ?? null,
    url: `/reports/${row.slug}`,
    data: wholeOf(row),
  }));
};
