import { createHash } from 'node:crypto';

import type { Core } from '@strapi/types';

import { DAY } from './day.schema';
import { RULE } from './rule.schema';
import { dayOfRow, ruleOfRow } from './stored';

/**
 * Stands for all terms and days off as they are now: another one after every change, whoever makes
 * it and by whatever way.
 */
export const deadlinesStamp = async (strapi: Core.Strapi): Promise<string> => {
  const orderBy = { id: 'asc' };
  const rules = await strapi.db.query(RULE).findMany({ orderBy });
  const days = await strapi.db.query(DAY).findMany({ orderBy });
  const parts = [rules.map(ruleOfRow), days.map(dayOfRow)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
};
