import { procedureDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import { siteUnit } from '../unit';
import { catalogue } from './catalogue';
import { localsOf, publicLocal } from './local';
import { detailsOf } from './read';
import { joinedByCodes } from './rows';
import { listCondition } from './where';
import { PROCEDURE } from './schema';

const EVERYTHING = { filters: {}, q: undefined } as const;

const unitOf = async ({ strapi, unit, locale }: Site) =>
  unit === undefined ? undefined : siteUnit(strapi, unit, locale);

const localsFor = async (site: Site, codes: readonly string[]) => {
  const asking = await unitOf(site);
  if (!asking) return () => undefined;
  const stored = await localsOf(site.strapi, asking.unit.id, codes);
  return (code: string, edition: number) => {
    const local = stored.get(code);
    return local && publicLocal(local, asking.unit, edition);
  };
};

/** For who holds copies: all that the lists show, with the overlays of the unit, read together. */
export const followedProcedures = {
  type: 'procedure',
  part: 'procedure-local',
  shown: async (site: Site, codes?: readonly string[]) => {
    const holds = await listCondition(site.strapi, EVERYTHING, await unitOf(site));
    const wanted = codes && new Set(codes);
    const { cards } = await catalogue(site.strapi);
    return cards
      .filter((card) => (!wanted || wanted.has(card.code)) && holds(card))
      .map(({ code }) => code);
  },
  records: async (site: Site, codes: readonly string[]) => {
    const { strapi, locale } = site;
    const rows = await joinedByCodes(strapi, codes);
    const local = await localsFor(site, codes);
    const details = await detailsOf(strapi, rows, (row) => ({
      locale,
      local: local(row.code, row.edition),
    }));
    return details.map((data) => ({ key: data.code, data: procedureDetail.parse(data) }));
  },
  named: { uid: PROCEDURE, key: 'code', title: 'name' },
  url: ({ unit, locale }, code) =>
    addressWith(`/procedures/${code}`, { unit, locale: locale === 'vi' ? undefined : locale }),
} satisfies Followed;
