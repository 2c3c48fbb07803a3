import type { Core } from '@strapi/types';

import type { NewsDetail } from '../../../../shared/contracts';
import type { PublicRecord } from '../../platform/changes';
import { excerpt, type HitsRequest, plainText, type SearchText } from '../../platform/search';
import { siteScope } from '../unit';
import { NEWS } from './schema';
import { visibleAt, visibleTo } from './visible';

export const searchText = ({ data }: PublicRecord): SearchText => {
  // Made by `publicRecords`.
  const { title, lead, html, topics } = data as NewsDetail;
  return {
    title,
    keywords: topics.map(({ name }) => name),
    papers: lead,
    body: plainText(html),
  };
};

interface Row {
  documentId: string;
  slug: string;
  title: string;
  lead: string | null;
  body: string | null;
}

/** In the order of the search, those that the asking site shows now. */
const visible = async (
  strapi: Core.Strapi,
  { documents, unit, locale }: HitsRequest,
): Promise<string[]> => {
  const scope = unit === undefined ? undefined : await siteScope(strapi, unit, locale);
  const rows: { documentId: string }[] = await strapi.db.query(NEWS).findMany({
    select: ['documentId'],
    where: {
      $and: [
        visibleAt(new Date()),
        { locale, documentId: { $in: [...documents] } },
        ...(scope ? [{ $or: Object.values(visibleTo(scope)) }] : []),
      ],
    },
  });
  const found = new Set(rows.map(({ documentId }) => documentId));
  return documents.filter((document) => found.has(document));
};

/** What the search of a site, or of the whole portal, shows of the news that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, locale, words, page, pageSize } = request;
  const all = await visible(strapi, request);
  const wanted = all.slice((page - 1) * pageSize, page * pageSize);
  const rows: Row[] = await strapi.db.query(NEWS).findMany({
    select: ['documentId', 'slug', 'title', 'lead', 'body'],
    where: { documentId: { $in: wanted }, locale, publishedAt: { $notNull: true } },
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  return {
    total: all.length,
    hits: wanted.flatMap((document) => {
      const row = byDocument.get(document);
      if (!row) return [];
      return [
        {
          type: 'news' as const,
          id: row.slug,
          title: row.title,
          excerpt: excerpt(`${row.lead ?? ''}\n${plainText(row.body ?? '')}`, words),
          url: `/news/${row.slug}${locale === 'vi' ? '' : `?locale=${locale}`}`,
        },
      ];
    }),
  };
};
