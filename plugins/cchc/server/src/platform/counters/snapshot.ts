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
import { comparedDays, countedTime, type Days } from './span';
import { type Count, countOf, type RecordPage, recordsOf } from './statements';
import { tableOf } from './table';

export interface SnapshotRequest {
  /** The unit's row. */
  unit: number;
  span: ReportSpan;
  /** The rule that made the period: says which one it was last year. */
  rule?: PeriodRule | undefined;
  /** The days of last year, where they are known already: those that a snapshot names. */
  compared?: Days | undefined;
  /** Whether what units below have counts too. */
  withChildren?: boolean | undefined;
  /** When it is taken; of a span that is not over what has happened until then counts. */
  now?: Date | undefined;
}

interface Scopes {
  unit: CountedUnit;
  now: CountScope;
  before: CountScope;
  compared: Days;
}

const scopesOf = async (strapi: Core.Strapi, request: SnapshotRequest): Promise<Scopes> => {
  const { unit: id, span, rule, withChildren = false, now = new Date() } = request;
  const { compared = comparedDays(span, rule) } = request;
  const units = await unitsFor(strapi, id, { lastDay: span.lastDay, withChildren });
  if (!units) throw new RangeError(`cchc: there is no unit with the number ${id}`);
  const [unit] = units;
  const whose = { strapi, unit, units };
  return {
    unit,
    now: { ...whose, ...countedTime(span, now), isComparison: false },
    before: { ...whose, ...countedTime(compared, now), isComparison: true },
    compared,
  };
};

interface Counted {
  counter: Counter;
  now: Count | null;
  before: Count | null;
}

const isSomething = (count: Count | null): boolean =>
  (count?.rows.length ?? 0) + (count?.total ?? 0) > 0;

/**
 * Types of which the units had something by the end of last year's time. Of another one nobody knows
 * whether there was nothing, or whether nobody had entered it yet.
 */
const keptTypes = async (counted: readonly Counted[], { before: scope }: Scopes) => {
  const kept = new Set<string>();
  for (const { counter, before } of counted) if (isSomething(before)) kept.add(counter.uid);
  const ever: CountScope = { ...scope, from: new Date(0), firstDay: '1970-01-01' };
  for (const { counter, before } of counted) {
    const isOpen = before !== null && !kept.has(counter.uid);
    if (isOpen && isSomething(await countOf(counter, ever))) kept.add(counter.uid);
  }
  return kept;
};

const tablesFor = async (counters: readonly Counter[], scopes: Scopes): Promise<CountedTable[]> => {
  const counted: Counted[] = [];
  // One after the other: they share one connection.
  for (const counter of counters) {
    const [now, before] = [
      await countOf(counter, scopes.now),
      await countOf(counter, scopes.before),
    ];
    counted.push({ counter, now, before });
  }
  const kept = await keptTypes(counted, scopes);
  const tables: CountedTable[] = [];
  for (const { counter, now, before } of counted) {
    const labels = [];
    for (const column of counter.columns) labels.push(await column.labels(scopes.now));
    tables.push(tableOf(counter, labels, now, kept.has(counter.uid) ? before : null));
  }
  return tables;
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
    const { code, name } = scopes.unit;
    return reportSnapshot.parse({
      version: 1,
      unit: { code, name },
      span: request.span,
      takenAt: toVietnamIso(now),
      compared: scopes.compared,
      tables: await tablesFor(countersOf(strapi), scopes),
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
