import type { Core } from '@strapi/types';

import type { FollowedType } from '../../../../shared/contracts';
import { RECEIPT } from './receipt.schema';
import { SITE } from './schema';

export interface StoredReceipt {
  id: number;
  type: FollowedType;
  items: Record<string, string> | null;
  cursor: number | null;
  receivedAt: string | Date | null;
  standsAt: number | null;
  stoodAt: string | Date | null;
}

const PLACES = ['id', 'type', 'cursor', 'receivedAt', 'standsAt', 'stoodAt'];

/** What is kept of a receipt without its items: they may be many. */
export type Place = Omit<StoredReceipt, 'items'>;

/** What a site said last, by type. */
export type Places = ReadonlyMap<FollowedType, Place>;

const byType = (places: readonly Place[]): Places => new Map(places.map((row) => [row.type, row]));

/** What a site said last. */
export const placesOf = async (strapi: Core.Strapi, siteId: number): Promise<Places> =>
  byType(await strapi.db.query(RECEIPT).findMany({ select: PLACES, where: { site: siteId } }));

/** What these sites said last, by the site's number: as many statements for one as for all. */
export const placesOfAll = async (
  strapi: Core.Strapi,
  siteIds: readonly number[],
): Promise<Map<number, Places>> => {
  const found: (Place & { site: { id: number } })[] = await strapi.db.query(RECEIPT).findMany({
    select: PLACES,
    where: { site: { id: { $in: [...siteIds] } } },
    populate: { site: { select: ['id'] } },
  });
  const bySite = new Map<number, Place[]>();
  for (const { site, ...place } of found) {
    bySite.set(site.id, [...(bySite.get(site.id) ?? []), place]);
  }
  return new Map([...bySite].map(([id, places]) => [id, byType(places)]));
};

export const itemsOf = async (
  strapi: Core.Strapi,
  receiptId: number | undefined,
): Promise<Map<string, string>> => {
  if (receiptId === undefined) return new Map();
  const row: { items: Record<string, string> | null } | null = await strapi.db
    .query(RECEIPT)
    .findOne({ select: ['items'], where: { id: receiptId } });
  return new Map(Object.entries(row?.items ?? {}));
};

/** Milliseconds of the epoch; 0 for never. */
export const timeOf = (at: string | Date | null | undefined) => (at ? new Date(at).getTime() : 0);

/** To ask from the same place again says nothing new, unless a receipt has come since. */
const isSaidAgain = (known: Place, { receivedAt, standsAt }: Partial<StoredReceipt>): boolean =>
  receivedAt === undefined &&
  known.standsAt === standsAt &&
  timeOf(known.stoodAt) >= timeOf(known.receivedAt);

/**
 * Writes what a site says, unless it has just been removed. Its own row first: on PostgreSQL that
 * makes two who speak for one site take turns, so that no type gets two rows.
 */
export const writeReceipts = async (
  strapi: Core.Strapi,
  siteId: number,
  seenAt: Date,
  said: ReadonlyMap<FollowedType, Partial<StoredReceipt>>,
): Promise<void> =>
  strapi.db.transaction(async () => {
    const site: object | null = await strapi.db
      .query(SITE)
      .update({ where: { id: siteId }, data: { seenAt } });
    if (!site) return;
    const known = await placesOf(strapi, siteId);
    for (const [type, data] of said) {
      const row = known.get(type);
      if (row && isSaidAgain(row, data)) continue;
      if (row) await strapi.db.query(RECEIPT).update({ where: { id: row.id }, data });
      else await strapi.db.query(RECEIPT).create({ data: { ...data, type, site: siteId } });
    }
  });
