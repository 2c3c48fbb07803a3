import { reportDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import { detailsOf, onSite, PUBLIC, type PublicRow, scopeOf } from './read';
import { PUBLISHED_REPORT } from './schema';

const shownWhere = async (site: Site, slugs?: readonly string[]) => ({
  $and: [
    PUBLIC,
    ...onSite(await scopeOf(site.strapi, site)),
    ...(slugs ? [{ slug: { $in: [...slugs] } }] : []),
  ],
});

/** For who holds copies: all that the lists show, with texts and tables. */
export const followedReports = {
  type: 'report',
  shown: async (site, slugs) => {
    const rows: { slug: string }[] = await site.strapi.db
      .query(PUBLISHED_REPORT)
      .findMany({ select: ['id', 'slug'], where: await shownWhere(site, slugs) });
    return rows.map(({ slug }) => slug);
  },
  records: async (site, slugs) => {
    const rows: PublicRow[] = await site.strapi.db
      .query(PUBLISHED_REPORT)
      .findMany({ where: await shownWhere(site, slugs) });
    const details = await detailsOf(site.strapi, rows);
    return details.map((data) => ({ key: data.slug, data: reportDetail.parse(data) }));
  },
  named: { uid: PUBLISHED_REPORT, key: 'slug', title: 'title' },
  url: ({ unit }, slug) => addressWith(`/reports/${slug}`, { unit }),
} satisfies Followed;
