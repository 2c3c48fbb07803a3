import type { Conditions } from './addresses';

export const NEWS_COUNTS = ['showing', 'scheduled', 'expired', 'drafts'] as const;
type NewsCount = (typeof NEWS_COUNTS)[number];

const PUBLISHED = { __status: { $eq: 'published' } };

/** Every item is counted once: published alone does not say that anybody sees it. */
export const newsConditions = (at: Date): Record<NewsCount, Conditions> => {
  const now = at.toISOString();
  return {
    showing: [
      PUBLISHED,
      { publishAt: { $lte: now } },
      { $or: [{ validUntil: { $null: 'true' } }, { validUntil: { $gt: now } }] },
    ],
    scheduled: [PUBLISHED, { publishAt: { $gt: now } }],
    expired: [PUBLISHED, { validUntil: { $lte: now } }],
    drafts: [{ __status: { $eq: 'draft' } }],
  };
};
