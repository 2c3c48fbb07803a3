import { documentDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import type { SiteScope } from '../unit';
import type { DocumentRow } from './describe';
import { detailsOf, onSite, POPULATE_DETAIL, scopeOf } from './read';
import { visible } from './replacing';
import { DOCUMENT } from './schema';

const shownWhere = (scope: SiteScope | undefined, slugs?: readonly string[]) => ({
  $and: [visible, ...onSite(scope), ...(slugs ? [{ slug: { $in: [...slugs] } }] : [])],
});

/** For who holds copies: all that the lists show, with their files. */
export const followedDocuments = {
  type: 'document',
  shown: async (site: Site, slugs) => {
    const scope = await scopeOf(site.strapi, site);
    const rows: { slug: string }[] = await site.strapi.db
      .query(DOCUMENT)
      .findMany({ select: ['slug'], where: shownWhere(scope, slugs) });
    return rows.map(({ slug }) => slug);
  },
  records: async (site: Site, slugs) => {
    const scope = await scopeOf(site.strapi, site);
    const rows: DocumentRow[] = await site.strapi.db
      .query(DOCUMENT)
      .findMany({ where: shownWhere(scope, slugs), populate: POPULATE_DETAIL });
    const details = await detailsOf(site.strapi, rows, scope);
    return details.map((data) => ({ key: data.slug, data: documentDetail.parse(data) }));
  },
  named: { uid: DOCUMENT, key: 'slug', title: 'title' },
  url: ({ unit }, slug) => addressWith(`/documents/${slug}`, { unit }),
} satisfies Followed;
