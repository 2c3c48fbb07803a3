import { z } from 'zod';

import { GENRES, origin } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import {
  oneOf,
  type ParsedQuery,
  range,
  type ReadRequest,
  type Span,
} from '../../platform/public-read';
import { topicSlug } from '../topic';

/** A moment, or a day of Viet Nam from its first to its last millisecond. */
const published = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .transform((text): Span<string> => {
    const first = toVietnamIso(text);
    return { first, last: text.includes('T') ? first : toVietnamIso(`${text}T23:59:59.999`) };
  });

/** What a slug can be; PostgreSQL does not even take a null byte in a question. */
export const newsSlug = z.string().regex(/^[\w.~-]{1,120}$/);

const filters = {
  topic: oneOf(topicSlug),
  genre: oneOf(z.enum(GENRES)),
  origin: oneOf(origin),
  publishedAt: range(published),
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
