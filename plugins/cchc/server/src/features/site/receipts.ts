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

/** What a site said last, by type, without the items: they may be many. */
export const receiptsOf = async (
  strapi: Core.Strapi,
  siteId: number,
): Promise<Map<FollowedType, Omit<StoredReceipt, 'items'>>> => {
  const found: Omit<StoredReceipt, 'items'>[] = await strapi.db
    .query(RECEIPT)
    .findMany({ select: PLACES, where: { site: siteId } });
  return new Map(found.map((row) => [row.type, row]));
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
    const known = await receiptsOf(strapi, siteId);
    for (const [type, data] of said) {
      const row = known.get(type);
      if (row) await strapi.db.query(RECEIPT).update({ where: { id: row.id }, data });
      else await strapi.db.query(RECEIPT).create({ data: { ...data, type, site: siteId } });
    }
  });
