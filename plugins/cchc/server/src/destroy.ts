import type { Core } from '@strapi/types';

import { features } from './features';
import { missesWritten } from './features/synonym';
import { stopChecking } from './platform/audit';
import { stopFollowing, stopSchedule } from './platform/changes';
import { drain } from './platform/drain';
import { stopOutbox } from './platform/outbox';
import { stopLimiter } from './platform/rate-limit';
import { releaseStartLock } from './platform/start-lock';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }) => {
  await drain(strapi);
  for (const feature of features) await feature.destroy?.({ strapi });
  await stopChecking(strapi);
  await stopSchedule(strapi);
  await stopOutbox(strapi);
  await stopFollowing(strapi);
  await missesWritten(strapi);
  stopLimiter(strapi);
  await releaseStartLock(strapi);
};
