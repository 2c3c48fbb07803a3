import type { Core } from '@strapi/types';

import type { ReportKind, ReportSection } from '../../../../shared/contracts';
import { FILE_COLUMNS, type FileRow } from '../../platform/media-file';
import type { StoredReport } from './stored';
import { REPORT_TEMPLATE } from './template.schema';

interface SectionRow {
  key: string;
  level: number;
  title: string;
  mandatory: boolean;
  counters: string | null;
  starter: string | null;
}

export interface StoredTemplate {
  documentId: string;
  name: string;
  title: string;
  sections: SectionRow[];
  /** The office's own document of Word. */
  form: FileRow | null;
}

/** The attribute that says whether a template is for a kind of period. */
const FLAGS: Record<ReportKind, string> = {
  month: 'forMonth',
  quarter: 'forQuarter',
  'half-year': 'forHalfYear',
  'nine-months': 'forNineMonths',
  year: 'forYear',
  'one-off': 'forOneOff',
};

/** The template that was asked for, or the newest one in use for a kind of period. */
export const templateFor = async (
  strapi: Core.Strapi,
  kind: ReportKind,
  documentId?: string,
): Promise<StoredTemplate | undefined> => {
  const found: StoredTemplate[] = await strapi.db.query(REPORT_TEMPLATE).findMany({
    where: documentId ? { documentId } : { isInUse: true, [FLAGS[kind]]: true },
    populate: { sections: true, form: FILE_COLUMNS },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return found[0];
};

/** The office's own document of Word for a report: its template's, or the newest one's where that is gone. */
export const formOf = async (
  strapi: Core.Strapi,
  { kind, template }: Pick<StoredReport, 'kind' | 'template'>,
): Promise<FileRow | undefined> => {
  const own = template === null ? undefined : await templateFor(strapi, kind, template);
  return (own ?? (await templateFor(strapi, kind)))?.form ?? undefined;
};

export const countersOf = (names: string | null): string[] => [
  ...new Set((names ?? '').split(/[\s,;]+/).filter((name) => name !== '')),
];

const levelOf = (level: number): ReportSection['level'] =>
  ([0, 2, 3] as const).find((one) => one === level) ?? 1;

/** The sections of a new report by this form, each with the text that it begins with. */
export const sectionsOf = (
  { sections }: Pick<StoredTemplate, 'sections'>,
  earlier: readonly ReportSection[] = [],
): ReportSection[] => {
  const texts = new Map(earlier.map(({ key, text }) => [key, text]));
  return sections.map(({ key, level, title, mandatory, counters, starter }) => ({
    key,
    level: levelOf(level),
    title,
    counters: countersOf(counters),
    mandatory,
    text: texts.get(key) ?? starter ?? '',
  }));
};

/** `{kỳ}` in a title is the period, in the middle of a sentence. */
export const titleFor = ({ title }: Pick<StoredTemplate, 'title'>, period: string): string =>
  title.replaceAll('{kỳ}', period.charAt(0).toLowerCase() + period.slice(1)).slice(0, 250);
