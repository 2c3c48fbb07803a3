import { decisionDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import { detailsOf, IN_EFFECT, onSite, scopeOf } from './read';
import { DECISION } from './schema';
import { DECISION_POPULATE, type StoredDecision } from './stored';

const shownWhere = async (site: Site, slugs?: readonly string[]) => ({
  $and: [
    IN_EFFECT,
    ...onSite(await scopeOf(site.strapi, site)),
    ...(slugs ? [{ slug: { $in: [...slugs] } }] : []),
  ],
});

/** For who holds copies: all that the lists show, with their lines. */
export const followedDecisions = {
  type: 'decision',
  shown: async (site, slugs) => {
    const rows: { slug: string }[] = await site.strapi.db
      .query(DECISION)
      .findMany({ select: ['slug'], where: await shownWhere(site, slugs) });
    return rows.map(({ slug }) => slug);
  },
  records: async (site, slugs) => {
    const rows: StoredDecision[] = await site.strapi.db
      .query(DECISION)
      .findMany({ where: await shownWhere(site, slugs), populate: DECISION_POPULATE });
    const details = await detailsOf(site.strapi, rows);
    return details.map((data) => ({ key: data.slug, data: decisionDetail.parse(data) }));
  },
  named: { uid: DECISION, key: 'slug', title: 'title' },
  url: ({ unit }, slug) => addressWith(`/decisions/${slug}`, { unit }),
} satisfies Followed;
