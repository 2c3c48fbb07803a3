import type { Core } from '@strapi/types';

import { rows } from '../sql';
import { isPostgres, ROWS, TEXTS } from './tables';

/** What a text must hold: a token, one beginning, all of several, or one of several. */
export type Demand =
  { token: string; open?: boolean } | { all: readonly Demand[] } | { any: readonly Demand[] };

/** The notations of the two databases. Tokens are letters, digits and `_` only. */
const NOTATIONS = {
  sqlite: {
    token: (token: string, open: boolean) => `"${token}"${open ? ' *' : ''}`,
    all: ' AND ',
    any: ' OR ',
  },
  postgres: {
    token: (token: string, open: boolean) => `'${token}'${open ? ':*' : ''}`,
    all: ' & ',
    any: ' | ',
  },
};

export const writeDemand = (demand: Demand, database: keyof typeof NOTATIONS): string => {
  const notation = NOTATIONS[database];
  if ('token' in demand) return notation.token(demand.token, demand.open ?? false);
  const [parts, sign] = 'all' in demand ? [demand.all, notation.all] : [demand.any, notation.any];
  return `(${parts.map((part) => writeDemand(part, database)).join(sign)})`;
};

/** Where a text was found, the best place first. */
export const PLACES = ['papers in a row', 'papers', 'whole in a row', 'whole'] as const;

export interface Found {
  id: number;
  place: (typeof PLACES)[number];
}

interface Wanted {
  /** Every word, anywhere. */
  words: Demand;
  /** Words that stand side by side in the question do so in the text. */
  inRow: Demand | undefined;
}

type Statement = { sql: string; values: string[] };

/** What `whole` holds includes `papers`, so one index finds the rows, and they say the place. */
const onPostgres = ({ words, inRow }: Wanted): Statement => {
  const write = (demand: Demand) => writeDemand(demand, 'postgres');
  const both = inRow && write({ all: [words, inRow] });
  const cases = [
    ...(both ? [['papers', 0, both] as const] : []),
    ['papers', 1, write(words)] as const,
    ...(both ? [['whole', 2, both] as const] : []),
  ];
  const sql = cases.map(([column, place]) => `when ${column} @@ ?::tsquery then ${place}`);
  return {
    sql: `select id, case ${sql.join(' ')} else 3 end as place from ${ROWS}
      where whole @@ ?::tsquery`,
    values: [...cases.map(([, , written]) => written), write(words)],
  };
};

const onSqlite = ({ words, inRow }: Wanted): Statement => {
  const both = inRow && { all: [words, inRow] };
  const places = [
    ...(both ? [['papers', 0, both] as const] : []),
    ['papers', 1, words] as const,
    ...(both ? [['whole', 2, both] as const] : []),
    ['whole', 3, words] as const,
  ];
  const selects = places.map(
    ([, place]) => `select rowid as id, ${place} as place from ${TEXTS} where ${TEXTS} match ?`,
  );
  return {
    sql: `select id, min(place) as place from (${selects.join(' union all ')}) group by id`,
    values: places.map(([column, , demand]) => `${column} : ${writeDemand(demand, 'sqlite')}`),
  };
};

/**
 * Rows whose papers, results or body hold what is wanted, in no order. The index in memory knows
 * what the rows are, so that no database has to join.
 */
export const findInTexts = async (strapi: Core.Strapi, wanted: Wanted): Promise<Found[]> => {
  const { sql, values } = isPostgres(strapi) ? onPostgres(wanted) : onSqlite(wanted);
  const found = await rows<{ id: number; place: number | string }>(strapi, sql, values);
  return found.flatMap(({ id, place }) => {
    const name = PLACES[Number(place)];
    return name ? [{ id: Number(id), place: name }] : [];
  });
};
