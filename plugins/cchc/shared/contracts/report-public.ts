import { z } from 'zod';

import { day, moment, unitName } from './common';
import { countedTable, reportKind, reportSection } from './report';

/** A published report, as lists name it. */
export const reportItem = z.object({
  slug: z.string(),
  title: z.string(),
  kind: reportKind,
  /** The reporting year, and which one of its kind in that year. */
  year: z.number().int(),
  number: z.number().int(),
  /** `6 tháng đầu năm 2026`. */
  periodName: z.string(),
  firstDay: day,
  /** Up to which the numbers go; before the period's own last day where they were taken earlier. */
  lastDay: day,
  unit: unitName,
  publishedAt: moment,
  updatedAt: moment,
});
export type ReportItem = z.infer<typeof reportItem>;

/** The whole report: what was written, and the numbers as they stood at the cut-off. */
export const reportDetail = reportItem.extend({
  sections: z.array(
    reportSection.pick({ key: true, level: true, title: true, text: true, counters: true }),
  ),
  tables: z.array(countedTable.omit({ adds: true })),
});
export type ReportDetail = z.infer<typeof reportDetail>;
