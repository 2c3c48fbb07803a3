import { z } from 'zod';

import { INTAKE_KINDS } from '../cases/vocabulary';
import { moment } from './common';
import { FEEDBACK_SUBJECTS } from './intake';

/** Null for what would tell of fewer than five cases, by itself or with what stands beside it. */
const count = z.number().int().nullable();

const counts = {
  received: count,
  /** Answered, or otherwise settled, within the term. */
  onTime: count,
  /** Settled after the term, or still waiting although it is over. */
  late: count,
  /** Still within the term. */
  open: count,
};

export const caseStatistics = z.object({
  kind: z.enum(INTAKE_KINDS),
  year: z.number().int(),
  /** The last midnight: nobody can watch single cases come in. */
  asOf: moment,
  total: z.object(counts),
  /** Of feedback; `subject` is null for what was too few to be named. */
  subjects: z.array(
    z.object({ subject: z.enum(FEEDBACK_SUBJECTS).nullable(), label: z.string(), ...counts }),
  ),
  /** `code` is null for cases of no field, and of those too few to be named. */
  fields: z.array(z.object({ code: z.string().nullable(), name: z.string(), ...counts })),
});
export type CaseStatistics = z.infer<typeof caseStatistics>;
