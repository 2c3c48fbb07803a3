import type { Core } from '@strapi/types';

import { type PeriodRule, periodRule } from '../../platform/periods';
import type { Data } from '../../platform/writes';
import { REPORT_RULE } from './rule.schema';
import { ruleOfRow } from './rule.stored';

/** All rules, in the order in which they were entered. */
export const periodRules = async (strapi: Core.Strapi): Promise<PeriodRule[]> => {
  const rows: Data[] = await strapi.db.query(REPORT_RULE).findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => periodRule.parse(ruleOfRow(row)));
};
