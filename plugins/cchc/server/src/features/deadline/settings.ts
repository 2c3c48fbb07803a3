import type { Core } from '@strapi/types';

import {
  type CalendarDay,
  calendarDay,
  calendarOf,
  type DeadlineSettings,
  deadlineRule,
  ruleOn,
} from '../../platform/deadlines';
import { unitCodesUpwards } from '../unit';
import { DAY } from './day.schema';
import { RULE } from './rule.schema';
import { dayOfRow, ruleOfRow } from './stored';

/** Days of the whole country, and of units with these codes; those within a span where one is given. */
export const findDays = async (
  strapi: Core.Strapi,
  codes: readonly string[],
  span?: { from: string; to: string },
): Promise<CalendarDay[]> => {
  const rows = await strapi.db.query(DAY).findMany({
    where: {
      $or: [{ scope: null }, { scope: { $in: [...codes] } }],
      ...(span && { date: { $gte: span.from, $lte: span.to } }),
    },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => calendarDay.parse(dayOfRow(row)));
};

/**
 * Rules and calendar as they hold for a unit: its own days before those of the units above it, and
 * the country's last. Read anew each time, so that every node and every transaction knows of the
 * last change; who computes many clocks asks once.
 * @param unitCode null for the whole country; a code that no unit has is answered likewise
 */
export const deadlineSettings = async (
  strapi: Core.Strapi,
  unitCode: string | null,
): Promise<DeadlineSettings> => {
  const codes = unitCode === null ? [] : await unitCodesUpwards(strapi, unitCode);
  const rows = await strapi.db.query(RULE).findMany({ orderBy: { id: 'asc' } });
  const rules = rows.map((row) => deadlineRule.parse(ruleOfRow(row)));
  return {
    ruleOn: (code, day) => ruleOn(rules, code, day),
    calendar: calendarOf(await findDays(strapi, codes), codes),
  };
};
