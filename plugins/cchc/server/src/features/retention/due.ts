import { type Forgetting, FORGETTING } from '../../../../shared/cases/vocabulary';
import type { RetentionRule } from './contract';

const DAY_MS = 24 * 60 * 60 * 1000;

type Days = Pick<RetentionRule, 'anonymiseAfter' | 'scrubAfter' | 'eraseAfter'>;

const daysOf = ({ anonymiseAfter, scrubAfter, eraseAfter }: Days) => ({
  anonymise: anonymiseAfter,
  scrub: scrubAfter,
  erase: eraseAfter,
});

/** A step, and when a case has to have ended that it is the furthest one due. */
export interface DueStep {
  step: Forgetting;
  /** How many of the steps are done afterwards. */
  rank: number;
  endedAt: { $lte: Date; $gt?: Date };
}

/** Which steps are due at a moment, the furthest first: it does those before it, too. */
export const stepsDueAt = (rule: Days, moment: Date): DueStep[] => {
  const days = daysOf(rule);
  const steps: DueStep[] = [];
  for (const [index, step] of [...FORGETTING.entries()].reverse()) {
    const after = days[step];
    if (after === null) continue;
    const further = steps.at(-1)?.endedAt.$lte;
    const $lte = new Date(moment.getTime() - after * DAY_MS);
    steps.push({ step, rank: index + 1, endedAt: { $lte, ...(further && { $gt: further }) } });
  }
  return steps;
};

/** When a step of a case is due; undefined for one that is never done by itself. */
export const dueOf = (rule: Days, endedAt: Date | string, step: Forgetting): Date | undefined => {
  const after = daysOf(rule)[step];
  return after === null ? undefined : new Date(new Date(endedAt).getTime() + after * DAY_MS);
};
