import { z } from 'zod';

import { GENRES, origin } from '../../../../shared/contracts';
import {
  momentSpan,
  oneOf,
  type ParsedQuery,
  range,
  type ReadRequest,
} from '../../platform/public-read';
import { topicSlug } from '../topic';

/** What a slug can be; PostgreSQL does not even take a null byte in a question. */
export const newsSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  topic: oneOf(topicSlug),
  genre: oneOf(z.enum(GENRES)),
  origin: oneOf(origin),
  publishedAt: range(momentSpan),
};

export const newsListSpec = {
  filters,
  sort: ['publishedAt', 'title'] as const,
  defaultSort: 'publishedAt:desc' as const,
  unit: true,
  q: true,
};
export const newsSpec = { unit: true };

export type NewsListRequest = ReadRequest<ParsedQuery<typeof filters, 'publishedAt' | 'title'>>;
export type NewsQuery = NewsListRequest['query'];
export type NewsRequest = ReadRequest;
