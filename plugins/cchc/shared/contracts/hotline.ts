import { z } from 'zod';

import { moment, origin, siteMeta, unitName } from './common';

/** What a hotline takes calls about: procedures, regulations, conduct of staff. */
export const HOTLINE_SUBJECTS = ['procedure', 'regulation', 'conduct'] as const;

export const hotlineItem = z.object({
  documentId: z.string(),
  unit: unitName,
  origin,
  subject: z.enum(HOTLINE_SUBJECTS),
  subjectLabel: z.string(),
  label: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  officerTitle: z.string().nullable(),
  position: z.number().int(),
  updatedAt: moment,
});
export const hotlineMeta = siteMeta.extend({
  /** The three in the order in which a list is grouped. */
  subjects: z.array(z.object({ subject: z.enum(HOTLINE_SUBJECTS), label: z.string() })),
});
export type HotlineItem = z.infer<typeof hotlineItem>;
