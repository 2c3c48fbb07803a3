import type { Core } from '@strapi/types';

import type { Document } from './build';

type Fields = Record<string, unknown>;

export interface Line {
  action: 'new' | 'amended' | 'replaced' | 'abolished';
  procedureCode: string;
  successorCode?: string;
  changeNote?: string | null;
}

let count = 0;

/** A draft of a decision that took effect some days ago, unless `fields` say otherwise. */
export const buildDecision = async (
  strapi: Core.Strapi,
  lines: readonly Line[],
  fields: Fields = {},
): Promise<Document> => {
  const data: Fields = {
    number: `${(count += 1)}/QĐ-THU`,
    title: 'Công bố thủ tục hành chính thử',
    agency: 'Ủy ban nhân dân tỉnh',
    signedOn: '2026-09-18',
    effectiveOn: '2026-10-01',
    lines: lines.map(({ action, ...line }) => ({
      action: `action-${action}`,
      changeNote: 'Từ nay chỉ cần một tờ khai.',
      ...line,
    })),
    ...fields,
  };
  return strapi.documents('plugin::cchc.decision').create({ data });
};

/** One that the public sees, without having gone the way there. */
export const buildDecisionInEffect = async (strapi: Core.Strapi, fields: Fields = {}) => {
  const { documentId } = await buildDecision(strapi, [], fields);
  await strapi.db
    .query('plugin::cchc.decision')
    .updateMany({ where: { documentId }, data: { state: 'decision-effective' } });
};
