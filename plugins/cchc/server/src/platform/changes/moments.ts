import type { Core } from '@strapi/types';

import { rows } from '../sql';
import type { PublishedType } from './published';

/** When a record of a type last appeared or disappeared by itself, and when one next does. */
export interface Moments {
  past: number;
  next: number;
}

interface Row {
  type: string;
  past: number | string | Date | null;
  next: number | string | Date | null;
}

const timeOf = (moment: Row['past'], otherwise: number) =>
  moment === null ? otherwise : new Date(moment).getTime();

/** Strapi names tables and columns; types and attributes are our own. */
const columnsOf = (strapi: Core.Strapi, { uid, schedule }: PublishedType) => {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const column = (name: string) =>
    (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
  return schedule
    ? [schedule.from, schedule.until].map((name) => ({ table: tableName, column: column(name) }))
    : [];
};

/** The moments of each type that are nearest to `now`, with one statement for all. */
export const momentsOf = async (
  strapi: Core.Strapi,
  types: readonly PublishedType[],
  now: Date,
): Promise<Map<string, Moments>> => {
  const all = new Map(types.map(({ type }) => [type, { past: -Infinity, next: Infinity }]));
  const parts = types.flatMap((type) =>
    columnsOf(strapi, type).map(({ table, column }) => ({
      sql: `select ? as type, max(case when ${column} <= ? then ${column} end) as past,
          min(case when ${column} > ? then ${column} end) as next
        from ${table} where published_at is not null`,
      values: [type.type, now, now],
    })),
  );
  if (parts.length === 0) return all;
  const found = await rows<Row>(
    strapi,
    parts.map(({ sql }) => sql).join(' union all '),
    parts.flatMap(({ values }) => values),
  );
  for (const { type, past, next } of found) {
    const known = all.get(type);
    if (!known) continue;
    known.past = Math.max(known.past, timeOf(past, -Infinity));
    known.next = Math.min(known.next, timeOf(next, Infinity));
  }
  return all;
};
