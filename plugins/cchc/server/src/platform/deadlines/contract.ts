import { z } from 'zod';

import { day } from '../../../../shared/contracts/common';

/**
 * How sure a legal fact is. S: read at its source. S2: read where others report it. R: recalled, to
 * be checked. J: our own judgement. Null: somebody of the office entered it and answers for it.
 */
export const MARKS = ['S', 'S2', 'R', 'J'] as const;
const mark = z.enum(MARKS).nullable();

/** What a day of the calendar is: lễ, nghỉ bù, hoán đổi nghỉ, nghỉ đột xuất, làm bù. */
export const DAY_KINDS = [
  'holiday',
  'compensatory-off',
  'swapped-off',
  'ad-hoc-off',
  'make-up-day',
] as const;

/** One day that differs from the ordinary week. */
export const calendarDay = z.strictObject({
  date: day,
  /** All but `make-up-day` are off; that one makes a Saturday or Sunday a working day. */
  kind: z.enum(DAY_KINDS),
  /** As citizens read it: `Tết Nguyên đán`. */
  name: z.string().min(1).max(200),
  /** Number and date of the text that says so; null for a suggestion. */
  document: z.string().min(1).max(300).nullable(),
  status: z.enum(['provisional', 'confirmed']),
  /** Code of the unit for which it holds, with all below; null for the whole country. */
  scope: z.string().min(1).max(64).nullable(),
  mark,
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** The event at which a clock starts. */
export const STARTS = ['receipt', 'request', 'answer-ready', 'overdue', 'discovery'] as const;

/** A term that the law or the office sets, as it stood from one day to another. */
export const deadlineRule = z
  .strictObject({
    /** What it is for, `feedback.answer`; several rows of one code are its versions. */
    code: z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/),
    unit: z.enum(['working', 'calendar', 'hour']),
    /** In that unit. */
    length: z.number().int().min(1).max(1000),
    starts: z.enum(STARTS),
    /** Due again every `length` after the first time, as long as the case is open. */
    repeats: z.boolean(),
    /** What asking the citizen for more does to the clock. */
    onSupplement: z.enum(['pause', 'restart', 'ignore']),
    citation: z.string().min(1).max(500),
    mark,
    /** First day on which it holds; null when not known, then it holds from ever. */
    effectiveFrom: day.nullable(),
    /** Last day on which it holds; null for no end. */
    effectiveTo: day.nullable(),
    /** Who has compared it with the text in force; null until somebody has. */
    confirmedBy: z.string().min(1).max(200).nullable(),
    /** What is still open, for the person who confirms it. */
    note: z.string().max(1000).nullable(),
  })
  .refine(({ unit, onSupplement }) => unit !== 'hour' || onSupplement === 'ignore', {
    error: 'hours are counted through',
    path: ['onSupplement'],
  })
  .refine(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo,
    { error: 'ends before it starts', path: ['effectiveTo'] },
  );
export type DeadlineRule = z.infer<typeof deadlineRule>;
