import type { Core } from '@strapi/types';

import type { ReportSnapshot, ReportSpan } from '../../../../shared/contracts';
import { takeSnapshot as count } from '../../platform/counters';
import { type PeriodRule, periodsOf } from '../../platform/periods';
import { periodRules } from './rule.read';

/** The unit whose records are counted. */
export interface CountedUnit {
  id: number;
  documentId: string;
  code: string;
  name: string;
}

/** A rule that makes this period: it says which days it had last year, of a February as well. */
export const ruleOf = async (
  strapi: Core.Strapi,
  { kind, year, number, firstDay, lastDay }: ReportSpan,
): Promise<PeriodRule | undefined> => {
  const rules = kind === 'one-off' ? [] : await periodRules(strapi);
  return rules.find((rule) => {
    const period = rule.kind === kind ? periodsOf(rule, year)[number - 1] : undefined;
    return period?.firstDay === firstDay && period.lastDay === lastDay;
  });
};

/**
 * The numbers of a unit for a span, as of now: its own and those of units that went into it, not
 * those of units below.
 */
export const takeSnapshot = async (
  strapi: Core.Strapi,
  { unit, span }: { unit: CountedUnit; span: ReportSpan },
): Promise<ReportSnapshot> =>
  count(strapi, { unit: unit.id, span, rule: await ruleOf(strapi, span) });
