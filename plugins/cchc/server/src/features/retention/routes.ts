import { z } from 'zod';

import type { RetentionView } from '../../../../shared/contracts/retention-panel';
import { unitsInScope } from '../../platform/access';
import { type AdminRoute, actorOf, expected } from '../../platform/admin-routes';
import { actsOn } from '../../platform/audit';
import { shownMoment } from '../../platform/cases';
import { descendants } from '../unit';
import { retentionPlan } from './plan.read';
import { RETENTION_SUBJECT } from './run';

const query = z.strictObject({ days: z.coerce.number().int().min(0).max(3_650).default(30) });

const RUNS = { page: 1, pageSize: 10 };

const runsOf = async (strapi: Parameters<AdminRoute['handler']>[1]) => {
  const { entries } = await actsOn(strapi, { kind: RETENTION_SUBJECT }, RUNS);
  return entries.map(({ at, detail }) => ({
    at: shownMoment(new Date(at).toISOString()),
    counts: JSON.parse(detail ?? '{}') as RetentionView['runs'][number]['counts'], // as a run wrote it
  }));
};

/** What is going to be forgotten, for who looks over the cases of her units. */
export const retentionRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/retention',
    permission: 'plugin::cchc.cases.supervise',
    handler: async (ctx, strapi) => {
      const { days } = expected(query, ctx.query);
      const { id } = actorOf(ctx);
      const units = await unitsInScope(strapi, (ids) => descendants(strapi, ids), id);
      const data: RetentionView = {
        ...(await retentionPlan(strapi, days, units)),
        runs: await runsOf(strapi),
      };
      ctx.body = { data };
    },
  },
];
