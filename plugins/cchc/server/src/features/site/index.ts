import type { Feature } from '../../feature';
import { siteCounters } from './counters';
import { endWithSite } from './ending';
import { receiptDoor } from './receipt.door';
import { receiptSchema } from './receipt.schema';
import { siteActions, siteRoutes } from './routes';
import { siteSchema } from './schema';
import { hearSites, startHearing, stopHearing } from './standing';

export { siteCounts } from './read';
export { writeReceipts } from './receipts';
export { SITE } from './schema';
export { siteService } from './service';
export { askingOf, findSite, modulesOf } from './sites';
export { webhook } from './webhook';

/** Sites of units, and what they serve of what they should. */
export const site = {
  contentTypes: { site: { schema: siteSchema }, 'site-receipt': { schema: receiptSchema } },
  counters: siteCounters,
  adminActions: siteActions,
  adminRoutes: siteRoutes,
  writeDoors: [receiptDoor],
  register: ({ strapi }) => hearSites(strapi),
  bootstrap: ({ strapi }) => {
    endWithSite(strapi);
    startHearing(strapi);
  },
  destroy: ({ strapi }) => stopHearing(strapi),
} satisfies Feature;
