import { newsState } from './news-state';

describe('newsState', () => {
  const now = new Date('2026-11-22T08:00:00Z');

  it.each([
    [{}, 'draft'],
    [{ status: 'draft' as const }, 'draft'],
    [{ status: 'modified' as const }, 'modified'],
    [{ status: 'published' as const }, 'published'],
    [{ status: 'published' as const, publishAt: '2026-11-22T08:00:01Z' }, 'scheduled'],
    [{ status: 'published' as const, validUntil: '2026-11-22T08:00:00Z' }, 'expired'],
  ])('tells a clerk what the public sees of %j', (item, state) => {
    expect(newsState(item, now)).toBe(state);
  });
});
