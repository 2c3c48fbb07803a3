import type { DeadlineRule } from './contract';

/**
 * The version of a rule that holds on a day, `YYYY-MM-DD` in Vietnam: of those in force the latest
 * to come into force; undefined if none is. A clock keeps to the rule of the day on which it started
 * [J]; where a new text says otherwise, its own effective dates are entered so.
 */
export const ruleOn = (
  rules: readonly DeadlineRule[],
  code: string,
  day: string,
): DeadlineRule | undefined => {
  const inForce = rules.filter(
    (rule) =>
      rule.code === code &&
      (rule.effectiveFrom ?? '') <= day &&
      (rule.effectiveTo === null || day <= rule.effectiveTo),
  );
  return inForce.sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1))[0];
};
