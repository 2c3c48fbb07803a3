import { z } from 'zod';

import { moment, siteMeta, unitName } from './common';
import { UPDATE_TYPES } from './procedure';

/** What a consumer can hold a copy of, by public name. */
export const FOLLOWED_TYPES = [
  'unit',
  'topic',
  'field',
  'news',
  'procedure',
  'document',
  'decision',
  'hotline',
  'question',
  'feedback',
  'report',
] as const;
export const followedType = z.enum(FOLLOWED_TYPES);
export type FollowedType = z.infer<typeof followedType>;

/**
 * A place in the change log. A number, or for a moment, while a consumer still reads what stood
 * before, two of them: `5-9`. It is to be handed back as it came.
 */
export const cursor = z.union([z.number().int(), z.string().regex(/^\d+-\d+$/)]);
export type Cursor = z.infer<typeof cursor>;

export const changeItem = z.object({
  /** Number in the log; grows from row to row, some are missing. */
  seq: z.number().int(),
  type: followedType,
  /** Public key: slug or code. */
  id: z.string(),
  /** `remove` may also name what the consumer never had. */
  op: z.enum(['upsert', 'remove']),
  updateType: z.enum(UPDATE_TYPES),
  at: moment,
  /** Changes with the content; the same here and in the bundle. */
  hash: z.string().nullable(),
  /** Where the record, or the list that holds it, can be read. */
  url: z.string().nullable(),
});
export type ChangeItem = z.infer<typeof changeItem>;

export const changesMeta = siteMeta.extend({
  /** What to ask with next, also when nothing came. */
  cursor,
  /** Whether there is more to be had at once. */
  more: z.boolean(),
});
export type ChangesMeta = z.infer<typeof changesMeta>;

/** The first line of a bundle. */
export const bundleHead = z.object({
  cursor,
  /** Whether there is more to be had at once; only where `since` was asked for. */
  more: z.boolean(),
  generatedAt: moment,
  /** Whose site it is for; null for the whole portal. */
  unit: unitName.nullable(),
  /** Records that follow, by type. */
  counts: z.partialRecord(followedType, z.number().int()),
  /** SHA-256 of all bytes after the first line break, in hexadecimal. */
  sha256: z.string(),
});
export type BundleHead = z.infer<typeof bundleHead>;

/** Every other line of a bundle; `op` says what became of a record where `since` was asked for. */
export const bundleLine = z.object({
  type: followedType,
  id: z.string(),
  op: z.enum(['upsert', 'remove']).optional(),
  hash: z.string().nullable(),
  /** As in the detail answer, or where there is none, in the list; null for what was removed. */
  data: z.record(z.string(), z.unknown()).nullable(),
});
export type BundleLine = z.infer<typeof bundleLine>;
