import type { Core } from '@strapi/types';

import type { DocumentDetail, DocumentItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { fold } from '../../../../shared/text';
import { lastUnderKey, type PublicRecord, updateTimes } from '../../platform/changes';
import { FILE_COLUMNS } from '../../platform/media-file';
import {
  type Answer,
  containsWords,
  GoneError,
  type Locale,
  MovedPermanently,
  notFound,
  pagination,
  portalUrl,
} from '../../platform/public-read';
import { type SiteScope, siteScope, today } from '../unit';
import {
  type DocumentListRequest,
  type DocumentQuery,
  type DocumentRequest,
  documentSlug,
} from './contract';
import { describe, type DocumentName, type DocumentRow, partsOf } from './describe';
import { documentsIn, naming, replacedToday, replacements, visible } from './replacing';
import { DOCUMENT } from './schema';
import { inStates } from './state';

const POPULATE = { unit: { select: ['id', 'code', 'name'] } };
export const POPULATE_DETAIL = { ...POPULATE, files: FILE_COLUMNS };
const LIST_FIELDS = [
  ...['documentId', 'slug', 'number', 'title', 'kind', 'agency', 'issuedOn'],
  ...['effectiveFrom', 'effectiveTo', 'state', 'beginsAt', 'endsAt'],
];

/** The public ones of these documents, in the order of their days of issue. */
const publicNames = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<DocumentName[]> =>
  documents.length === 0
    ? []
    : strapi.db.query(DOCUMENT).findMany({
        select: ['documentId', 'slug', 'number', 'title'],
        where: { ...visible, documentId: { $in: [...documents] } },
        orderBy: [{ issuedKey: 'asc' }, { documentId: 'asc' }],
      });

/** The log learns a little late of what a date changes by itself; the answer must not change by that. */
const updatedAt = (
  { documentId, beginsAt, endsAt }: DocumentRow,
  updated: ReadonlyMap<string, string>,
): string => {
  const now = Date.now();
  const logged = Date.parse(updated.get(documentId) ?? new Date(0).toISOString());
  const passed = [beginsAt, endsAt].flatMap((at) => {
    const moment = at === null ? NaN : new Date(at).getTime();
    return moment <= now ? [moment] : [];
  });
  return toVietnamIso(new Date(Math.max(logged, ...passed)));
};

export const scopeOf = (
  strapi: Core.Strapi,
  query: { unit: string | undefined; locale: Locale },
) => (query.unit === undefined ? undefined : siteScope(strapi, query.unit, query.locale));

export const onSite = (scope: SiteScope | undefined) =>
  scope ? [{ unit: { id: { $in: [...scope.own, ...scope.above] } } }] : [];

const successorMeta = (scope: SiteScope | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

const where = (
  { filters: { kind, agency, year, state }, q }: DocumentQuery,
  scope: SiteScope | undefined,
  replaced: readonly string[],
) => ({
  $and: [
    visible,
    ...onSite(scope),
    ...(kind ? [{ kind: { $in: kind } }] : []),
    ...(agency ? [{ agencyKey: { $in: agency.map(fold) } }] : []),
    ...(year ? [{ $or: year.map((one) => ({ issuedKey: { $startsWith: `${one}-` } })) }] : []),
    ...(state ? [inStates(state, today(), replaced)] : []),
    ...containsWords(q),
  ],
});

/** GET /documents: those of a unit and of all units above it, or of the whole portal. */
export const findPage = async ({
  strapi,
  query,
}: DocumentListRequest): Promise<Answer<DocumentItem[]>> => {
  const scope = await scopeOf(strapi, query);
  const replaced = replacedToday(await replacements(strapi));
  const filter = where(query, scope, replaced);
  const direction = query.sort?.direction ?? 'desc';
  const rows: DocumentRow[] = await strapi.db.query(DOCUMENT).findMany({
    select: LIST_FIELDS,
    where: filter,
    populate: POPULATE,
    // Row ids change with every publishing, document ids never.
    orderBy: [{ issuedKey: direction }, { documentId: direction }],
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  const total = await strapi.db.query(DOCUMENT).count({ where: filter });
  const documents = rows.map(({ documentId }) => documentId);
  const updated = await updateTimes(strapi, 'document', documents, 'vi');
  const own = scope && new Set(scope.own);
  return {
    data: rows.map((row) => ({
      ...describe(row, new Set(replaced), own),
      updatedAt: updatedAt(row, updated),
    })),
    meta: { pagination: pagination(query, total), ...successorMeta(scope) },
  };
};

/** Says what became of a slug that answers no more: moved, withdrawn, or never there. */
const explainAbsence = async (strapi: Core.Strapi, slug: string, locale: Locale) => {
  const last = await lastUnderKey(strapi, 'document', slug, 'vi');
  if (!last) return notFound('NOT_FOUND', locale, 'slug');
  const [current] = await publicNames(strapi, [last.document]);
  return current && current.slug !== slug
    ? new MovedPermanently(current.slug)
    : new GoneError(locale);
};

/** Whole documents as a site shows them, read together. */
export const detailsOf = async (
  strapi: Core.Strapi,
  rows: readonly DocumentRow[],
  scope: SiteScope | undefined,
): Promise<DocumentDetail[]> => {
  const all = await replacements(strapi);
  const replaced = new Set(replacedToday(all));
  const named = rows.flatMap(({ replacesKey }) => documentsIn(replacesKey));
  const names = await publicNames(strapi, [...new Set(named)]);
  const documents = rows.map(({ documentId }) => documentId);
  const updated = await updateTimes(strapi, 'document', documents, 'vi');
  return rows.map((row) => ({
    ...describe(row, replaced, scope && new Set(scope.own)),
    ...partsOf(portalUrl(strapi), row, names, all),
    updatedAt: updatedAt(row, updated),
  }));
};

/** GET /documents/{slug}. @throws 404 never public, 410 withdrawn, MovedPermanently renamed */
export const findOne = async ({
  strapi,
  query,
  key,
}: DocumentRequest): Promise<Answer<DocumentDetail>> => {
  if (!documentSlug.safeParse(key).success) throw notFound('NOT_FOUND', query.locale, 'slug');
  const scope = await scopeOf(strapi, query);
  const row: DocumentRow | null = await strapi.db
    .query(DOCUMENT)
    .findOne({ where: { ...visible, slug: key }, populate: POPULATE_DETAIL });
  if (!row) throw await explainAbsence(strapi, key, query.locale);
  if (scope && ![...scope.own, ...scope.above].includes(row.unit?.id ?? 0)) {
    // Public elsewhere, but nothing that this unit's site shows.
    throw notFound('NOT_FOUND', query.locale, 'slug');
  }
  const [data] = await detailsOf(strapi, [row], scope);
  if (!data) throw notFound('NOT_FOUND', query.locale, 'slug');
  return { data, meta: successorMeta(scope) };
};

/** What the change log compares. */
export const publicRecords = async (
  strapi: Core.Strapi,
  documents: readonly string[],
): Promise<PublicRecord[]> => {
  const rows: DocumentRow[] = await strapi.db.query(DOCUMENT).findMany({
    where: { ...visible, documentId: { $in: [...documents] } },
    populate: POPULATE_DETAIL,
  });
  if (rows.length === 0) return [];
  const all = await replacements(strapi);
  const replaced = new Set(replacedToday(all));
  const named = rows.flatMap(({ replacesKey }) => documentsIn(replacesKey));
  const names = await publicNames(strapi, [...new Set(named)]);
  return rows.map((row) => ({
    document: row.documentId,
    key: row.slug,
    lang: 'vi',
    unitCode: row.unit?.code ?? null,
    url: `/documents/${row.slug}`,
    data: { ...describe(row, replaced), ...partsOf('', row, names, all) },
  }));
};

const showing =
  (attribute: 'unit' | 'files') =>
  async (strapi: Core.Strapi, documents: readonly string[]): Promise<string[]> => {
    const rows: { documentId: string }[] = await strapi.db.query(DOCUMENT).findMany({
      select: ['documentId'],
      where: {
        publishedAt: { $notNull: true },
        [attribute]: { documentId: { $in: [...documents] } },
      },
    });
    return rows.map((row) => row.documentId);
  };

/** Documents that show one of these files. */
export const withFiles = showing('files');

/** Documents of these units, and those that name them: without its unit a document is nobody's. */
export const ofUnits = async (strapi: Core.Strapi, units: readonly string[]): Promise<string[]> => {
  const own = await showing('unit')(strapi, units);
  return [...own, ...(await naming(strapi, own))];
};
