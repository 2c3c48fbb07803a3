import type { Core } from '@strapi/types';

import type { PublicRecord } from '../../platform/changes';
import { excerpt, type HitsRequest, type SearchText } from '../../platform/search';
import { onSite, PUBLIC, type PublicRow, scopeOf } from './read';
import { PUBLISHED_REPORT } from './schema';

const wordsOf = ({ sections }: Pick<PublicRow['copy'], 'sections'>): string =>
  sections.flatMap(({ title, text }) => (text ? [title, text] : [])).join('\n');

export const searchText = ({ data }: PublicRecord): SearchText => {
  // Made by `publicRecords`.
  const { title, unit, ...copy } = data as PublicRow['copy'];
  return { title, keywords: [unit.name], papers: '', body: wordsOf(copy) };
};

const shown = async (strapi: Core.Strapi, request: HitsRequest) => {
  const scope = await scopeOf(strapi, request);
  const rows: PublicRow[] = await strapi.db.query(PUBLISHED_REPORT).findMany({
    where: { $and: [PUBLIC, { documentId: { $in: [...request.documents] } }, ...onSite(scope)] },
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  return request.documents.flatMap((document) => byDocument.get(document) ?? []);
};

/** What the search of a site, or of the whole portal, shows of the reports that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, words, page, pageSize } = request;
  const all = await shown(strapi, request);
  return {
    total: all.length,
    hits: all.slice((page - 1) * pageSize, page * pageSize).map(({ slug, copy }) => ({
      type: 'report' as const,
      id: slug,
      title: `${copy.title} – ${copy.unit.name}`,
      excerpt: excerpt(wordsOf(copy), words),
      url: `/reports/${slug}`,
    })),
  };
};
