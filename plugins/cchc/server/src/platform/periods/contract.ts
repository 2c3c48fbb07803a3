import { z } from 'zod';

import { day } from '../../../../shared/contracts/common';
import { MARKS } from '../deadlines';

/** What a report is about: a month, a quarter, six or nine months, a year, or dates of its own. */
export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export const periodKind = z.enum(PERIOD_KINDS);
export type PeriodKind = z.infer<typeof periodKind>;

/**
 * How often an office reports and up to which day, as a text of law or of the office sets it. Of one
 * kind that several rules cover on one day, the unit's own wins, then that of the nearest unit above.
 */
export const periodRule = z
  .strictObject({
    kind: periodKind,
    /** Last day of the month that still counts: 14; of a shorter month its last. */
    cutOffDay: z.number().int().min(1).max(31),
    /** The month of the year's cut-off, with which the reporting year ends: 12, or 11 where an office
     * closes earlier. Months, quarters and halves are counted from it. */
    yearEndMonth: z.number().int().min(1).max(12),
    /** Working days after the cut-off until which the report has to be there. */
    dueAfter: z.number().int().min(0).max(60),
    /** Code of the unit for which it holds, with all below; null for the whole portal. */
    scope: z.string().min(1).max(64).nullable(),
    citation: z.string().min(1).max(500),
    mark: z.enum(MARKS).nullable(),
    /** First and last cut-off to which it applies; null for no limit. */
    effectiveFrom: day.nullable(),
    effectiveTo: day.nullable(),
    confirmedBy: z.string().min(1).max(200).nullable(),
  })
  .refine(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo,
    { error: 'ends before it starts', path: ['effectiveTo'] },
  );
export type PeriodRule = z.infer<typeof periodRule>;

/** One period of a rule. Days are `YYYY-MM-DD` in Vietnam; both belong to it. */
export interface Period {
  kind: PeriodKind;
  /** The reporting year, which is the calendar year of its cut-off of the year. */
  year: number;
  /** Which one of its kind in that year, from 1. */
  number: number;
  firstDay: string;
  /** The cut-off: what happened until 23:59:59 of this day counts. */
  lastDay: string;
}
