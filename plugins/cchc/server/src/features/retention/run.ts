import type { Core } from '@strapi/types';

import type { Forgetting } from '../../../../shared/cases/vocabulary';
import { noteAct } from '../../platform/audit';
import { actOnCase, CASE, CaseConflict, type StoredCase } from '../../platform/cases';
import { afterOthers } from '../../platform/pool';
import { stepsDueAt, type DueStep } from './due';
import { casesOf, type RuleInForce, rulesInForce } from './rules';

/** What a run did, in numbers of cases. */
export interface Outcome extends Record<Forgetting, number> {
  /** Held, or not handed over yet. */
  kept: number;
  failed: number;
}

const CHUNK = 100;
const MACHINE = { id: null, name: 'Hệ thống' };

export const RETENTION_SUBJECT = 'retention';

/** One case in a transaction of its own: what is done stays done, whatever happens to the next. */
const forgetOne = async (
  strapi: Core.Strapi,
  { documentId, number }: StoredCase,
  step: Forgetting,
  rule: RuleInForce,
): Promise<keyof Outcome> => {
  try {
    const said = { basis: `${rule.name}: ${rule.citation}`.slice(0, 250) };
    const actor = { ...MACHINE, roles: ['system'] as const };
    await actOnCase(strapi, documentId, { action: step, actor, said });
    return step;
  } catch (error) {
    if (error instanceof CaseConflict) return 'kept';
    strapi.log.error(`cchc: ${number} is not forgotten: ${String(error)}`);
    return 'failed';
  }
};

const chunkAfter = (
  strapi: Core.Strapi,
  rule: RuleInForce,
  { rank, endedAt }: DueStep,
  id: number,
): Promise<StoredCase[]> =>
  strapi.db.query(CASE).findMany({
    where: {
      ...casesOf(rule),
      ...{ id: { $gt: id }, forgotten: { $lt: rank }, endedAt },
    },
    orderBy: { id: 'asc' },
    limit: CHUNK,
  });

/** All steps that are due now, and a report of it. May be stopped at any case and started again. */
export const runRetention = async (strapi: Core.Strapi, signal?: AbortSignal): Promise<Outcome> => {
  const outcome: Outcome = { anonymise: 0, scrub: 0, erase: 0, kept: 0, failed: 0 };
  const now = new Date();
  for (const rule of await rulesInForce(strapi)) {
    for (const due of stepsDueAt(rule, now)) {
      for (let last = 0; !signal?.aborted;) {
        const cases = await chunkAfter(strapi, rule, due, last);
        for (const found of cases) {
          if (signal?.aborted) break;
          outcome[await forgetOne(strapi, found, due.step, rule)] += 1;
        }
        const { id } = cases.at(-1) ?? {};
        if (id === undefined) break;
        last = id;
        await afterOthers(strapi);
      }
    }
  }
  const subject = { kind: RETENTION_SUBJECT, document: 'run', name: now.toISOString() };
  await noteAct(strapi, MACHINE, subject, { act: 'ran', detail: JSON.stringify(outcome) });
  return outcome;
};
