import type { Core } from '@strapi/types';

import type { ReportKind, ReportSpan } from '../../../../shared/contracts';
import { vietnamDate } from '../../../../shared/time';
import { REPORT_PERIOD } from './period.schema';

/** A period's row, as the database gives it. Days are `YYYY-MM-DD` in Vietnam. */
export interface StoredPeriod {
  id: number;
  documentId: string;
  key: string;
  name: string;
  kind: ReportKind;
  year: number;
  number: number;
  firstDay: string;
  lastDay: string;
  dueOn: string;
  scope: string | null;
  byHand: boolean;
  createdAt: string | Date | null;
}

export type PeriodName = Pick<StoredPeriod, 'kind' | 'year' | 'number'>;

/** How the machine finds a period again. */
export const periodKey = (scope: string | null, { kind, year, number }: PeriodName): string =>
  `${scope ?? ''}:${kind}:${year}:${number}`;

export const spanOf = ({
  kind,
  year,
  number,
  name,
  firstDay,
  lastDay,
}: Pick<StoredPeriod, keyof ReportSpan>): ReportSpan => ({
  kind,
  year,
  number,
  name,
  firstDay,
  lastDay,
});

export const samePeriod = (a: PeriodName, b: PeriodName): boolean =>
  a.kind === b.kind && a.year === b.year && a.number === b.number;

/**
 * Whether anybody was asked for a report of it in time: what was due before the portal knew of it is
 * owed by nobody. Whoever enters or changes a period by hand asks for it.
 */
export const isAskedFor = ({
  byHand,
  createdAt,
  dueOn,
}: Pick<StoredPeriod, 'byHand' | 'createdAt' | 'dueOn'>): boolean =>
  byHand || createdAt === null || vietnamDate(new Date(createdAt)) <= dueOn;

/**
 * Of the periods of one kind and number those that hold for a unit: its own, else that of the
 * nearest unit above, else the whole portal's.
 * @param units codes of the unit and of all above it, itself first
 */
export const periodsOfUnit = (
  periods: readonly StoredPeriod[],
  units: readonly string[],
): StoredPeriod[] => {
  const nearness = ({ scope }: StoredPeriod) =>
    scope === null ? units.length : units.indexOf(scope);
  const ours = periods.filter(({ scope }) => scope === null || units.includes(scope));
  return ours.filter(
    (period) =>
      !ours.some((other) => samePeriod(period, other) && nearness(other) < nearness(period)),
  );
};

export const findPeriods = (strapi: Core.Strapi, where: object): Promise<StoredPeriod[]> =>
  strapi.db.query(REPORT_PERIOD).findMany({
    where,
    orderBy: [{ lastDay: 'asc' }, { firstDay: 'desc' }, { id: 'asc' }],
  });
