import type { Core } from '@strapi/types';

import { CASE_KINDS, type CaseKind } from '../../../../shared/cases/vocabulary';
import { ENDINGS, type RetentionRule, retentionRule } from './contract';
import { RETENTION_RULE } from './rule.schema';
import { ruleOfRow } from './stored';

/** A rule with the cases that it is for. */
export interface RuleInForce extends RetentionRule {
  name: string;
  kinds: CaseKind[];
}

/** The rules as they stand now. One for all kinds leaves those to others that have one of their own. */
export const rulesInForce = async (strapi: Core.Strapi): Promise<RuleInForce[]> => {
  const rows: { name: string }[] = await strapi.db
    .query(RETENTION_RULE)
    .findMany({ orderBy: { id: 'asc' } });
  const rules = rows.map((row) => ({
    ...retentionRule.parse(ruleOfRow({ ...row })),
    name: row.name,
  }));
  return rules.map((rule) => {
    const ownOfOthers = rules
      .filter(({ ending, caseKind }) => ending === rule.ending && caseKind !== null)
      .map(({ caseKind }) => caseKind);
    const kinds = rule.caseKind
      ? [rule.caseKind]
      : CASE_KINDS.filter((kind) => !ownOfOthers.includes(kind));
    return { ...rule, kinds };
  });
};

/** Conditions of the cases that a rule is for. */
export const casesOf = ({ kinds, ending }: RuleInForce) => ({
  caseKind: { $in: kinds },
  stage: { $in: [...ENDINGS[ending]] },
});
