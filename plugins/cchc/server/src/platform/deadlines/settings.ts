import type { Core } from '@strapi/types';

import { type Calendar, calendarOf } from './calendar';
import type { DeadlineRule } from './contract';
import { ruleOn } from './rules';
import { SEED_DAYS } from './seed-calendar';
import { SEED_RULES } from './seed-rules';

/** The terms and the calendar that hold for a unit. */
export interface DeadlineSettings {
  /** The version of a rule that holds on a day, `YYYY-MM-DD`. */
  ruleOn: (code: string, day: string) => DeadlineRule | undefined;
  calendar: Calendar;
}

type Source = (strapi: Core.Strapi, unitCode: string) => Promise<DeadlineSettings>;

const sources = new WeakMap<Core.Strapi, Source>();

/** Says where the office keeps its terms and days. */
export const registerDeadlines = (strapi: Core.Strapi, source: Source): void => {
  sources.set(strapi, source);
};

/** What the plugin brings along. */
const seeded = (): DeadlineSettings => ({
  ruleOn: (code, day) => ruleOn(SEED_RULES, code, day),
  calendar: calendarOf(SEED_DAYS),
});

export const deadlinesOf = async (
  strapi: Core.Strapi,
  unitCode: string,
): Promise<DeadlineSettings> => sources.get(strapi)?.(strapi, unitCode) ?? seeded();
