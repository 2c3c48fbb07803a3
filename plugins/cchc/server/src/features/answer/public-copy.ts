import type { Core } from '@strapi/types';

import { toVietnamIso } from '../../../../shared/time';
import { type AnswerRow, visibleAt } from './describe';
import { type AnswerKind, KINDS } from './kind';
import { paragraphsOf } from './similar';

/** What the public reads now as the answer to a case, as plain text; null while it reads nothing. */
export const publicAnswerOf = async (
  strapi: Core.Strapi,
  kind: AnswerKind,
  caseId: string,
): Promise<{ text: string; answeredAt: string } | null> => {
  const row: AnswerRow | null = await strapi.db
    .query(KINDS[kind].uid)
    .findOne({ where: { $and: [visibleAt(new Date()), { caseId }] } });
  if (!row?.answer) return null;
  const answeredAt = toVietnamIso(new Date(row.answeredAt ?? row.publishedAt));
  return { text: paragraphsOf(row.answer), answeredAt };
};
