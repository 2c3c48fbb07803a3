import type { Core } from '@strapi/types';

import type { QuestionDetail } from '../../../../shared/contracts';
import type { PublicRecord } from '../../platform/changes';
import { excerpt, type HitsRequest, plainText, type SearchText } from '../../platform/search';
import { siteScope } from '../unit';
import { type AnswerRow, onSite, visibleAt } from './describe';
import { QUESTION } from './schema';

export const searchText = ({ data }: PublicRecord): SearchText => {
  // Made by `recordsOf`.
  const { title, content, html, procedure } = data as QuestionDetail;
  return {
    title,
    keywords: procedure ? [procedure.name] : [],
    papers: content,
    body: plainText(html),
  };
};

const shown = async (strapi: Core.Strapi, { documents, unit, locale }: HitsRequest) => {
  const scope = unit === undefined ? undefined : await siteScope(strapi, unit, locale);
  const rows: AnswerRow[] = await strapi.db.query(QUESTION).findMany({
    select: ['documentId', 'slug', 'title', 'content', 'answer'],
    where: {
      $and: [visibleAt(new Date()), { documentId: { $in: [...documents] } }, ...onSite(scope)],
    },
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  return documents.flatMap((document) => byDocument.get(document) ?? []);
};

/** What the search of a site, or of the whole portal, shows of the answers that it found. */
export const searchHits = async (request: HitsRequest) => {
  const { strapi, words, page, pageSize } = request;
  const all = await shown(strapi, request);
  return {
    total: all.length,
    hits: all.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
      type: 'question' as const,
      id: row.slug ?? '',
      title: row.title,
      excerpt: excerpt(`${row.content ?? ''}\n${plainText(row.answer ?? '')}`, words),
      url: `/questions/${row.slug ?? ''}`,
    })),
  };
};
