import type { Core } from '@strapi/types';

import {
  type Cursor,
  type FollowedType,
  type ReceiptAnswer,
  receiptAnswer,
  type ReceiptBody,
  receiptBody,
  type ReceiptItem,
} from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { newestRow } from '../../platform/changes';
import { badRequest, fieldError, type Locale } from '../../platform/public-read';
import { writeDoor, type WriteKnock, type WriteRequest } from '../../platform/public-write';
import { copyFor, placeOf } from '../follow';
import { isKeyOf } from './key';
import { writeReceipts } from './receipts';
import { askingOf, findSite, modulesOf, type StoredSite } from './sites';
import { unknownItems } from './unknown';

/** The site behind an address, if it is in use and this is its key. */
const admitted = async ({ strapi, key, bearer }: WriteKnock): Promise<StoredSite | undefined> => {
  const site = await findSite(strapi, { key });
  const isKnown = isKeyOf(bearer, site?.secretHash);
  return site?.isActive && isKnown ? site : undefined;
};

/** The row up to which the site has read. @throws 400 for a cursor of the future */
const demandPast = async (strapi: Core.Strapi, cursor: Cursor, locale: Locale): Promise<number> => {
  const { after, knew } = placeOf(String(cursor));
  const isPast = after >= 0 && after <= knew && knew <= (await newestRow(strapi));
  if (!isPast) throw badRequest([fieldError('cursor', 'INVALID_CURSOR', locale)]);
  return after;
};

const byType = (types: readonly FollowedType[], items: readonly ReceiptItem[]) => {
  const held = new Map<FollowedType, Record<string, string>>();
  for (const type of types) held.set(type, {});
  for (const { type, id, hash } of items) {
    const some = held.get(type) ?? {};
    some[id] = hash;
    held.set(type, some);
  }
  return held;
};

const unknownOf = async (strapi: Core.Strapi, site: StoredSite, items: readonly ReceiptItem[]) => {
  const known = new Map<FollowedType, ReadonlySet<string>>();
  for (const type of new Set(items.map((item) => item.type))) {
    const ids = items.filter((item) => item.type === type).map(({ id }) => id);
    known.set(type, await (await copyFor(askingOf(strapi, site), type)).known([...new Set(ids)]));
  }
  return items.flatMap((item, index) =>
    known.get(item.type)?.has(item.id) ? [] : [{ ...item, index }],
  );
};

const take = async ({
  strapi,
  body,
  caller: site,
  locale,
}: WriteRequest<ReceiptBody, StoredSite>) => {
  const cursor = await demandPast(strapi, body.cursor, locale);
  const unknown = await unknownOf(strapi, site, body.items);
  if (unknown.length > 0) return unknownItems(unknown, locale);
  const now = new Date();
  const held = byType(body.types ?? modulesOf(site), body.items);
  const said = [...held].map(
    ([type, items]) => [type, { items, cursor, receivedAt: now }] as const,
  );
  await writeReceipts(strapi, site.id, now, new Map(said));
  const data = {
    site: site.key,
    received: body.items.length,
    receivedAt: toVietnamIso(now),
  };
  const answer: ReceiptAnswer = { data, meta: {} };
  return { status: 200, body: answer };
};

/** POST /sites/{key}/receipts: what a site serves now. */
export const receiptDoor = writeDoor({
  action: 'receipts.create',
  path: '/sites/:key/receipts',
  summary: 'What a registered site serves now',
  body: receiptBody,
  answer: receiptAnswer,
  refusals: { 422: 'Items that the lists of the unit never held; nothing was stored' },
  admit: admitted,
  write: take,
});
