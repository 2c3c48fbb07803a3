import type { Core } from '@strapi/types';

import type { Calendar } from './calendar';
import type { DeadlineRule } from './contract';

/** What a clock of a case needs to know of law and calendar, as they hold for a unit. */
export interface DeadlineSettings {
  /** The version of a rule that holds on a day, `YYYY-MM-DD`; undefined if none does. */
  ruleOn: (code: string, day: string) => DeadlineRule | undefined;
  calendar: Calendar;
}

type Source = (strapi: Core.Strapi, unitCode: string) => Promise<DeadlineSettings>;

const sources = new WeakMap<Core.Strapi, Source>();

/** Says where the office keeps its terms and days off. */
export const registerDeadlines = (strapi: Core.Strapi, source: Source): void => {
  sources.set(strapi, source);
};

export const deadlinesOf = async (
  strapi: Core.Strapi,
  unitCode: string,
): Promise<DeadlineSettings> => {
  const source = sources.get(strapi);
  if (!source) throw new Error('cchc: nobody keeps the terms of deadlines');
  return source(strapi, unitCode);
};
