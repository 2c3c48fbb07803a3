import type { Core } from '@strapi/types';

import type { NewsDetail, NewsItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { updateTimes } from '../../platform/changes';
import { absoluteUrl, type Locale } from '../../platform/public-read';
import { topicName, type TopicRow } from '../topic';
import { type SiteScope, siteScope } from '../unit';
import { visibleTo } from './visible';

export interface NewsRow {
  id: number;
  documentId: string;
  slug: string;
  title: string;
  lead: string | null;
  body: string | null;
  genre: NewsItem['genre'];
  topics: TopicRow[];
  unit: { id: number; code: string; name: string } | null;
  audience?: string;
  selectedUnits?: { code: string }[];
  cover: { url: string; width: number | null; height: number | null } | null;
  coverAlt: string | null;
  source: string | null;
  publishAt: string;
  locale: Locale;
}

export const POPULATE = {
  topics: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  unit: { select: ['id', 'code', 'name'] },
  cover: { select: ['url', 'width', 'height'] },
};
export const LIST_FIELDS = [
  'documentId',
  'slug',
  'title',
  'lead',
  'genre',
  'coverAlt',
  'source',
  'publishAt',
  'locale',
];

/** `portal`: what addresses of the portal's own files begin with. */
export const describe = (
  portal: string,
  row: NewsRow,
  own: ReadonlySet<number> | undefined,
): Omit<NewsItem, 'updatedAt'> => ({
  documentId: row.documentId,
  slug: row.slug,
  title: row.title,
  lead: row.lead ?? '',
  genre: row.genre,
  topics: row.topics.map((topic) => ({ slug: topic.slug, name: topicName(topic, row.locale) })),
  unit: { code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
  origin: !own || (row.unit && own.has(row.unit.id)) ? 'own' : 'inherited',
  cover: row.cover && {
    url: absoluteUrl(portal, row.cover.url),
    alt: row.coverAlt ?? '',
    width: row.cover.width,
    height: row.cover.height,
  },
  source: row.source,
  publishedAt: toVietnamIso(row.publishAt),
  locale: row.locale,
});

export const html = (portal: string, row: NewsRow): string =>
  (row.body ?? '').replace(
    /(\s(?:src|href)=")\/uploads\//g,
    (_match, start: string) => `${start}${portal}/uploads/`,
  );

export const times = (strapi: Core.Strapi, rows: readonly NewsRow[], locale: Locale) =>
  updateTimes(
    strapi,
    'news',
    rows.map(({ documentId }) => documentId),
    locale,
  );

/** The log learns a little late of what appears by itself; the answer must not change by that. */
export const updatedAt = (
  { documentId, publishAt }: NewsRow,
  updated: ReadonlyMap<string, string>,
) => {
  const logged = updated.get(documentId);
  const appeared = toVietnamIso(publishAt);
  return logged && Date.parse(logged) > Date.parse(appeared) ? toVietnamIso(logged) : appeared;
};

export const scopeOf = (
  strapi: Core.Strapi,
  query: { unit: string | undefined; locale: Locale },
) => (query.unit === undefined ? undefined : siteScope(strapi, query.unit, query.locale));

export const onSite = (scope: SiteScope | undefined) =>
  scope ? [{ $or: Object.values(visibleTo(scope)) }] : [];

export const detailOf = (
  portal: string,
  row: NewsRow,
  scope: SiteScope | undefined,
  updated: ReadonlyMap<string, string>,
): NewsDetail => ({
  ...describe(portal, row, scope && new Set(scope.own)),
  html: html(portal, row),
  updatedAt: updatedAt(row, updated),
});
