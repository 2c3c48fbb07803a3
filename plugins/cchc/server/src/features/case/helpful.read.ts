import type { Core } from '@strapi/types';

import type { CaseSimilar, CaseTemplate } from '../../../../shared/contracts/case-panel';
import type { StoredCase } from '../../platform/cases';
import { textsOf } from '../../platform/vault';
import { similarQuestions } from '../answer';
import { ancestors } from '../unit';
import { TEMPLATE } from './template.schema';

const MOST_TEMPLATES = 200;
const MOST_SIMILAR = 5;

/** Texts that the case's unit, or one above it, keeps ready; the nearest unit's first. */
export const templatesOf = async (
  strapi: Core.Strapi,
  { unit }: StoredCase,
): Promise<CaseTemplate[]> => {
  if (!unit) return [];
  const units = [unit.id, ...(await ancestors(strapi, unit.id))];
  const found: (Omit<CaseTemplate, 'unit'> & { unit: { id: number; name: string } | null })[] =
    await strapi.db.query(TEMPLATE).findMany({
      select: ['documentId', 'title', 'body'],
      where: { unit: { id: { $in: units } } },
      populate: { unit: { select: ['id', 'name'] } },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      limit: MOST_TEMPLATES,
    });
  const distance = (one: (typeof found)[number]) => units.indexOf(one.unit?.id ?? 0);
  return found
    .sort((a, b) => distance(a) - distance(b))
    .map(({ documentId, title, body, unit: own }) => ({
      ...{ documentId, title, body },
      unit: own?.name ?? '',
    }));
};

/**
 * Published answers to something alike. What the citizen wrote is searched for in here: no address
 * and no log holds it, and it comes onto no list of what found nothing.
 */
export const similarOf = async (
  strapi: Core.Strapi,
  { documentId, stage, unit, caseKind }: StoredCase,
): Promise<CaseSimilar[]> => {
  if (stage === 'quarantined' || !unit) return [];
  const texts = (await textsOf(strapi, [documentId], ['title', 'content'])).get(documentId) ?? {};
  const { title = '', content = '' } = texts;
  const asked = { unit: unit.code, most: MOST_SIMILAR };
  const found = await similarQuestions(strapi, { ...asked, words: title });
  if (found.length > 0 || caseKind === 'feedback') return found;
  return similarQuestions(strapi, { ...asked, words: content });
};
