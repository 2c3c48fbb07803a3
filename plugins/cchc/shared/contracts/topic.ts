import { z } from 'zod';

import { moment } from './common';

export const topicItem = z.object({
  slug: z.string(),
  name: z.string(),
  parent: z.object({ slug: z.string(), name: z.string() }).nullable(),
  position: z.number().int(),
  updatedAt: moment,
});
export type TopicItem = z.infer<typeof topicItem>;
