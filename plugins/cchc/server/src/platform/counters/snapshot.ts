import type { Core } from '@strapi/types';

import {
  type CountedTable,
  type ReportSnapshot,
  reportSnapshot,
  type ReportSpan,
} from '../../../../shared/contracts/report';
import { toVietnamIso } from '../../../../shared/time';
import type { PeriodRule } from '../periods';
import type { CountedUnit, Counter, CountScope } from './contract';
import { countersOf, unitsFor } from './registry';
import { comparedDays, countedTime } from './span';
import { countOf, type RecordPage, recordsOf } from './statements';
import { tableOf } from './table';

export interface SnapshotRequest {
  /** The unit's row. */
  unit: number;
  span: ReportSpan;
  /** The rule that made the period: says which one it was last year. */
  rule?: PeriodRule | undefined;
  /** Whether what units below have counts too. */
  withChildren?: boolean | undefined;
  /** When it is taken; of a span that is not over what has happened until then counts. */
  now?: Date | undefined;
}

interface Scopes {
  unit: CountedUnit;
  now: CountScope;
  before: CountScope;
}

const scopesOf = async (strapi: Core.Strapi, request: SnapshotRequest): Promise<Scopes> => {
  const { unit: id, span, rule, withChildren = false, now = new Date() } = request;
  const units = await unitsFor(strapi, id, { lastDay: span.lastDay, withChildren });
  if (!units) throw new RangeError(`cchc: there is no unit with the number ${id}`);
  const [unit] = units;
  const whose = { strapi, unit, units };
  return {
    unit,
    now: { ...whose, ...countedTime(span, now), isComparison: false },
    before: { ...whose, ...countedTime(comparedDays(span, rule), now), isComparison: true },
  };
};

const tableFor = async (counter: Counter, { now, before }: Scopes): Promise<CountedTable> => {
  const labels = [];
  for (const column of counter.columns) labels.push(await column.labels(now));
  return tableOf(counter, labels, await countOf(counter, now), await countOf(counter, before));
};

/**
 * One state of the database for all counters, so that what was received is what was answered and
 * what is open. On SQLite a transaction is that by itself; on PostgreSQL one that has begun already
 * may see later commits with each statement.
 */
const atOnce = async <T>(strapi: Core.Strapi, run: () => Promise<T>): Promise<T> => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  if (strapi.db.inTransaction()) {
    if (isPostgres) throw new Error('cchc: a snapshot is taken in a transaction of its own');
    return run();
  }
  return await strapi.db.transaction(async ({ trx }): Promise<T> => {
    if (isPostgres) await trx.raw('set transaction isolation level repeatable read, read only');
    return run();
  });
};

/**
 * The numbers of a unit for a period, of this year and of the same period of last year, as every
 * feature counts them.
 * @throws RangeError for a unit that is not there
 */
export const takeSnapshot = (
  strapi: Core.Strapi,
  { now = new Date(), ...request }: SnapshotRequest,
): Promise<ReportSnapshot> =>
  atOnce(strapi, async () => {
    const scopes = await scopesOf(strapi, { ...request, now });
    const tables: CountedTable[] = [];
    // One after the other: they share one connection.
    for (const counter of countersOf(strapi)) tables.push(await tableFor(counter, scopes));
    const { code, name } = scopes.unit;
    return reportSnapshot.parse({
      version: 1,
      unit: { code, name },
      span: request.span,
      takenAt: toVietnamIso(now),
      tables,
    });
  });

/**
 * The records behind a number of a snapshot: of the row with these keys, or of the total; with
 * `year: 'before'` behind last year's. They are read now: of a snapshot that was taken earlier give
 * its moment as `now`.
 * @returns null for a counter that is not there, or that knows nothing of that time
 * @throws RangeError for a unit that is not there, or another number of keys than the counter has
 */
export const countedRecords = async (
  strapi: Core.Strapi,
  request: SnapshotRequest,
  {
    counter: name,
    keys,
    year = 'now',
    ...page
  }: RecordPage & { counter: string; keys?: readonly string[]; year?: 'now' | 'before' },
) => {
  const counter = countersOf(strapi).find((one) => one.name === name);
  if (!counter) return null;
  const scopes = await scopesOf(strapi, request);
  return recordsOf(counter, scopes[year], keys, page);
};
