import type { Core } from '@strapi/types';

import { toVietnamIso } from '../../../../shared/time';
import { rows, type SqlValue } from '../sql';
import type { CountedRecord, Counter, CountScope, Select } from './contract';

/** What the database said of one counter and one span. */
export interface Count {
  rows: { keys: string[]; value: number }[];
  /** Over the records, each once. */
  total: number;
}

const keysOf = ({ columns }: Counter) => columns.map((_column, index) => `k${index}`);

const after = (names: readonly string[]) => names.map((name) => `, ${name}`).join('');

/**
 * Every record once for each combination of keys, whatever the joins of the counter made of it: what
 * both the numbers and the records behind them are read from.
 */
const withPairs = ({ sql, values }: Select, keys: readonly string[]): Select => ({
  sql: `with source as (${sql}), pairs as (
      select record, max(document) as document, max(title) as title, max(moment) as moment,
        max(amount) as amount${after(keys)}
      from source group by record${after(keys)})`,
  values,
});

/** The numbers of a counter; null where nothing is known of that time. */
export const countOf = async (counter: Counter, scope: CountScope): Promise<Count | null> => {
  const source = await counter.select(scope);
  if (!source) return null;
  const keys = keysOf(counter);
  const { sql, values } = withPairs(source, keys);
  const nothing = keys.map(() => ', cast(null as text)').join('');
  const groups = `select 0 as whole, sum(amount) as value${after(keys)}
    from pairs group by ${keys.join(', ')} union all`;
  const found = await rows<Record<string, string | number | null>>(
    scope.strapi,
    `${sql} ${keys.length > 0 ? groups : ''}
      select 1 as whole, coalesce(sum(amount), 0) as value${nothing}
      from (select record, max(amount) as amount from pairs group by record) as records`,
    values,
  );
  const whole = found.find((row) => Number(row.whole) === 1);
  return {
    rows: found
      .filter((row) => row !== whole)
      .map((row) => ({ keys: keys.map((key) => String(row[key])), value: Number(row.value) })),
    total: Number(whole?.value ?? 0),
  };
};

interface RecordRow {
  document: string | null;
  title: string | null;
  moment: string | number | Date | null;
  amount: string | number;
}

/** Days come as texts, moments as the driver gives them. */
const shownMoment = (moment: RecordRow['moment']): string | null => {
  if (moment === null) return null;
  return toVietnamIso(typeof moment === 'number' ? new Date(moment) : moment);
};

const contentManager = (uid: string) => (document: string) =>
  `/content-manager/collection-types/${uid}/${document}`;

const recordOf = (
  { uid, pathOf = contentManager(uid) }: Counter,
  { document, title, moment, amount }: RecordRow,
): CountedRecord => ({
  documentId: document,
  uid,
  title: title ?? '',
  moment: shownMoment(moment),
  amount: Number(amount),
  path: document === null ? null : pathOf(document),
});

export interface RecordPage {
  page: number;
  pageSize: number;
}

/** How many records there are, and what their amounts add up to. */
export interface Size {
  count: number;
  value: number;
}

const sizeOf = async (strapi: Core.Strapi, { sql, values }: Select): Promise<Size> => {
  const [row] = await rows<Record<keyof Size, string | number>>(
    strapi,
    `${sql} select count(*) as count, coalesce(sum(amount), 0) as value from chosen`,
    values,
  );
  return { count: Number(row?.count ?? 0), value: Number(row?.value ?? 0) };
};

/**
 * The records behind a number of a counter, the oldest first: of the row with these keys, or of the
 * total. Null where nothing is known of that time.
 */
export const recordsOf = async (
  counter: Counter,
  scope: CountScope,
  keys: readonly string[] | undefined,
  { page, pageSize }: RecordPage,
): Promise<(Size & { records: CountedRecord[] }) | null> => {
  const source = await counter.select(scope);
  if (!source) return null;
  const names = keysOf(counter);
  if (keys && keys.length !== names.length) {
    throw new RangeError(`${counter.name} has ${names.length} keys, not ${keys.length}`);
  }
  const pairs = withPairs(source, names);
  const where =
    keys && keys.length > 0 ? `where ${names.map((n) => `${n} = ?`).join(' and ')}` : '';
  const chosen: Select = {
    sql: `${pairs.sql}, chosen as (
      select record, max(document) as document, max(title) as title, max(moment) as moment,
        max(amount) as amount
      from pairs ${where} group by record)`,
    values: [...pairs.values, ...(keys ?? [])],
  };
  const paging: SqlValue[] = [pageSize, (page - 1) * pageSize];
  const found = await rows<RecordRow>(
    scope.strapi,
    `${chosen.sql} select document, title, moment, amount from chosen
      order by moment, record limit ? offset ?`,
    [...chosen.values, ...paging],
  );
  return {
    ...(await sizeOf(scope.strapi, chosen)),
    records: found.map((row) => recordOf(counter, row)),
  };
};
