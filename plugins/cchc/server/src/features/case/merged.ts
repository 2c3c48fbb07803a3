import type { Core } from '@strapi/types';

import { MASTER_ENDED } from '../../../../shared/cases/marks';
import { type CaseState, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import { type Act, actOnCase, CASE, type CaseStepDone, findCase } from '../../platform/cases';
import { MACHINE } from './duties.job';

/** What a step of a case does with those that were merged into it. */
const stepFor = ({
  event: { before, after },
}: CaseStepDone): Pick<Act, 'action' | 'said'> | null => {
  if (before === after || before === null) return null;
  const follow = { action: 'follow-master', said: { mark: after } } as const;
  if (after === 'answered') return follow;
  // Closed behind its answer, or opened again.
  if (before === 'answered' && (after === 'closed' || OPEN_STATES.includes(after))) return follow;
  if (OPEN_STATES.includes(after)) return null;
  return { action: 'unmark-duplicate', said: { mark: MASTER_ENDED } };
};

const act = (strapi: Core.Strapi, documentId: string, step: Pick<Act, 'action' | 'said'>) =>
  actOnCase(strapi, documentId, { ...step, actor: MACHINE });

/**
 * Who was merged into a case follows it, in the same step: to its answer and its end, or, where it
 * comes to an end that settles nothing for anybody else (refused, passed on, withdrawn, restricted …),
 * back to where they were, to be looked at on their own. What is forgotten stays as it is.
 */
export const followMaster = async (strapi: Core.Strapi, step: CaseStepDone): Promise<void> => {
  const wanted = stepFor(step);
  if (!wanted) return;
  const where = { leadsTo: step.now.documentId, stage: 'duplicate', forgotten: 0 };
  // They are of the same unit, so that nobody else takes a step with one of them meanwhile.
  const merged: { documentId: string }[] = await strapi.db
    .query(CASE)
    .findMany({ select: ['documentId'], where, orderBy: { id: 'asc' } });
  for (const { documentId } of merged) await act(strapi, documentId, wanted);
};

const ANSWERED: readonly CaseState[] = ['answered', 'closed'];

/** Who is merged into what was answered before is told at once. */
export const followAnswered = async (
  strapi: Core.Strapi,
  { now, event }: CaseStepDone,
): Promise<void> => {
  if (event.action !== 'mark-duplicate' || !now.leadsTo) return;
  const master = await findCase(strapi, { documentId: now.leadsTo });
  if (!master || !ANSWERED.includes(master.stage)) return;
  await act(strapi, now.documentId, { action: 'follow-master', said: { mark: 'answered' } });
};
