import { z } from 'zod';

import { day, moment, unitName } from './common';

/** What a report is about: a month, a quarter, six or nine months, a year, or dates of its own. */
export const REPORT_KINDS = [
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'one-off',
] as const;
export const reportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof reportKind>;

/** The time a report covers: `from` and `to` are its first and last moment, both counted, +07:00. */
export const reportSpan = z.strictObject({
  kind: reportKind,
  /** The reporting year, which is the calendar year of the year's cut-off. */
  year: z.number().int(),
  /** Which one of its kind in that year, from 1. */
  number: z.number().int().min(1),
  /** `6 tháng đầu năm 2026`. */
  name: z.string().min(1),
  firstDay: day,
  /** The cut-off: what happened until 23:59:59 of this day counts. */
  lastDay: day,
});
export type ReportSpan = z.infer<typeof reportSpan>;

/** One row of a counted table, in the order of the table's `labels`. */
export const countedRow = z.strictObject({
  /** One text a label column, for people: `Cải cách TTHC`, `Tin`. */
  labels: z.array(z.string()),
  /** Stable ids of the same, by which rows of several units are added: topic slug, genre. */
  keys: z.array(z.string()),
  /** Null where nothing is known (views without a count), which is not 0. */
  value: z.number().nullable(),
  /** The same in the same period of last year; null where nothing was kept yet. */
  before: z.number().nullable(),
});
export type CountedRow = z.infer<typeof countedRow>;

/** What one counter found. A table without label columns has one row: a single number. */
export const countedTable = z.strictObject({
  /** `news.published`, `cases.received`: never reused for another meaning. */
  counter: z.string().min(1),
  title: z.string(),
  /** What was counted, in a sentence that a reader of the report understands. */
  definition: z.string(),
  /** `bài`, `hồ sơ`, `thủ tục`. */
  measure: z.string(),
  columns: z.array(z.string()),
  rows: z.array(countedRow),
  /** Sum over the records, each once; not always the sum of the rows (one item has several topics). */
  total: z.number().nullable(),
  totalBefore: z.number().nullable(),
  /** False where units share what was counted, as one catalogue: nobody adds it over units. */
  adds: z.literal(false).optional(),
});
export type CountedTable = z.infer<typeof countedTable>;

/**
 * The numbers of one unit for one period as they stood when taken. It names everything by text and
 * refers to no record, so it says the same when units have merged and records are gone.
 */
export const reportSnapshot = z.strictObject({
  version: z.literal(1),
  unit: unitName,
  span: reportSpan,
  takenAt: moment,
  /** The days of last year that it is compared with; snapshots from before they were kept have none. */
  compared: z.strictObject({ firstDay: day, lastDay: day }).optional(),
  tables: z.array(countedTable),
  /** Of a rolled-up report: whose accepted snapshots were added, and who has none. */
  children: z
    .array(
      z.strictObject({
        unit: unitName,
        included: z.boolean(),
        tables: z.array(countedTable),
        /** Document id of the edition that was added; snapshots from before it was kept have none. */
        report: z.string().optional(),
      }),
    )
    .default([]),
});
export type ReportSnapshot = z.infer<typeof reportSnapshot>;

/**
 * One section of a report, after its template. Numbered I., 1., a) by `level` as it is printed; of
 * an opening, level 0, the text alone is printed.
 */
export const reportSection = z.strictObject({
  key: z.string().min(1).max(64),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  title: z.string().min(1).max(500),
  /** Counters whose tables are shown below the section's text. */
  counters: z.array(z.string()),
  mandatory: z.boolean(),
  /** What the clerk wrote: plain text, paragraphs apart by a line break, `- ` before list items. */
  text: z.string().max(50_000),
});
export type ReportSection = z.infer<typeof reportSection>;

/** How the office's documents look: settings of the unit. */
export const reportLetterhead = z.strictObject({
  /** Line above the issuing body; none for a People's Committee. */
  superior: z.string().max(500).optional(),
  issuer: z.array(z.string().max(500)).min(1).max(3),
  /** What follows the number: `BC-UBND`. */
  symbol: z.string().max(500),
  place: z.string().max(500),
  signatory: z.array(z.string().max(500)).min(1).max(4),
  signerName: z.string().max(500).optional(),
  recipients: z.array(z.string().max(500)).max(30),
});
export type ReportLetterhead = z.infer<typeof reportLetterhead>;

/** A report as exports, preview and publishing see it. */
export const reportContent = z.strictObject({
  title: z.string(),
  span: reportSpan,
  unit: unitName,
  letterhead: reportLetterhead,
  /** Number and date as the document clerk wrote them; blank until then. */
  number: z.number().int().min(1).nullable(),
  signedOn: day.nullable(),
  sections: z.array(reportSection),
  snapshot: reportSnapshot,
});
export type ReportContent = z.infer<typeof reportContent>;
