import { hotlineItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { addressWith, type Followed, type Site, updateTimes } from '../../platform/changes';
import { siteScope } from '../unit';
import { describe, type HotlineRow, POPULATE, shownOn } from './read';
import { HOTLINE } from './schema';

const rowsOf = async (site: Site, ids?: readonly string[]) => {
  const { strapi, unit, locale } = site;
  const scope = unit === undefined ? undefined : await siteScope(strapi, unit, locale);
  const rows: HotlineRow[] = await strapi.db.query(HOTLINE).findMany({
    where: { $and: [...shownOn(scope), ...(ids ? [{ documentId: { $in: [...ids] } }] : [])] },
    populate: POPULATE,
  });
  return { rows, own: scope && new Set(scope.own) };
};

/** For who holds copies: all that the lists show. */
export const followedHotlines = {
  type: 'hotline',
  shown: async (site, ids) => (await rowsOf(site, ids)).rows.map(({ documentId }) => documentId),
  records: async (site, ids) => {
    const { rows, own } = await rowsOf(site, ids);
    const times = await updateTimes(site.strapi, 'hotline', ids, 'vi');
    return rows.map((row) => ({
      key: row.documentId,
      data: hotlineItem.parse({
        ...describe(row, own, site.locale),
        updatedAt: toVietnamIso(times.get(row.documentId) ?? new Date(0)),
      }),
    }));
  },
  named: { uid: HOTLINE, key: 'documentId', title: 'label' },
  url: ({ unit, locale }) =>
    addressWith('/hotlines', { unit, locale: locale === 'vi' ? undefined : locale }),
} satisfies Followed;
