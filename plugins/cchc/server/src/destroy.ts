import type { Core } from '@strapi/types';

import { missesWritten } from './features/synonym';
import { stopSchedule } from './platform/changes';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }) => {
  await stopSchedule(strapi);
  await missesWritten(strapi);
};
