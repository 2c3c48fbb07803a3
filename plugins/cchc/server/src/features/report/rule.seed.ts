import type { Core } from '@strapi/types';

import { SEED_PERIOD_RULES } from '../../platform/periods';
import { REPORT_RULE } from './rule.schema';
import { rowOfRule } from './rule.stored';

/** Plants the rules once in a portal's life: what the office edits or deletes stays as it left it. */
export const seedReportRules = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const key = 'report-rules-planted';
  if (await store.get({ key })) return;
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(REPORT_RULE).count()) === 0) {
      await strapi.db.query(REPORT_RULE).createMany({ data: SEED_PERIOD_RULES.map(rowOfRule) });
    }
    await store.set({ key, value: true });
  });
};
