import { z } from 'zod';

import { day, moment, unitName } from './common';

export const UNIT_KINDS = [
  'province',
  'commune',
  'ward',
  'special-zone',
  'district',
  'township',
  'office',
] as const;

const share = z.enum(['full', 'partial']);
const relative = unitName.extend({ kind: z.enum(UNIT_KINDS), share, on: day });

export const unitItem = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parent: unitName.nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** Exists today, or on the day that `asOf` names. */
  active: z.boolean(),
  decree: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  website: z.string().nullable(),
  updatedAt: moment,
});
export type UnitItem = z.infer<typeof unitItem>;

export const unitDetail = unitItem.extend({
  /** Units out of which this one was made. */
  predecessors: z.array(relative),
  /** Units into which this one went; the first is the one that took most of it. */
  successors: z.array(relative),
});
export type UnitDetail = z.infer<typeof unitDetail>;
