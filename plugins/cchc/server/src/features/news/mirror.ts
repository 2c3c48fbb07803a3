import { newsDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import { portalUrl } from '../../platform/public-read';
import type { SiteScope } from '../unit';
import { detailOf, type NewsRow, onSite, POPULATE, scopeOf, times } from './describe';
import { NEWS } from './schema';
import { visibleAt } from './visible';

/** What of news the lists show now on a site, of all or under these slugs. */
const shownWhere = (
  { locale }: Pick<Site, 'locale'>,
  scope: SiteScope | undefined,
  slugs?: readonly string[],
) => ({
  $and: [
    visibleAt(new Date()),
    { locale },
    ...onSite(scope),
    ...(slugs ? [{ slug: { $in: [...slugs] } }] : []),
  ],
});

/** For who holds copies: all that the lists show, read together. */
export const followedNews = {
  type: 'news',
  isTranslated: true,
  shown: async (site: Site, slugs?: readonly string[]): Promise<string[]> => {
    const rows: { slug: string }[] = await site.strapi.db.query(NEWS).findMany({
      select: ['slug'],
      where: shownWhere(site, await scopeOf(site.strapi, site), slugs),
    });
    return rows.map(({ slug }) => slug);
  },
  records: async (site: Site, slugs: readonly string[]) => {
    const { strapi, locale } = site;
    const scope = await scopeOf(strapi, site);
    const rows: NewsRow[] = await strapi.db
      .query(NEWS)
      .findMany({ where: shownWhere(site, scope, slugs), populate: POPULATE });
    const updated = await times(strapi, rows, locale);
    const portal = portalUrl(strapi);
    return rows.map((row) => ({
      key: row.slug,
      data: newsDetail.parse(detailOf(portal, row, scope, updated)),
    }));
  },
  named: { uid: NEWS, key: 'slug', title: 'title', where: { locale: 'vi' } },
  url: ({ unit, locale }, slug) =>
    addressWith(`/news/${slug}`, { unit, locale: locale === 'vi' ? undefined : locale }),
} satisfies Followed;
