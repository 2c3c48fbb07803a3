import type { Core } from '@strapi/types';

import { plainText, search } from '../../platform/search';
import { siteScope } from '../unit';
import {
  type AnswerRow,
  describeQuestion,
  knownProcedures,
  onSite,
  POPULATE,
  visibleAt,
} from './describe';
import { QUESTION } from './schema';

export interface Similar {
  title: string;
  /** As plain text, to be written on from. */
  answer: string;
  url: string;
  needsReview: boolean;
}

const LINE_ENDS = /<\/(?:p|li|h\d|tr)>|<br\s*\/?>/i;

/** Paragraph by paragraph, as it is written into a field. */
export const paragraphsOf = (html: string): string =>
  html.split(LINE_ENDS).map(plainText).filter(Boolean).join('\n');

/** What somebody asks is seldom longer; more words only blur what is meant. */
const MOST_WORDS = 200;

/** Published questions that are like some words, and what was answered, as a unit's site shows them. */
export const similarQuestions = async (
  strapi: Core.Strapi,
  { words, unit, most }: { words: string; unit: string; most: number },
): Promise<Similar[]> => {
  const q = words.slice(0, MOST_WORDS);
  const { hits } = await search(strapi, { q, places: [{ type: 'question', lang: 'vi' }] });
  const documents = hits.map(({ entry }) => entry.document);
  if (documents.length === 0) return [];
  const scope = await siteScope(strapi, unit, 'vi');
  const rows: AnswerRow[] = await strapi.db.query(QUESTION).findMany({
    where: { $and: [visibleAt(new Date()), { documentId: { $in: documents } }, ...onSite(scope)] },
    populate: POPULATE,
  });
  const known = await knownProcedures(strapi);
  return rows
    .sort((a, b) => documents.indexOf(a.documentId) - documents.indexOf(b.documentId))
    .slice(0, most)
    .map((row) => ({
      title: row.title,
      answer: paragraphsOf(row.answer ?? ''),
      url: `/questions/${row.slug ?? ''}`,
      needsReview: describeQuestion(row, known).needsReview,
    }));
};
