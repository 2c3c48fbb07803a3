import type { Core } from '@strapi/types';

import { features } from './features';
import { missesWritten } from './features/synonym';
import { stopFollowing, stopSchedule } from './platform/changes';
import { stopLimiter } from './platform/rate-limit';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }) => {
  for (const feature of features) await feature.destroy?.({ strapi });
  await stopSchedule(strapi);
  await stopFollowing(strapi);
  await missesWritten(strapi);
  stopLimiter(strapi);
};
