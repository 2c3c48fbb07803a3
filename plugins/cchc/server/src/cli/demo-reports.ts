import type { Core } from '@strapi/types';
import { z } from 'zod';

import { vietnamDate } from '../../../shared/time';
import {
  decideReport,
  deskOf,
  openReport,
  publishReport,
  REPORT,
  REPORT_LETTERHEAD,
  REPORT_PERIOD,
  saveReport,
  submitReport,
} from '../features/report';
import { addDays } from '../platform/deadlines';

const STEPS = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const;

export const reportFile = z.strictObject({
  /** A one-off period; its days count back from the day of loading. */
  period: z.strictObject({
    name: z.string(),
    scope: z.string(),
    beganDaysAgo: z.number().int(),
    endedDaysAgo: z.number().int(),
    dueInDays: z.number().int(),
  }),
  letterheads: z.array(z.object({ unit: z.string() }).loose()),
  /** In the order in which they are made: who adds up comes last. */
  reports: z.array(
    z.strictObject({
      unit: z.string(),
      /** The last of its steps. */
      upTo: z.enum(STEPS),
      reason: z.string().optional(),
      /** Text by key of section. */
      sections: z.record(z.string(), z.string()),
    }),
  ),
});
type ReportFile = z.infer<typeof reportFile>;
type DemoReport = ReportFile['reports'][number];

interface Person {
  id: number;
  name: string;
}

/** Where the reports belong, and in whose names they are written and taken in. */
export interface Office {
  documentOf: (unit: string) => string;
  writerOf: (unit: string) => Person;
  acceptor: Person;
}

const everything = () => true;

const periodOf = async (strapi: Core.Strapi, { period }: ReportFile): Promise<string> => {
  const day = (days: number) => addDays(vietnamDate(new Date()), days);
  const lastDay = day(-period.endedDaysAgo);
  const name = period.name.replaceAll('{năm}', lastDay.slice(0, 4));
  const known: { documentId: string } | null = await strapi.db
    .query(REPORT_PERIOD)
    .findOne({ where: { name, scope: period.scope } });
  if (known) return known.documentId;
  const data: Record<string, unknown> = {
    ...{ name, scope: period.scope },
    ...{ firstDay: day(-period.beganDaysAgo), lastDay, dueOn: day(period.dueInDays) },
  };
  return (await strapi.documents(REPORT_PERIOD).create({ data })).documentId;
};

/** Goes on from where a load that was cut short has left it. */
const loadReport = async (strapi: Core.Strapi, one: DemoReport, period: string, office: Office) => {
  const isPast = (step: (typeof STEPS)[number]) => STEPS.indexOf(one.upTo) >= STEPS.indexOf(step);
  const writer = await deskOf(strapi, office.writerOf(one.unit), everything);
  let report = await openReport(strapi, writer, { unit: one.unit, period });
  const { documentId } = report;
  const seen = () => ({ version: report.version });
  if (report.state === 'draft') {
    const sections = Object.entries(one.sections).map(([key, text]) => ({ key, text }));
    report = await saveReport(strapi, writer, documentId, { ...seen(), sections });
    if (!isPast('submitted')) return;
    report = await submitReport(strapi, writer, documentId, { ...seen(), confirmed: [] });
  }
  if (!isPast('returned')) return;
  const above = await deskOf(strapi, office.acceptor, everything);
  if (report.state === 'submitted') {
    const verb = one.upTo === 'returned' ? 'return' : 'accept';
    const said = one.reason === undefined ? {} : { reason: one.reason };
    report = await decideReport(strapi, above, documentId, verb, { ...seen(), ...said });
  }
  if (isPast('published')) await publishReport(strapi, above, documentId, seen());
};

const loadLetterhead = async (
  strapi: Core.Strapi,
  { unit, ...fields }: ReportFile['letterheads'][number],
  office: Office,
) => {
  const documentId = office.documentOf(unit);
  const known = { where: { unit: { documentId } } };
  if ((await strapi.db.query(REPORT_LETTERHEAD).count(known)) > 0) return;
  const data: Record<string, unknown> = { ...fields, unit: documentId };
  await strapi.documents(REPORT_LETTERHEAD).create({ data });
};

/** Reports of communes in different states and that of the province above them, once. */
export const loadReports = async (strapi: Core.Strapi, file: ReportFile, office: Office) => {
  // Not in one transaction: each report counts in one of its own.
  if ((await strapi.db.query(REPORT).count()) >= file.reports.length) return;
  for (const one of file.letterheads) await loadLetterhead(strapi, one, office);
  const period = await periodOf(strapi, file);
  for (const one of file.reports) await loadReport(strapi, one, period, office);
};
