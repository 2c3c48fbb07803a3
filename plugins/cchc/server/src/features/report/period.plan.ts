import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../../shared/time';
import { inTurn } from '../../platform/changes';
import { deadlinesOf } from '../../platform/deadlines';
import {
  joined,
  periodName,
  type PeriodRule,
  periodsOf,
  reportDueOn,
} from '../../platform/periods';
import { findPeriods, periodKey, type StoredPeriod } from './period.read';
import { REPORT_PERIOD } from './period.schema';
import { periodRules } from './rule.read';
import { REPORT } from './schema';

type Planned = Omit<StoredPeriod, 'id' | 'documentId' | 'createdAt'>;

/** The calendar's year, the reporting year, and the one after it. */
const yearsFrom = (rule: PeriodRule, today: string): number[] => {
  const year = Number(today.slice(0, 4));
  const unlimited = { ...rule, kind: 'year' as const, effectiveFrom: null, effectiveTo: null };
  const isOver = (periodsOf(unlimited, year)[0]?.lastDay ?? '') < today;
  const current = isOver ? year + 1 : year;
  return [...new Set([year, current, current + 1])];
};

const planOf = async (strapi: Core.Strapi, rule: PeriodRule, today: string): Promise<Planned[]> => {
  const { calendar } = await deadlinesOf(strapi, rule.scope ?? '');
  return yearsFrom(rule, today)
    .flatMap((year) => periodsOf(rule, year))
    .map((period) => ({
      ...period,
      name: periodName(period),
      dueOn: reportDueOn(rule, period, calendar),
      scope: rule.scope,
      key: periodKey(rule.scope, period),
      byHand: false,
    }));
};

const keysWithReports = async (
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows: { periodKey: string }[] = await strapi.db.query(REPORT).findMany({
    select: ['id', 'periodKey'],
    where: { periodKey: { $in: [...keys] } },
  });
  return new Set(rows.map((row) => row.periodKey));
};

/** What still changes of a period: not its days once somebody reports for it. */
const renewed = (row: StoredPeriod, planned: Planned, isUsed: boolean): Partial<Planned> => {
  const { dueOn, name, firstDay, lastDay } = planned;
  const wanted: Partial<Planned> = isUsed ? { dueOn } : { dueOn, name, firstDay, lastDay };
  const names = Object.keys(wanted) as (keyof typeof wanted)[]; // written just above
  const changed = names.filter((key) => wanted[key] !== row[key]);
  return Object.fromEntries(changed.map((key) => [key, wanted[key]]));
};

/**
 * Brings the periods of this reporting year and the next to what the rules and the calendar say.
 * What is over stays as it was, what somebody changed by hand too. Doing it again changes nothing.
 */
export const planPeriods = (strapi: Core.Strapi, now = new Date()): Promise<void> =>
  inTurn(strapi, async () => {
    const today = vietnamDate(now);
    const rules = await periodRules(strapi);
    const byReach = new Map<string, Planned[]>();
    for (const rule of rules) {
      const reach = `${rule.scope ?? ''}:${rule.kind}`;
      byReach.set(reach, [...(byReach.get(reach) ?? []), ...(await planOf(strapi, rule, today))]);
    }
    const all = [...byReach.values()].flatMap((periods) => joined(periods));
    const planned = new Map(all.map((one) => [one.key, one]));
    const since = Number(today.slice(0, 4));
    const rows = await findPeriods(strapi, { year: { $gte: since } });
    const known = new Map(rows.map((row) => [row.key, row]));
    const used = await keysWithReports(strapi, [...known.keys()]);

    const missing = [...planned.values()].filter(({ key }) => !known.has(key));
    if (missing.length > 0) await strapi.db.query(REPORT_PERIOD).createMany({ data: missing });
    for (const row of rows) {
      if (row.byHand || row.dueOn < today) continue;
      const wanted = planned.get(row.key);
      if (!wanted) {
        if (!used.has(row.key))
          await strapi.db.query(REPORT_PERIOD).delete({ where: { id: row.id } });
        continue;
      }
      const data = renewed(row, wanted, used.has(row.key));
      if (Object.keys(data).length > 0) {
        await strapi.db.query(REPORT_PERIOD).update({ where: { id: row.id }, data });
      }
    }
  });
