import { z } from 'zod';

import { siteMeta } from './common';
import { searchMeta } from './procedure';

export const SEARCH_TYPES = ['procedure', 'news', 'document', 'question', 'report'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

export const searchHit = z.object({
  type: z.enum(SEARCH_TYPES),
  /** Public key: code or slug. */
  id: z.string(),
  title: z.string(),
  /** HTML with `<mark>` around what was found, everything else escaped. */
  excerpt: z.string(),
  /** Below the API's base. */
  url: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** One group of hits of a type; the best few of `total`. */
export const searchGroup = z.object({
  type: z.enum(SEARCH_TYPES),
  total: z.number().int(),
  hits: z.array(searchHit),
});
export type SearchGroup = z.infer<typeof searchGroup>;

export const searchListMeta = siteMeta.extend(searchMeta.shape);

export const suggestion = z.object({ text: z.string(), code: z.string().nullable() });
