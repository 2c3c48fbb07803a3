import { z } from 'zod';

import { day, moment, paginationMeta, unitName } from './common';
import { reportContent, reportKind, reportSection, reportSpan } from './report';

/* What the panel's own API for reports takes and answers, below `/cchc/report-desk`. */

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted', 'locked'] as const;
export const reportState = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof reportState>;

/** What people do with a report; each only from some states, see `features/report/states.ts`. */
export const REPORT_VERBS = [
  ...(['save', 'refresh', 'submit', 'return', 'accept', 'lock', 'correct'] as const),
  ...(['number', 'publish', 'unpublish'] as const),
] as const;
export type ReportVerb = (typeof REPORT_VERBS)[number];

/** What a check has found. An `error` keeps the report from being submitted; a `warning` asks. */
export const reportFinding = z.strictObject({
  /** Names the finding as long as the text stays so; confirming a warning names it. */
  id: z.string(),
  code: z.enum([
    'mandatory-empty',
    'cited-twice',
    'two-plans',
    'unlike-register',
    'other-unit',
    'unlike-counter',
    'early-numbers',
    'before-cut-off',
    'children-missing',
    'children-newer',
  ]),
  level: z.enum(['error', 'warning']),
  /** Key of the section; null for what concerns the whole report. */
  section: z.string().nullable(),
  /** The words of the text that it is about; empty where there are none. */
  excerpt: z.string(),
  /** For people, in Vietnamese. */
  message: z.string(),
});
export type ReportFinding = z.infer<typeof reportFinding>;

const seen = { version: z.number().int().min(0) };

