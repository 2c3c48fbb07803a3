import type { Core } from '@strapi/types';

import { stopSchedule } from './platform/changes';

export const destroy = ({ strapi }: { strapi: Core.Strapi }) => stopSchedule(strapi);
