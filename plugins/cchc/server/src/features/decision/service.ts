import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { DecisionVerb } from '../../../../shared/contracts/decision-panel';
import { inTurn } from '../../platform/changes';
import { refuse } from '../../platform/writes';
import { lockProcedures } from '../procedure';
import { batchHash, preview, proceduresOf } from './preview';
import { decisionProblems } from './problems';
import { codesOf, loadDecision, type StoredDecision, updateDecision } from './stored';

/** Who acts: an account of the panel, with its name as it stands in the record. */
export interface Actor {
  id: number;
  name: string;
}

const NOT_APPROVED = { approvedById: null, approvedByName: null, approvedAt: null } as const;
const UNTRIED = { approvedHash: null, lastError: null, attempts: 0, retryAt: null } as const;

const stateProblem = (message: string) => refuse([{ field: 'state', message }]);

const found = async (strapi: Core.Strapi, documentId: string): Promise<StoredDecision> => {
  const decision = await loadDecision(strapi, documentId);
  if (!decision)
    throw new errors.NotFoundError('Không tìm thấy quyết định.', { code: 'NOT_FOUND' });
  return decision;
};

const checked = async (strapi: Core.Strapi, decision: StoredDecision) => {
  const procedures = await proceduresOf(strapi, decision);
  const problems = await decisionProblems(strapi, decision, procedures);
  if (problems.length > 0) throw refuse(problems);
  return procedures;
};

/** Trình duyệt: from a draft. @throws 400 naming what is missing or wrong, by field */
const submit = (strapi: Core.Strapi, documentId: string, actor: Actor) =>
  inTurn(strapi, async () => {
    const decision = await found(strapi, documentId);
    if (decision.state !== 'decision-draft') {
      throw stateProblem('Quyết định đã được trình.');
    }
    await checked(strapi, decision);
    await updateDecision(strapi, decision, {
      ...NOT_APPROVED,
      ...UNTRIED,
      state: 'decision-submitted',
      submittedById: actor.id,
      submittedByName: actor.name,
      submittedAt: new Date().toISOString(),
      returnReason: null,
    });
  });

/**
 * Duyệt: by somebody else than who submitted it. From here on its procedures are closed to editing
 * until the decision is in effect or given back.
 * @param seen `seen` of the preview that the actor read; anything else than that is refused
 * @throws 403 for the submitter, 400 for what no longer holds
 */
const approve = (strapi: Core.Strapi, documentId: string, actor: Actor, seen: string | undefined) =>
  inTurn(strapi, async () => {
    const decision = await found(strapi, documentId);
    if (decision.state !== 'decision-submitted') {
      throw stateProblem('Quyết định không ở bước chờ duyệt.');
    }
    if (decision.submittedById === actor.id) {
      throw new errors.PolicyError('Người trình không tự duyệt được: cần người thứ hai duyệt.', {
        code: 'SECOND_PERSON',
        policy: 'second-person',
      });
    }
    const procedures = await checked(strapi, decision);
    const approvedHash = batchHash(decision, procedures);
    if (seen !== approvedHash) {
      throw stateProblem('Nội dung đã thay đổi sau khi bạn xem trước. Hãy xem lại rồi duyệt.');
    }
    await lockProcedures(strapi, codesOf(decision), decision.number);
    await updateDecision(strapi, decision, {
      ...UNTRIED,
      approvedHash,
      state: 'decision-approved',
      approvedById: actor.id,
      approvedByName: actor.name,
      approvedAt: new Date().toISOString(),
    });
  });

const unlock = async (strapi: Core.Strapi, decision: StoredDecision) => {
  if (decision.state !== 'decision-approved') return;
  await lockProcedures(strapi, codesOf(decision), null);
};

/** Trả lại: back to a draft, with the reason that its author reads. */
const giveBack = (strapi: Core.Strapi, documentId: string, reason: string) =>
  inTurn(strapi, async () => {
    const decision = await found(strapi, documentId);
    if (decision.state !== 'decision-submitted' && decision.state !== 'decision-approved') {
      throw stateProblem('Chỉ trả lại được quyết định đang chờ duyệt hoặc chờ có hiệu lực.');
    }
    if (!reason) throw refuse([{ field: 'reason', message: 'Nhập lý do trả lại.' }]);
    await unlock(strapi, decision);
    await updateDecision(strapi, decision, {
      ...NOT_APPROVED,
      ...UNTRIED,
      state: 'decision-draft',
      returnReason: reason,
    });
  });

/** Rút duyệt: waits for approval again, and its procedures are open to editing. */
const withdraw = (strapi: Core.Strapi, documentId: string) =>
  inTurn(strapi, async () => {
    const decision = await found(strapi, documentId);
    if (decision.state !== 'decision-approved') {
      throw stateProblem('Quyết định chưa duyệt hoặc đã có hiệu lực, không rút duyệt được.');
    }
    await unlock(strapi, decision);
    await updateDecision(strapi, decision, {
      ...NOT_APPROVED,
      ...UNTRIED,
      state: 'decision-submitted',
    });
  });

/** The verbs of the office on publishing decisions. */
export const decisionService = {
  preview: async (
    strapi: Core.Strapi,
    documentId: string,
    account: { id: number; rights: ReadonlySet<DecisionVerb> },
  ) => preview(strapi, await found(strapi, documentId), account),
  submit,
  approve,
  return: giveBack,
  withdraw,
};
