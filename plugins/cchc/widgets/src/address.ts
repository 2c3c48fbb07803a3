const KEY = '#cchc-news=';
// Starts with a letter or digit, so that no slug can be a path step such as "..".
const SLUG = /^[a-z0-9][\w.-]*$/i;

/** What is written into `history.state` of the entries that show the list. */
export const LIST_MARK = { cchcNews: 'list' };

/** The slug in a fragment like `#cchc-news=slug`, or null when the fragment is not ours. */
export function slugFromHash(hash: string): string | null {
  if (!hash.startsWith(KEY)) return null;
  const slug = hash.slice(KEY.length);
  return SLUG.test(slug) ? slug : null;
}

/**
 * The page's address with the fragment that opens the item.
 * Absolute, because a `<base>` of the site would send a bare fragment elsewhere.
 */
export function itemAddress(page: string, slug: string): string {
  return `${page.split('#')[0] ?? ''}${KEY}${slug}`;
}

/**
 * What the widget shows after the address changed: an item's slug, null for the list.
 * A fragment of the site itself (a skip link) leaves `current` open, unless the entry is marked
 * as one that showed the list.
 */
export function slugToShow(hash: string, state: unknown, current: string | null): string | null {
  const slug = slugFromHash(hash);
  const marked = (state as Partial<typeof LIST_MARK> | null)?.cchcNews === LIST_MARK.cchcNews;
  return slug !== null || hash === '' || marked ? slug : current;
}
