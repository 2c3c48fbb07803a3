import type { Core } from '@strapi/types';

import type { TrackAnswer } from '../../../../shared/contracts';
import { findCase, type StoredCase } from '../../platform/cases';
import { publicAnswerOf } from '../answer';

/**
 * The answer to a matter that was merged into another citizen's (S-30), as the public reads it:
 * without a word that was written to or by the other, and without the files that went to her.
 */
export const answerOfMaster = async (
  strapi: Core.Strapi,
  { stage, leadsTo }: StoredCase,
): Promise<TrackAnswer['data']['answer']> => {
  if (stage !== 'duplicate' || leadsTo === null) return null;
  const master = await findCase(strapi, { documentId: leadsTo });
  if (!master || master.caseKind === 'data-subject') return null;
  const answer = await publicAnswerOf(strapi, master.caseKind, master.documentId);
  return answer && { ...answer, files: [] };
};
