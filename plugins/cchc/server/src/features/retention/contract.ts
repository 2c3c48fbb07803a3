import { z } from 'zod';

import { CASE_KINDS, type CaseState } from '../../../../shared/cases/vocabulary';
import { MARKS } from '../../platform/deadlines';

/** How a case ended, as far as it matters for how long it is kept. */
export const ENDINGS = {
  answered: ['answered', 'closed'],
  refused: ['refused'],
  forwarded: ['forwarded', 'converted-to-feedback'],
  duplicate: ['duplicate'],
  withdrawn: ['withdrawn'],
  spam: ['spam'],
  quarantined: ['quarantined'],
} as const satisfies Record<string, readonly CaseState[]>;
export type Ending = keyof typeof ENDINGS;
const endings = Object.keys(ENDINGS) as [Ending, ...Ending[]]; // the keys are written above

/** Longer than a citizen may have her case opened again, and time for somebody to say "hold". */
export const LEAST_DAYS = 30;
const MOST_DAYS = 36_500;

const isInOrder = (first: number | null, second: number | null): boolean =>
  first === null || second === null || first <= second;

const days = z.number().int().min(LEAST_DAYS).max(MOST_DAYS).nullable();

/** How long a case is kept after it has ended. A step without days is never done by itself. */
export const retentionRule = z
  .strictObject({
    /** Null for all kinds that have no rule of their own. */
    caseKind: z.enum(CASE_KINDS).nullable(),
    ending: z.enum(endings),
    anonymiseAfter: days,
    scrubAfter: days,
    eraseAfter: days,
    citation: z.string().min(1).max(500),
    mark: z.enum(MARKS).nullable(),
    /** Who has compared it with the schedule in force; null until somebody has. */
    confirmedBy: z.string().min(1).max(200).nullable(),
    note: z.string().max(1000).nullable(),
  })
  .refine((rule) => isInOrder(rule.anonymiseAfter, rule.scrubAfter), {
    error: 'earlier than the step before',
    path: ['scrubAfter'],
  })
  .refine(
    ({ anonymiseAfter, scrubAfter, eraseAfter }) =>
      isInOrder(anonymiseAfter, eraseAfter) && isInOrder(scrubAfter, eraseAfter),
    { error: 'earlier than a step before', path: ['eraseAfter'] },
  );
export type RetentionRule = z.infer<typeof retentionRule>;
