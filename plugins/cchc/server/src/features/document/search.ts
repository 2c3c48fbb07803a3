import type { Core } from '@strapi/types';

import type { DocumentDetail } from '../../../../shared/contracts';
import type { PublicRecord } from '../../platform/changes';
import { excerpt, type HitsRequest, plainText, type SearchText } from '../../platform/search';
import { siteScope } from '../unit';
import { visible } from './replacing';
import { DOCUMENT } from './schema';

export const searchText = ({ data }: PublicRecord): SearchText => {
  // Made by `publicRecords`.
  const { title, number, agency, abstract } = data as DocumentDetail;
  return {
    title,
    keywords: [number],
    papers: agency,
    body: plainText(abstract ?? ''),
  };
};

interface Row {
  documentId: string;
  slug: string;
  number: string;
  title: string;
  abstract: string | null;
}

const shown = async (strapi: Core.Strapi, { documents, unit, locale }: HitsRequest) => {
  const scope = unit === undefined ? undefined : await siteScope(strapi, unit, locale);
  const rows: Row[] = await strapi.db.query(DOCUMENT).findMany({
    select: ['documentId', 'slug', 'number', 'title', 'abstract'],
    where: {
      $and: [
        visible,
        { documentId: { $in: [...documents] } },
        ...(scope ? [{ unit: { id: { $in: [...scope.own, ...scope.above] } } }] : []),
      ],
    },
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  return documents.flatMap((document) => byDocument.get(document) ?? []);
};

/** What the search of a site, or of the whole portal, shows of the documents that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, words, page, pageSize } = request;
  const all = await shown(strapi, request);
  return {
    total: all.length,
    hits: all.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
      type: 'document' as const,
      id: row.slug,
      title: `${row.number}: ${row.title}`,
      excerpt: excerpt(plainText(row.abstract ?? row.title), words),
      url: `/documents/${row.slug}`,
    })),
  };
};
