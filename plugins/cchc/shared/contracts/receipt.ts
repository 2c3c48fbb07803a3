import { z } from 'zod';

import { moment } from './common';
import { cursor, followedType } from './follow';

/** Items of one receipt at most; who serves more sends one for each type. */
export const MOST_RECEIVED = 5_000;

export const receiptItem = z.strictObject({
  type: followedType,
  /** Public key: slug or code. */
  id: z.string().min(1).max(255),
  /** As the bundle or the feed gave it. */
  hash: z.string().max(64),
});
export type ReceiptItem = z.infer<typeof receiptItem>;

/** What a site serves now, all of it. */
export const receiptBody = z.strictObject({
  cursor,
  items: z.array(receiptItem).max(MOST_RECEIVED),
  /** The types that the receipt is about; without it, all that the site is registered for. */
  types: z.array(followedType).min(1).optional(),
});
export type ReceiptBody = z.infer<typeof receiptBody>;

export const receiptAnswer = z.object({
  data: z.object({
    site: z.string(),
    received: z.number().int(),
    receivedAt: moment,
  }),
  meta: z.object({}),
});
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;
