import { z } from 'zod';

import { followedType } from '../../../../shared/contracts';
import { ITEM_STATES, SERVING_STATES } from '../../../../shared/contracts/site-panel';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A name of a host, with a port if need be; no address. */
const HOST = /^[a-z0-9.-]{1,200}(:\d{1,5})?$/;

export const siteBody = z.strictObject({
  key: z.string().trim().regex(KEY).max(40),
  name: z.string().trim().min(1).max(200),
  unit: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .nullable(),
  hosts: z.array(z.string().trim().toLowerCase().regex(HOST)).max(20),
  modules: z.array(followedType).min(1),
});
export type SiteBody = z.infer<typeof siteBody>;

/** The key stands in the settings of the site: it stays. */
export const siteChange = siteBody.omit({ key: true });
export type SiteChange = z.infer<typeof siteChange>;

const page = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
};

export const listQuery = z.strictObject({ ...page, state: z.enum(SERVING_STATES).optional() });

export const itemsQuery = z.strictObject({
  ...page,
  type: followedType.optional(),
  state: z.enum(ITEM_STATES).optional(),
});

export const trailQuery = z.strictObject({
  ...page,
  site: z
    .string()
    .regex(/^[\da-z]{1,40}$/)
    .optional(),
});

/** Types separated by commas. */
export const countsQuery = z.strictObject({
  types: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(followedType))
    .optional(),
});
