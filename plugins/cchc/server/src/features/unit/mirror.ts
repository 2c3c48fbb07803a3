import { unitDetail } from '../../../../shared/contracts';
import type { Followed, Site } from '../../platform/changes';
import { detailsOn } from './read';
import { findUnits, today, validOn } from './rows';
import { siteUnit } from './scope';
import { UNIT } from './schema';

const shownWhere = async ({ strapi, unit, locale }: Site, codes?: readonly string[]) => ({
  $and: [
    unit === undefined ? validOn(today()) : { id: (await siteUnit(strapi, unit, locale)).unit.id },
    ...(codes ? [{ code: { $in: [...codes] } }] : []),
  ],
});

const unitsOf = async (site: Site, codes?: readonly string[]) =>
  findUnits(site.strapi, { where: await shownWhere(site, codes) });

/** For who holds copies: a site's own unit, or all that exist today. */
export const followedUnits = {
  type: 'unit',
  shown: async (site, codes) => (await unitsOf(site, codes)).map(({ code }) => code),
  records: async (site, codes) => {
    const details = await detailsOn(site.strapi, await unitsOf(site, codes), today());
    return details.map((data) => ({ key: data.code, data: unitDetail.parse(data) }));
  },
  named: { uid: UNIT, key: 'code', title: 'name' },
  url: (_site, code) => `/units/${code}`,
} satisfies Followed;
