import type { Core } from '@strapi/types';

import type { ReportSpan } from '../../../../shared/contracts';
import type { Matrix, MatrixCell } from '../../../../shared/contracts/report-panel';
import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { UNIT, unitCodesUpwards } from '../unit';
import { isThereAt, type UnitBelow, unitsBelow } from './children';
import { type DeskAccount, noSuchReport } from './people';
import {
  findPeriods,
  isAskedFor,
  type PeriodName,
  periodsOfUnit,
  samePeriod,
  type StoredPeriod,
} from './period.read';
import { REPORT } from './schema';
import type { CountedUnit } from './snapshot';
import { LIST_FIELDS, type StoredReport, UNIT_FIELDS } from './stored';

/** A unit that the account may look at, by the code that it has or had. @throws 404 for any other */
export const seenUnit = async (
  strapi: Core.Strapi,
  { seen }: DeskAccount,
  code: string,
): Promise<CountedUnit> => {
  const found: (CountedUnit & { validTo: string | null })[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'documentId', 'code', 'name', 'validTo'],
    where: { code, id: { $in: [...seen] } },
  });
  // Of two with one code the one that is there still.
  const [unit] = found.sort((a, b) => (b.validTo ?? '9999').localeCompare(a.validTo ?? '9999'));
  if (!unit) throw noSuchReport();
  return unit;
};

/** Reports of these units, in the order of their editions. */
export const reportsOf = (
  strapi: Core.Strapi,
  unitIds: readonly number[],
  where: object,
): Promise<StoredReport[]> =>
  strapi.db.query(REPORT).findMany({
    where: { ...where, unit: { id: { $in: [...unitIds] } } },
    select: LIST_FIELDS,
    populate: UNIT_FIELDS,
    orderBy: { edition: 'asc' },
  });

const SENT = ['submitted', 'accepted', 'locked'];

/** Whether the unit above has a report of these editions, or had one that was not given back. */
export const isSent = (editions: readonly Pick<StoredReport, 'state'>[]): boolean =>
  editions.some(({ state }) => SENT.includes(state));

const NOT_REQUIRED: MatrixCell = {
  report: null,
  state: null,
  edition: null,
  timeliness: 'not-required',
  dueOn: null,
  submittedAt: null,
};

/** How a unit stands with a period on a day; by when it sent the first edition. */
export const cellOf = (
  period: Pick<StoredPeriod, 'dueOn'>,
  editions: readonly StoredReport[],
  today: string,
): MatrixCell => {
  const newest = editions.at(-1);
  const { dueOn } = period;
  const at = editions[0]?.firstSubmittedAt ?? null;
  const wasSent = isSent(editions) && at !== null;
  const inTime = wasSent ? vietnamDate(new Date(at)) <= dueOn : today <= dueOn;
  const [good, bad] = wasSent ? (['on-time', 'late'] as const) : (['waiting', 'missing'] as const);
  return {
    report: newest?.documentId ?? null,
    state: newest?.state ?? null,
    edition: newest?.edition ?? null,
    timeliness: inTime ? good : bad,
    dueOn,
    submittedAt: at && toVietnamIso(new Date(at)),
  };
};

const columnsOf = (periods: readonly StoredPeriod[]) => {
  const columns: Pick<ReportSpan, 'kind' | 'year' | 'number' | 'name'>[] = [];
  for (const { kind, year, number, name } of periods) {
    const one = { kind, year, number, name };
    if (!columns.some((known) => samePeriod(known, one))) columns.push(one);
  }
  return columns;
};

/** Which period of that name holds for a unit below another one. */
const periodFor = (
  all: readonly StoredPeriod[],
  { code }: UnitBelow,
  above: readonly string[],
  wanted: PeriodName,
) => periodsOfUnit(all, [code, ...above]).find((one) => samePeriod(one, wanted));

/** A matrix without the units and the periods of which no report is asked for. */
export const askedFor = (matrix: Matrix): Matrix => {
  const isAsked = (cell: MatrixCell | undefined) =>
    cell !== undefined && cell.timeliness !== 'not-required';
  const isKept = matrix.periods.map((_, at) => matrix.rows.some(({ cells }) => isAsked(cells[at])));
  return {
    ...matrix,
    periods: matrix.periods.filter((_, at) => isKept[at]),
    rows: matrix.rows
      .filter(({ cells }) => cells.some(isAsked))
      .map((row) => ({ ...row, cells: row.cells.filter((_, at) => isKept[at]) })),
  };
};

/** The units directly below one, and how each stands with the periods of a year. */
export const readMatrix = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  { unit: code, year }: { unit: string; year: number },
): Promise<Matrix> => {
  const unit = await seenUnit(strapi, account, code);
  const above = await unitCodesUpwards(strapi, unit.code);
  const below = await unitsBelow(strapi, unit.id);
  const codes = new Set([...above, ...below.map((one) => one.code)]);
  const periods = (await findPeriods(strapi, { year })).filter(
    ({ scope }) => scope === null || codes.has(scope),
  );
  const reports = await reportsOf(
    strapi,
    below.map(({ id }) => id),
    { year },
  );
  const columns = columnsOf(periods);
  const today = vietnamDate(new Date());
  const rows = below.map((one) => ({
    unit: { code: one.code, name: one.name },
    cells: columns.map((column) => {
      const period = periodFor(periods, one, above, column);
      const editions = reports.filter(
        (report) => report.unit?.id === one.id && samePeriod(report, column),
      );
      const isOwed = period !== undefined && isAskedFor(period) && isThereAt(one, period);
      if (isOwed) return cellOf(period, editions, today);
      const [first] = editions;
      return first
        ? cellOf({ dueOn: first.dueOn ?? first.lastDay }, editions, today)
        : NOT_REQUIRED;
    }),
  }));
  return askedFor({ unit: { code: unit.code, name: unit.name }, year, periods: columns, rows });
};
