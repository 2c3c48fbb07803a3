/** As much of a row of the Content Manager as tells its state. */
export interface NewsTimes {
  status?: 'draft' | 'published' | 'modified';
  publishAt?: string | null;
  validUntil?: string | null;
}

export type NewsState = 'draft' | 'published' | 'modified' | 'scheduled' | 'expired';

/** What a clerk has to know of a news item: published alone does not say that anybody sees it. */
export const newsState = (news: NewsTimes, now: Date): NewsState => {
  if (!news.status || news.status === 'draft') return 'draft';
  if (news.status === 'modified') return 'modified';
  if (news.publishAt && new Date(news.publishAt) > now) return 'scheduled';
  if (news.validUntil && new Date(news.validUntil) <= now) return 'expired';
  return 'published';
};
