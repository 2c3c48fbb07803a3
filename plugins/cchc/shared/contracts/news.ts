import { z } from 'zod';

import { image, moment, origin, unitName } from './common';

export const GENRES = ['brief', 'article', 'reportage', 'video', 'audio', 'infographic'] as const;

/** News as lists carry it. */
export const newsItem = z.object({
  documentId: z.string(),
  slug: z.string(),
  title: z.string(),
  lead: z.string(),
  genre: z.enum(GENRES),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  unit: unitName,
  origin,
  cover: image.nullable(),
  source: z.string().nullable(),
  publishedAt: moment,
  updatedAt: moment,
  locale: z.enum(['vi', 'en']),
});
export type NewsItem = z.infer<typeof newsItem>;

export const newsDetail = newsItem.extend({ html: z.string() });
export type NewsDetail = z.infer<typeof newsDetail>;
