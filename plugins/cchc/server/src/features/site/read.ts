import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { FollowedType, UnitName } from '../../../../shared/contracts';
import type {
  ItemState,
  ServingCounts,
  ServingState,
  SiteItemList,
  SiteList,
  SiteRow,
  TypeServing,
} from '../../../../shared/contracts/site-panel';
import { toVietnamIso } from '../../../../shared/time';
import { pagination } from '../../platform/public-read';
import { titlesOf } from '../follow';
import { today, UNIT, validOn } from '../unit';
import { type Places, placesOf, placesOfAll } from './receipts';
import { countsOf, type ServedItem, servedItems, type Serving, servings } from './serving';
import { findSite, findSites, modulesOf, type StoredSite } from './sites';

/** Milliseconds after which nobody knows any more what a site shows. */
const SILENT_AFTER = 24 * 60 * 60 * 1000;

const shownTime = (time: string | Date | null) => time && toVietnamIso(new Date(time));

export const isSilent = ({ seenAt }: StoredSite): boolean =>
  !seenAt || Date.now() - new Date(seenAt).getTime() > SILENT_AFTER;

const stateOf = (site: StoredSite, staleSince: Date | null): ServingState => {
  if (isSilent(site)) return 'silent';
  return staleSince ? 'stale' : 'current';
};

const typeServing = (site: StoredSite, { type, counts, staleSince }: Serving): TypeServing => {
  const state = stateOf(site, staleSince);
  const since = state === 'silent' ? site.seenAt : staleSince;
  return { type, state, since: shownTime(since), counts };
};

/** The worst of them. */
const worst = (types: readonly TypeServing[]): ServingState =>
  (['silent', 'stale'] as const).find((state) => types.some((one) => one.state === state)) ??
  'current';

const rowOf = async (
  strapi: Core.Strapi,
  site: StoredSite,
  places: Places | undefined,
  only?: readonly FollowedType[],
): Promise<SiteRow> => {
  const modules = modulesOf(site);
  const wanted = site.isActive ? modules.filter((type) => only?.includes(type) ?? true) : [];
  const types = (await servings(strapi, site, wanted, places)).map((one) => typeServing(site, one));
  const { unit } = site;
  return {
    documentId: site.documentId,
    key: site.key,
    name: site.name ?? site.key,
    unit: unit && { code: unit.code, name: unit.label ?? unit.name },
    hosts: site.hosts ?? [],
    modules,
    isActive: site.isActive,
    disabledAt: shownTime(site.disabledAt),
    secretHint: site.secretHint,
    seenAt: shownTime(site.seenAt),
    state: types.length > 0 ? worst(types) : null,
    types,
  };
};

const sitesByState = (rows: readonly SiteRow[]): ServingCounts => {
  const counts = { current: 0, stale: 0, silent: 0 };
  for (const { state } of rows) if (state) counts[state] += 1;
  return counts;
};

/** Sites with what they said last. */
const sitesWithPlaces = async (strapi: Core.Strapi, where: object) => {
  const sites = await findSites(strapi, where);
  const ids = sites.map(({ id }) => id);
  const places = await placesOfAll(strapi, ids);
  return sites.map((site) => [site, places.get(site.id)] as const);
};

/** All sites, with what they serve of these types, or of all that they show. */
export const siteRows = async (
  strapi: Core.Strapi,
  types?: readonly FollowedType[],
): Promise<SiteRow[]> => {
  const rows: SiteRow[] = [];
  for (const [site, places] of await sitesWithPlaces(strapi, {})) {
    rows.push(await rowOf(strapi, site, places, types));
  }
  return rows;
};

/**
 * How many registered sites are in which state, by the worst of these types: what reports count.
 * What a silent site served last is not looked at.
 */
export const siteCounts = async (
  strapi: Core.Strapi,
  types?: readonly FollowedType[],
): Promise<ServingCounts> => {
  const counts = { current: 0, stale: 0, silent: 0 };
  for (const [site, places] of await sitesWithPlaces(strapi, { isActive: true })) {
    const wanted = modulesOf(site).filter((type) => types?.includes(type) ?? true);
    if (wanted.length === 0) continue;
    const all = isSilent(site) ? [] : await servings(strapi, site, wanted, places);
    counts[isSilent(site) ? 'silent' : worst(all.map((one) => typeServing(site, one)))] += 1;
  }
  return counts;
};

interface PageQuery {
  page: number;
  pageSize: number;
}

const pageOf = <T>(all: readonly T[], { page, pageSize }: PageQuery): T[] =>
  all.slice((page - 1) * pageSize, page * pageSize);

export const listSites = async (
  strapi: Core.Strapi,
  query: PageQuery & { state?: ServingState | undefined },
): Promise<SiteList> => {
  const rows = await siteRows(strapi);
  const found = rows.filter(({ state }) => !query.state || state === query.state);
  return {
    data: pageOf(found, query),
    meta: { pagination: pagination(query, found.length), counts: sitesByState(rows) },
  };
};

/** @throws 404 */
export const demandSite = async (strapi: Core.Strapi, documentId: string): Promise<StoredSite> => {
  const site = await findSite(strapi, { documentId });
  if (!site) throw new errors.NotFoundError('Không có trang này.');
  return site;
};

export const oneSite = async (strapi: Core.Strapi, documentId: string): Promise<SiteRow> => {
  const site = await demandSite(strapi, documentId);
  return rowOf(strapi, site, await placesOf(strapi, site.id));
};

interface ItemsQuery extends PageQuery {
  type?: FollowedType | undefined;
  state?: ItemState | undefined;
}

/** What items are called, by type and key: one statement for each type among them. */
const titlesFor = async (strapi: Core.Strapi, items: readonly ServedItem[]) => {
  const titles = new Map<FollowedType, Map<string, string>>();
  for (const type of new Set(items.map((item) => item.type))) {
    const keys = items.filter((item) => item.type === type).map(({ key }) => key);
    titles.set(type, await titlesOf(strapi, type, keys));
  }
  return ({ type, key }: ServedItem) => titles.get(type)?.get(key) ?? null;
};

/** Items of a site, those first that are not served as they should be. @throws 404 */
export const siteItems = async (
  strapi: Core.Strapi,
  documentId: string,
  query: ItemsQuery,
): Promise<SiteItemList> => {
  const site = await demandSite(strapi, documentId);
  const types = modulesOf(site).filter((type) => !query.type || type === query.type);
  const items = await servedItems(strapi, site, types);
  const wrongFirst = [
    ...items.filter(({ state }) => state !== 'current'),
    ...items.filter(({ state }) => state === 'current'),
  ].filter(({ state }) => !query.state || state === query.state);
  const page = pageOf(wrongFirst, query);
  const titleOf = await titlesFor(strapi, page);
  return {
    data: page.map((item) => ({
      ...{ type: item.type, id: item.key, title: titleOf(item) },
      ...{ state: item.state, since: shownTime(item.since) },
    })),
    meta: { pagination: pagination(query, wrongFirst.length), counts: countsOf(items) },
  };
};

/** Units that a site can be registered for. */
export const unitsForSites = async (strapi: Core.Strapi): Promise<UnitName[]> => {
  const units: { code: string; name: string; label: string | null }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['code', 'name', 'label'], where: validOn(today()) });
  return units
    .map(({ code, name, label }) => ({ code, name: label ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};
