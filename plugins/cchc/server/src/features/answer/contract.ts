import { z } from 'zod';

import { RESULTS } from '../../../../shared/contracts';
import { oneOf, type ParsedQuery, type ReadRequest } from '../../platform/public-read';

/** What a slug or a number can be; PostgreSQL does not even take a null byte in a question. */
export const answerKey = z.string().regex(/^[\w.~-]{1,120}$/);

const code = z.string().min(1).max(100);

const questionFilters = {
  field: oneOf(code),
  procedure: oneOf(code),
};

const feedbackFilters = {
  field: oneOf(code),
  state: oneOf(z.enum(RESULTS)),
  /** Of the answer. */
  year: oneOf(z.string().regex(/^\d{4}$/)),
};

const list = {
  sort: ['answeredAt'] as const,
  defaultSort: 'answeredAt:desc' as const,
  unit: true,
  q: true,
};
export const questionListSpec = { filters: questionFilters, ...list };
export const feedbackListSpec = { filters: feedbackFilters, ...list };
export const answerSpec = { unit: true };

export type QuestionListRequest = ReadRequest<ParsedQuery<typeof questionFilters, 'answeredAt'>>;
export type FeedbackListRequest = ReadRequest<ParsedQuery<typeof feedbackFilters, 'answeredAt'>>;
export type AnswerRequest = ReadRequest;
