import type { Core } from '@strapi/types';

import type { NewsDetail, NewsItem } from '../../../../shared/contracts';
import { lastUnderKey, type PublicRecord } from '../../platform/changes';
import {
  type Answer,
  containsWords,
  GoneError,
  type Locale,
  LOCALES,
  MovedPermanently,
  notFound,
  pagination,
  portalUrl,
} from '../../platform/public-read';
import { topicIds } from '../topic';
import type { SiteScope } from '../unit';
import { type NewsListRequest, type NewsQuery, type NewsRequest, newsSlug } from './contract';
import {
  describe,
  detailOf,
  html,
  LIST_FIELDS,
  type NewsRow,
  onSite,
  POPULATE,
  scopeOf,
  times,
  updatedAt,
} from './describe';
import { NEWS } from './schema';
import { visibleAt, visibleTo } from './visible';

const byOrigin = (scope: SiteScope | undefined, wanted: NewsQuery['filters']['origin']) => {
  if (!scope) return wanted && !wanted.includes('own') ? [{ id: null }] : [];
  const { own, inherited } = visibleTo(scope);
  const both = !wanted || (wanted.includes('own') && wanted.includes('inherited'));
  if (both) return [{ $or: [own, inherited] }];
  return [wanted.includes('own') ? own : inherited];
};

const where = async (
  strapi: Core.Strapi,
  query: NewsQuery,
  scope: SiteScope | undefined,
  now: Date,
) => {
  const { topic, genre, origin, publishedAt } = query.filters;
  return {
    $and: [
      visibleAt(now),
      { locale: query.locale },
      ...byOrigin(scope, origin),
      ...(topic ? [{ topics: { id: { $in: await topicIds(strapi, topic) } } }] : []),
      ...(genre ? [{ genre: { $in: genre } }] : []),
      ...(publishedAt?.gte ? [{ publishAt: { $gte: new Date(publishedAt.gte) } }] : []),
      ...(publishedAt?.lte ? [{ publishAt: { $lte: new Date(publishedAt.lte) } }] : []),
      ...containsWords(query.q),
    ],
  };
};

const successorMeta = (scope: SiteScope | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

/** GET /news: what the site of a unit, or without one the whole portal, shows now. */
export const findPage = async ({ strapi, query }: NewsListRequest): Promise<Answer<NewsItem[]>> => {
  const scope = await scopeOf(strapi, query);
  const filter = await where(strapi, query, scope, new Date());
  const { field, direction } = query.sort ?? { field: 'publishedAt', direction: 'desc' };
  const rows: NewsRow[] = await strapi.db.query(NEWS).findMany({
    select: LIST_FIELDS,
    where: filter,
    populate: POPULATE,
    orderBy: [{ [field === 'title' ? 'searchKey' : 'publishAt']: direction }, { id: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(NEWS).count({ where: filter });
  const updated = await times(strapi, rows, query.locale);
  const own = scope && new Set(scope.own);
  return {
    data: rows.map((row) => ({
      ...describe(portalUrl(strapi), row, own),
      updatedAt: updatedAt(row, updated),
    })),
    meta: { pagination: pagination(query, total), ...successorMeta(scope) },
  };
};

/** Says what became of a slug that answers no more: moved, withdrawn, or never there. */
const explainAbsence = async (strapi: Core.Strapi, slug: string, locale: Locale) => {
  const last = await lastUnderKey(strapi, 'news', slug, locale);
  if (!last) return notFound('NOT_FOUND', locale, 'slug');
  const current: { slug: string } | null = await strapi.db.query(NEWS).findOne({
    select: ['slug'],
    where: { $and: [visibleAt(new Date()), { documentId: last.document, locale }] },
  });
  return current && current.slug !== slug
    ? new MovedPermanently(current.slug)
    : new GoneError(locale);
};

/** GET /news/{slug}. @throws 404 never public, 410 withdrawn, MovedPermanently renamed */
export const findOne = async ({ strapi, query, key }: NewsRequest): Promise<Answer<NewsDetail>> => {
  if (!newsSlug.safeParse(key).success) throw notFound('NOT_FOUND', query.locale, 'slug');
  const scope = await scopeOf(strapi, query);
  const find = (conditions: object[]): Promise<NewsRow | null> =>
    strapi.db.query(NEWS).findOne({
      where: {
        $and: [visibleAt(new Date()), { slug: key, locale: query.locale }, ...conditions],
      },
      populate: POPULATE,
    });
  const row = await find(onSite(scope));
  if (!row) {
    // Public elsewhere, but nothing that this unit's site shows.
    if (scope && (await find([]))) throw notFound('NOT_FOUND', query.locale, 'slug');
    throw await explainAbsence(strapi, key, query.locale);
  }
  const updated = await times(strapi, [row], query.locale);
  return {
    data: detailOf(portalUrl(strapi), row, scope, updated),
    meta: successorMeta(scope),
  };
};

/** What the change log compares. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows: NewsRow[] = await strapi.db.query(NEWS).findMany({
    where: {
      $and: [
        visibleAt(new Date()),
        { documentId: { $in: [...documents] }, locale: { $in: [...LOCALES] } },
      ],
    },
    populate: { ...POPULATE, selectedUnits: { select: ['code'] } },
  });
  return rows.map((row) => ({
    document: row.documentId,
    key: row.slug,
    lang: row.locale,
    unitCode: row.unit?.code ?? null,
    url: `/news/${row.slug}${row.locale === 'vi' ? '' : `?locale=${row.locale}`}`,
    data: { ...describe('', row, undefined), html: html('', row) },
    reach: [row.audience, row.selectedUnits?.map(({ code }) => code).sort()],
  }));
};

/** News that show something of these documents of another type. */
export const showing =
  (attribute: 'unit' | 'topics' | 'cover') =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<string[]> => {
    const rows: { documentId: string }[] = await strapi.db.query(NEWS).findMany({
      select: ['documentId'],
      where: {
        publishedAt: { $notNull: true },
        [attribute]: { documentId: { $in: [...documents] } },
      },
    });
    return rows.map((row) => row.documentId);
  };
