import { z } from 'zod';

import { GENRES, origin } from '../../../../shared/contracts';
import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { oneOf, type ParsedQuery, range, type ReadRequest } from '../../platform/public-read';
import { topicSlug } from '../topic';

const isMoment = (text: string) => {
  try {
    return Boolean(vietnamDate(text));
  } catch {
    return false;
  }
};

/** A day, or a moment with offset, as the same moment written one way. */
const publishedMoment = z.string().refine(isMoment).transform(toVietnamIso);

const filters = {
  topic: oneOf(topicSlug),
  genre: oneOf(z.enum(GENRES)),
  origin: oneOf(origin),
  publishedAt: range(publishedMoment),
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
