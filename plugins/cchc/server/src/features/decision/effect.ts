import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { vietnamDate } from '../../../../shared/time';
import { inTurn, recordChanges } from '../../platform/changes';
import { publishTogether, type Ruled } from '../procedure';
import { announce } from './announce';
import { batchHash, type Found, proceduresOf } from './preview';
import { rulingOf } from './problems';
import { DECISION } from './schema';
import {
  loadDecision,
  momentOf,
  publicAction,
  type StoredDecision,
  updateDecision,
} from './stored';

/** What comes first: a successor before what it replaces. */
const ORDER = ['new', 'amended', 'replaced', 'abolished'] as const;

const inOrder = ({ lines }: StoredDecision) =>
  ORDER.flatMap((action) => lines.filter((line) => publicAction(line.action) === action));

const ruledBy = (decision: StoredDecision, found: Found): Ruled[] =>
  inOrder(decision).flatMap((line) => {
    const procedure = found.get(line.procedureCode);
    return procedure ? [{ procedure, ruling: rulingOf(decision, line) }] : [];
  });

const CHANGED =
  'Thủ tục trong quyết định đã bị thay đổi hoặc xóa sau khi duyệt. Rút duyệt, kiểm tra rồi duyệt lại.';

/**
 * Puts a whole decision into effect, or nothing of it. May be called by any number of nodes at once:
 * they take turns, and each looks at the state again inside its own.
 * @returns whether it was this call that did it
 */
const takeEffect = (strapi: Core.Strapi, documentId: string, now: Date): Promise<boolean> =>
  inTurn(strapi, async () => {
    const decision = await loadDecision(strapi, documentId);
    if (decision?.state !== 'decision-approved' || !isDue(decision, now)) return false;
    const found = await proceduresOf(strapi, decision);
    if (batchHash(decision, found) !== decision.approvedHash) {
      throw new errors.ApplicationError(CHANGED);
    }
    await publishTogether(strapi, ruledBy(decision, found));
    await updateDecision(strapi, decision, {
      state: 'decision-effective',
      appliedAt: new Date().toISOString(),
      lastError: null,
      retryAt: null,
    });
    await announce(strapi, decision, found);
    await recordChanges(strapi, DECISION, [documentId]);
    return true;
  });

const isDue = ({ effectiveOn }: Pick<StoredDecision, 'effectiveOn'>, now: Date): boolean =>
  effectiveOn !== null && effectiveOn <= vietnamDate(now);

const SECOND = 1000;
const LONGEST_WAIT = 10 * 60 * SECOND;

/** 5 s, 10 s, 20 s, … at most ten minutes. */
const waitAfter = (attempts: number) =>
  Math.min(LONGEST_WAIT, 5 * SECOND * 2 ** Math.min(attempts, 10));

const reasonOf = (error: unknown): string =>
  error instanceof errors.ApplicationError
    ? error.message
    : 'Hệ thống gặp lỗi khi áp dụng. Hệ thống sẽ tự thử lại; nếu lặp lại, hãy báo người quản trị máy chủ.';

/** Leaves word on a decision that is still waiting; one that got through meanwhile needs none. */
const noteFailure = (strapi: Core.Strapi, documentId: string, error: unknown, now: Date) =>
  inTurn(strapi, async () => {
    const decision = await loadDecision(strapi, documentId);
    if (decision?.state !== 'decision-approved') return;
    const attempts = decision.attempts ?? 0;
    await updateDecision(strapi, decision, {
      lastError: `Chưa có hiệu lực được: ${reasonOf(error)}`,
      attempts: attempts + 1,
      retryAt: new Date(now.getTime() + waitAfter(attempts)).toISOString(),
    });
  });

type Waiting = Pick<StoredDecision, 'documentId' | 'number' | 'effectiveOn' | 'retryAt'>;

const waiting = (strapi: Core.Strapi): Promise<Waiting[]> =>
  strapi.db.query(DECISION).findMany({
    select: ['documentId', 'number', 'effectiveOn', 'retryAt'],
    where: { state: 'decision-approved' },
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
  });

const nextTry = ({ effectiveOn, retryAt }: Waiting): number =>
  Math.max(
    effectiveOn ? momentOf(effectiveOn).getTime() : Infinity,
    Date.parse(retryAt ?? '') || 0,
  );

const known = new WeakMap<Core.Strapi, number>();

/** When the next decision takes effect, as of this node's last look, which is a second old at most. */
export const nextEffect = (strapi: Core.Strapi): Date | undefined => {
  const moment = known.get(strapi);
  return moment === undefined ? undefined : new Date(moment);
};

/**
 * Puts every approved decision into effect whose moment has come, the oldest first. One that fails
 * keeps the reason and is tried again later; the others do not wait for it.
 * @returns how many took effect
 */
export const applyDue = async (strapi: Core.Strapi, now = new Date()): Promise<number> => {
  let count = 0;
  for (const decision of await waiting(strapi)) {
    if (nextTry(decision) > now.getTime()) continue;
    try {
      if (await takeEffect(strapi, decision.documentId, now)) count += 1;
    } catch (error) {
      strapi.log.error(`cchc: decision ${decision.number} did not take effect: ${String(error)}`);
      await noteFailure(strapi, decision.documentId, error, now);
    }
  }
  const moments = (await waiting(strapi)).map(nextTry);
  if (moments.length > 0) known.set(strapi, Math.min(...moments));
  else known.delete(strapi);
  return count;
};
