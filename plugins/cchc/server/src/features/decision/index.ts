import type { Feature } from '../../feature';
import { PROCEDURE } from '../procedure';
import { decisionCounters } from './counters';
import { nextEffect } from './effect';
import { decisionEndpoints } from './endpoints';
import { startDecisions, stopDecisions } from './jobs';
import { decisionComponents } from './line.components';
import { noticeSchema } from './notice.schema';
import { followedDecisions } from './mirror';
import { naming, publicRecords, withFiles } from './read';
import { decisionActions, decisionRoutes } from './routes';
import { DECISION, decisionSchema } from './schema';
import { decisionWrites } from './writes';

export { applyDue } from './effect';
export { NOTICE } from './notice.schema';
export { DECISION } from './schema';
export { type Actor, decisionService } from './service';

export const decision = {
  components: decisionComponents,
  contentTypes: {
    decision: { schema: decisionSchema },
    notice: { schema: noticeSchema },
  },
  endpoints: [decisionEndpoints.list, decisionEndpoints.one],
  published: [
    {
      type: 'decision',
      uid: DECISION,
      load: publicRecords,
      dependents: { [PROCEDURE]: naming, 'plugin::upload.file': withFiles },
      next: nextEffect,
    },
  ],
  counters: decisionCounters,
  followed: [followedDecisions],
  writes: { [DECISION]: decisionWrites },
  adminRoutes: decisionRoutes,
  adminActions: decisionActions,
  bootstrap: ({ strapi }) => startDecisions(strapi),
  destroy: ({ strapi }) => stopDecisions(strapi),
} satisfies Feature;