export const openBody = z.strictObject({
  /** Code of the unit that reports; the account's own where it has one only. */
  unit: z.string().min(1).max(40),
  /** Document id of the period. */
  period: z.string().min(1).max(40),
  /** Document id of the template; the newest that is in use for this kind, if none is named. */
  template: z.string().min(1).max(40).optional(),
});
export const saveBody = z.strictObject({
  ...seen,
  title: z.string().min(1).max(500).optional(),
  sections: z
    .array(reportSection.pick({ key: true, text: true }).strict())
    .max(200)
    .default([]),
});
export const verbBody = z.strictObject(seen);
export const refreshBody = z.strictObject({ ...seen, rollUp: z.boolean().optional() });
export const submitBody = z.strictObject({
  ...seen,
  /** Ids of the warnings that the person has read and stands by. */
  confirmed: z.array(z.string().max(200)).max(500).default([]),
});
export const returnBody = z.strictObject({ ...seen, reason: z.string().min(1).max(2000) });
export const numberBody = z.strictObject({
  ...seen,
  number: z.number().int().min(1).max(99_999).nullable(),
  signedOn: day.nullable(),
});
export const remindBody = z.strictObject({
  /** Code of the unit above; who has not sent yet among those below it is reminded. */
  unit: z.string().min(1).max(40),
  kind: reportKind,
  year: z.number().int(),
  number: z.number().int().min(1),
  /** Only these, by code. */
  only: z.array(z.string().max(40)).max(1000).optional(),
});
export const listQuery = z.strictObject({
  state: reportState.optional(),
  year: z.coerce.number().int().optional(),
  unit: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export const matrixQuery = z.strictObject({
  unit: z.string().min(1).max(40),
  year: z.coerce.number().int().min(2000).max(2200),
});
export const drillQuery = z.strictObject({
  counter: z.string().min(1).max(100),
  /** Keys of a row, joined by `,`; without them the whole table. */
  keys: z.string().max(500).optional(),
});

export const recordsQuery = drillQuery.extend({
  /** Behind the number of this period, or behind last year's. */
  year: z.enum(['now', 'before']).default('now'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** A unit at the desk: whose reports the account may look at. */
export const deskUnit = unitName.extend({
  /** The account works for it, rather than for one above. */
  isOwn: z.boolean(),
  /** Other units report to it. */
  isAbove: z.boolean(),
});
export type DeskUnit = z.infer<typeof deskUnit>;

const who = z.strictObject({ name: z.string(), at: moment }).nullable();

/** A report in a list of the desk. */
export const deskItem = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  unit: unitName,
  span: reportSpan,
  dueOn: day.nullable(),
  edition: z.number().int(),
  state: reportState,
  version: z.number().int(),
  changedAt: moment,
  changedBy: z.string(),
  isPublished: z.boolean(),
});
export type DeskItem = z.infer<typeof deskItem>;

export const reportEvent = z.strictObject({
  at: moment,
  actor: z.string(),
  action: z.string(),
  from: reportState.nullable(),
  to: reportState,
  reason: z.string().nullable(),
  /** Sections that were changed, with what stood there before. */
  sections: z.array(z.strictObject({ key: z.string(), before: z.string() })),
});
export type ReportEventItem = z.infer<typeof reportEvent>;

/** One report as the desk shows it. */
export const deskReport = deskItem.extend({
  content: reportContent,
  isRolledUp: z.boolean(),
  /** Its template has a document of the office's own, which can be had filled in. */
  hasForm: z.boolean(),
  submitted: who,
  returned: who,
  returnReason: z.string().nullable(),
  accepted: who,
  locked: who,
  /** Address of what is published. */
  slug: z.string().nullable(),
  /** What the account that asks may do now. */
  verbs: z.array(z.enum(REPORT_VERBS)),
  /** All editions of it, the first one first. */
  editions: z.array(
    z.strictObject({ documentId: z.string(), edition: z.number().int(), state: reportState }),
  ),
});
export type DeskReport = z.infer<typeof deskReport>;

/** What a unit still has to report: a period for which it has no report, or none that was sent. */
export const dueItem = z.strictObject({
  unit: unitName,
  period: z.strictObject({ documentId: z.string(), span: reportSpan, dueOn: day }),
  report: z.string().nullable(),
  state: reportState.nullable(),
  isLate: z.boolean(),
});
export type DueItem = z.infer<typeof dueItem>;

export const matrixCell = z.strictObject({
  report: z.string().nullable(),
  state: reportState.nullable(),
  edition: z.number().int().nullable(),
  /** `waiting`: not sent, and still in time. `not-required`: the unit or the period is not there. */
  timeliness: z.enum(['on-time', 'late', 'missing', 'waiting', 'not-required']),
  dueOn: day.nullable(),
  submittedAt: moment.nullable(),
});
export type MatrixCell = z.infer<typeof matrixCell>;

const column = reportSpan.pick({ kind: true, year: true, number: true, name: true });

export const matrix = z.strictObject({
  unit: unitName,
  year: z.number().int(),
  periods: z.array(column),
  /** A row each unit below, with a cell each period. */
  rows: z.array(z.strictObject({ unit: unitName, cells: z.array(matrixCell) })),
});
export type Matrix = z.infer<typeof matrix>;

export const reminded = z.strictObject({
  /** Units whose people get an e-mail. */
  reminded: z.array(unitName),
  /** Units that were reminded today already. */
  already: z.array(unitName),
  /** Units without an account that could be written to. */
  nobody: z.array(unitName),
});
export type Reminded = z.infer<typeof reminded>;

export const drilled = z.strictObject({
  counter: z.string(),
  title: z.string(),
  measure: z.string(),
  keys: z.array(z.string()).nullable(),
  value: z.number().nullable(),
  before: z.number().nullable(),
  /** Whether the parts make the number; else each stands for itself. */
  adds: z.boolean(),
  /** Where it comes from: the unit itself first, then those whose reports were added. */
  parts: z.array(
    z.strictObject({
      unit: unitName,
      included: z.boolean(),
      value: z.number().nullable(),
      before: z.number().nullable(),
      /** The edition that it was taken from; null for the unit itself. */
      report: z.string().nullable(),
    }),
  ),
});
export type Drilled = z.infer<typeof drilled>;

/** The unit's own records behind a number, the oldest first. */
export const countedRecords = z.strictObject({
  data: z.array(
    z.strictObject({
      title: z.string(),
      moment: z.string().nullable(),
      /** 1, or what is added up. */
      amount: z.number(),
      /** Inside the panel. */
      path: z.string().nullable(),
    }),
  ),
  meta: z.strictObject({ pagination: paginationMeta }),
});
export type CountedRecords = z.infer<typeof countedRecords>;
