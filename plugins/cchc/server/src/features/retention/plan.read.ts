import type { Core } from '@strapi/types';

import type { RetentionRow } from '../../../../shared/contracts/retention-panel';
import { CASE, CASE_EVENT, shownMoment, type StoredCase } from '../../platform/cases';
import { dueOf, stepsDueAt } from './due';
import { casesOf, type RuleInForce, rulesInForce } from './rules';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A list is for people to look through; how many there are is told beside it. */
const LONGEST = 500;

const handedOver = async (strapi: Core.Strapi, cases: readonly StoredCase[]) => {
  const owners = cases
    .filter(({ stage }) => stage === 'quarantined')
    .map(({ documentId }) => documentId);
  if (owners.length === 0) return new Set<string>();
  const events: { owner: string }[] = await strapi.db
    .query(CASE_EVENT)
    .findMany({ select: ['owner'], where: { owner: { $in: owners }, action: 'hand-over' } });
  return new Set(events.map(({ owner }) => owner));
};

/** What would be forgotten within so many days, were nothing to change; all units, or some. */
export const retentionPlan = async (
  strapi: Core.Strapi,
  days: number,
  units?: readonly number[],
): Promise<{ rows: RetentionRow[]; total: number }> => {
  const until = new Date(Date.now() + days * DAY_MS);
  const rows: RetentionRow[] = [];
  let total = 0;
  for (const rule of await rulesInForce(strapi)) {
    for (const { step, rank, endedAt } of stepsDueAt(rule, until)) {
      const where = {
        ...casesOf(rule),
        ...{ forgotten: { $lt: rank }, endedAt },
        ...(units && { unit: { id: { $in: units } } }),
      };
      const found: StoredCase[] = await strapi.db.query(CASE).findMany({
        where,
        populate: { unit: { select: ['id', 'code', 'name'] } },
        orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
        limit: LONGEST,
      });
      total += await strapi.db.query(CASE).count({ where });
      const gone = await handedOver(strapi, found);
      rows.push(...found.map((one) => rowOf(rule, one, step, gone)));
    }
  }
  const inTime = rows.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return { rows: inTime.slice(0, LONGEST), total };
};

const rowOf = (
  rule: RuleInForce,
  found: StoredCase,
  step: RetentionRow['step'],
  gone: ReadonlySet<string>,
): RetentionRow => ({
  documentId: found.documentId,
  number: found.number,
  unit: found.unit && { code: found.unit.code, name: found.unit.name },
  state: found.stage,
  step,
  dueAt: shownMoment((dueOf(rule, found.endedAt ?? '', step) ?? new Date()).toISOString()),
  rule: rule.name,
  blocked: blockOf(found, gone),
});

const blockOf = ({ isHeld, stage, documentId }: StoredCase, gone: ReadonlySet<string>) => {
  if (isHeld) return 'held';
  return stage === 'quarantined' && !gone.has(documentId) ? 'not-handed-over' : null;
};
