import type { Feature } from '../../feature';
import { registerDeadlines } from '../../platform/deadlines';
import { DAY, daySchema } from './day.schema';
import { deadlineRoutes } from './routes';
import { RULE, ruleSchema } from './rule.schema';
import { seedDeadlines } from './seed';
import { deadlineSettings } from './settings';
import { calendarStanding } from './standing';
import { dayWrites, ruleWrites } from './writes';

export { deadlinesStamp } from './stamp';

export const deadline = {
  contentTypes: {
    'deadline-rule': { schema: ruleSchema },
    'calendar-day': { schema: daySchema },
  },
  adminRoutes: deadlineRoutes,
  health: { calendar: calendarStanding },
  writes: { [RULE]: ruleWrites, [DAY]: dayWrites },
  register: ({ strapi }) => registerDeadlines(strapi, deadlineSettings),
  bootstrap: ({ strapi }) => seedDeadlines(strapi),
} satisfies Feature;
