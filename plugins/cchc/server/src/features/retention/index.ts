import type { Feature } from '../../feature';
import { startRetention, stopRetention } from './jobs';
import { retentionRoutes } from './routes';
import { RETENTION_RULE, ruleSchema } from './rule.schema';
import { seedRetention } from './seed';
import { ruleWrites } from './writes';

export { retentionPlan } from './plan.read';
export { type Outcome, runRetention } from './run';

/** How long personal data of citizens are kept, and what forgets them then. */
export const retention = {
  contentTypes: { 'retention-rule': { schema: ruleSchema } },
  adminRoutes: retentionRoutes,
  writes: { [RETENTION_RULE]: ruleWrites },
  bootstrap: async ({ strapi }) => {
    await seedRetention(strapi);
    startRetention(strapi);
  },
  destroy: ({ strapi }) => stopRetention(strapi),
} satisfies Feature;
