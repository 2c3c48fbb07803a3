import type { Core } from '@strapi/types';
import { z } from 'zod';

import { INTAKE_KINDS, type IntakeKind, type CaseState } from '../../../../shared/cases/vocabulary';
import { type CaseStatistics, FEEDBACK_SUBJECTS } from '../../../../shared/contracts';
import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { CASE, type StoredCase } from '../../platform/cases';
import {
  type Answer,
  type Locale,
  oneOf,
  type ParsedQuery,
  type ReadRequest,
} from '../../platform/public-read';
import { namesOfFields } from '../field';
import { SUBJECT_LABELS } from '../hotline';
import { siteScope } from '../unit';
import { type Counted, type Outcome, tableOf } from './suppress';

const filters = { year: oneOf(z.string().regex(/^20\d\d$/)) };

// Years and single units only: a year less its months, or a province less its communes, would tell
// the small numbers that are held back.
export const statisticsSpec = { filters, unit: true };
export type StatisticsRequest = ReadRequest<ParsedQuery<typeof filters>>;

/** What nobody is to know of, what was taken back, and what goes on under another number. */
const UNCOUNTED: readonly CaseState[] = [
  'quarantined',
  'spam',
  'withdrawn',
  'converted-to-feedback',
];

const OTHERS: Record<Locale, string> = { vi: 'Các mục khác', en: 'Others' };
const UNKNOWN: Record<Locale, string> = { vi: 'Chưa xác định', en: 'Not known' };

type Row = Pick<StoredCase, 'caseKind' | 'subject' | 'field' | 'stoppedAt' | 'isLate' | 'lateFrom'>;

interface Asked {
  strapi: Core.Strapi;
  units: readonly number[];
  year: number;
  asOf: Date;
}

const received = ({ strapi, units, year, asOf }: Asked): Promise<Row[]> => {
  const end = Math.min(asOf.getTime(), Date.parse(toVietnamIso(`${year + 1}-01-01`)));
  return strapi.db.query(CASE).findMany({
    // With the id: Strapi makes one row of equal ones when it joins.
    select: ['id', 'caseKind', 'subject', 'field', 'stoppedAt', 'isLate', 'lateFrom'],
    where: {
      unit: { id: { $in: [...units] } },
      stage: { $notIn: [...UNCOUNTED] },
      receivedAt: { $gte: new Date(toVietnamIso(`${year}-01-01`)), $lt: new Date(end) },
    },
  });
};

const outcomeOf = ({ stoppedAt, isLate, lateFrom }: Row, asOf: Date): Outcome => {
  const isBefore = (moment: string | null) => moment !== null && Date.parse(moment) <= +asOf;
  if (isBefore(stoppedAt)) return isLate === true ? 'late' : 'onTime';
  return isBefore(lateFrom) ? 'late' : 'open';
};

interface Named {
  locale: Locale;
  fields: ReadonlyMap<string, string>;
}

const statisticsOf = (
  kind: IntakeKind,
  rows: readonly Row[],
  { year, asOf }: Asked,
  { locale, fields }: Named,
): CaseStatistics => {
  const by = (key: 'subject' | 'field') =>
    tableOf(rows.map((row): Counted => ({ group: row[key] ?? '', outcome: outcomeOf(row, asOf) })));
  const nameOf = (group: string | null, name: (code: string) => string) =>
    group === null ? OTHERS[locale] : group === '' ? UNKNOWN[locale] : name(group);
  const [bySubject, byField] = [by('subject'), by('field')];
  return {
    kind,
    year,
    asOf: toVietnamIso(asOf),
    total: byField.total,
    subjects:
      kind === 'question'
        ? []
        : bySubject.lines.map(({ group, ...counts }) => {
            const subject = FEEDBACK_SUBJECTS.find((one) => one === group) ?? null;
            const label = nameOf(group, () => (subject ? SUBJECT_LABELS[subject][locale] : ''));
            return { subject, label, ...counts };
          }),
    fields: byField.lines.map(({ group, ...counts }) => ({
      code: group || null,
      name: nameOf(group, (code) => fields.get(code) ?? UNKNOWN[locale]),
      ...counts,
    })),
  };
};

/**
 * GET /statistics: what became of the questions and the feedback that a unit received in a year, as
 * of the last midnight. Nothing without a unit.
 */
export const findStatistics = async ({
  strapi,
  query: { unit, locale, filters: chosen },
}: StatisticsRequest): Promise<Answer<CaseStatistics[]>> => {
  if (unit === undefined) return { data: [], meta: {} };
  const scope = await siteScope(strapi, unit, locale);
  const today = vietnamDate(new Date());
  const named = { locale, fields: await namesOfFields(strapi) };
  const data: CaseStatistics[] = [];
  for (const year of new Set(chosen.year ?? [today.slice(0, 4)])) {
    const asked: Asked = {
      ...{ strapi, units: scope.own, year: Number(year) },
      asOf: new Date(toVietnamIso(today)),
    };
    const rows = await received(asked);
    for (const kind of INTAKE_KINDS) {
      const ofKind = rows.filter(({ caseKind }) => caseKind === kind);
      data.push(statisticsOf(kind, ofKind, asked, named));
    }
  }
  return {
    data,
    meta: scope.successor ? { successor: scope.successor } : {},
  };
};
