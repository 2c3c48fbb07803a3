import type { AdminRoute } from '../../platform/admin-routes';
import { DAY } from './day.schema';
import { calendarStanding } from './standing';

/** The panel's API for what is open in the calendar; for whoever sees the days themselves. */
export const deadlineRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/calendar-standing',
    permission: ['plugin::content-manager.explorer.read', DAY],
    handler: async (ctx, strapi) => {
      ctx.body = { data: await calendarStanding(strapi) };
    },
  },
];
