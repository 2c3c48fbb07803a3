import { z } from 'zod';

import { RESULT_WORDS } from '../cases/vocabulary';
import { moment, origin, publicFile, siteMeta, unitName } from './common';
import { FEEDBACK_SUBJECTS } from './intake';

const named = z.object({ code: z.string(), name: z.string() });

const answered = {
  documentId: z.string(),
  title: z.string(),
  field: named.nullable(),
  procedure: named.nullable(),
  unit: unitName,
  origin,
  answeredAt: moment,
  updatedAt: moment,
};

/** In a list: what was asked, not yet what was answered. */
export const questionItem = z.object({
  ...answered,
  slug: z.string(),
  /** The procedure has changed since it was answered, and nobody has looked at it again. */
  needsReview: z.boolean(),
});
export type QuestionItem = z.infer<typeof questionItem>;

const facet = named.extend({ count: z.number().int() });

/** What a list of answers can be narrowed down to, as it was asked for without these filters. */
const answerFacets = z.object({ fields: z.array(facet), procedures: z.array(facet) });
export type AnswerFacets = z.infer<typeof answerFacets>;

export const answerListMeta = siteMeta.extend({ facets: answerFacets });

const words = {
  /** Plain text, edited so that it names nobody. */
  content: z.string(),
  /** Sanitised HTML. */
  html: z.string(),
  /** Made for the public one by one; nothing of what the citizen or the office sent. */
  files: z.array(publicFile),
};

export const questionDetail = questionItem.extend({
  ...words,
  /** Of the procedure, as it was when it was answered. */
  edition: z.number().int().nullable(),
});
export type QuestionDetail = z.infer<typeof questionDetail>;

/** The keys are written in the table of words. */
export const RESULTS = Object.keys(RESULT_WORDS) as [keyof typeof RESULT_WORDS];

export const feedbackItem = z.object({
  ...answered,
  number: z.string(),
  subject: z.enum(FEEDBACK_SUBJECTS),
  state: z.enum(RESULTS),
});
export type FeedbackItem = z.infer<typeof feedbackItem>;

export const feedbackDetail = feedbackItem.extend(words);
export type FeedbackDetail = z.infer<typeof feedbackDetail>;
