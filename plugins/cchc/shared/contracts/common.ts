import { z } from 'zod';

/** ISO 8601 with the offset of Viet Nam, e.g. `2026-11-20T08:00:00.000+07:00`. */
export const moment = z.iso.datetime({ offset: true });
/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export const day = z.iso.date();

export const unitName = z.object({ code: z.string(), name: z.string() });
export type UnitName = z.infer<typeof unitName>;

/** Where a list stands among its pages; part of the `meta` of every list. */
export const paginationMeta = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});
export type Pagination = z.infer<typeof paginationMeta>;

/** Who answers in the place of a unit that is no more. */
export const siteMeta = z.object({ successor: unitName.optional() });

/** Whether a site shows its unit's own record, or one that a unit above shares with it. */
export const origin = z.enum(['own', 'inherited']);

export const image = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});

/** A file of the media library that everybody may have. */
export const publicFile = z.object({
  name: z.string(),
  url: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mime: z.string(),
});
export type PublicFile = z.infer<typeof publicFile>;
