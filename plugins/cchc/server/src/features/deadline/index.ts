import type { Feature } from '../../feature';
import { DAY, daySchema } from './day.schema';
import { deadlineRoutes } from './routes';
import { RULE, ruleSchema } from './rule.schema';
import { seedDeadlines } from './seed';
import { calendarStanding } from './standing';
import { dayWrites, ruleWrites } from './writes';

export { deadlineSettings, type DeadlineSettings } from './settings';

export const deadline = {
  contentTypes: {
    'deadline-rule': { schema: ruleSchema },
    'calendar-day': { schema: daySchema },
  },
  adminRoutes: deadlineRoutes,
  health: { calendar: calendarStanding },
  writes: { [RULE]: ruleWrites, [DAY]: dayWrites },
  bootstrap: ({ strapi }) => seedDeadlines(strapi),
} satisfies Feature;
