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
  places: readonly { type: string; lang: string }[];
  limit: number;
}

/** Records whose papers, results or body hold what is wanted; the best places first, then by key. */
export const findInTexts = async (
  strapi: Core.Strapi,
  { words, inRow, places, limit }: Wanted,
): Promise<Found[]> => {
  const postgres = isPostgres(strapi);
  const select = (place: number, column: 'papers' | 'whole', demand: Demand) => {
    const written = writeDemand(demand, postgres ? 'postgres' : 'sqlite');
    return postgres
      ? { sql: `select id, ${place} as place from ${ROWS} where ${column} @@ ?::tsquery`, written }
      : {
          sql: `select rowid as id, ${place} as place from ${TEXTS} where ${TEXTS} match ?`,
          written: `${column} : ${written}`,
        };
  };
  const selects = [
    ...(inRow ? [select(0, 'papers', { all: [words, inRow] })] : []),
    select(1, 'papers', words),
    ...(inRow ? [select(2, 'whole', { all: [words, inRow] })] : []),
    select(3, 'whole', words),
  ];
  const found = await rows<{ id: number; place: number | string }>(
    strapi,
    `select r.id, min(t.place) as place
     from (${selects.map(({ sql }) => sql).join(' union all ')}) t join ${ROWS} r on r.id = t.id
     where r.live = 1 and (${places.map(() => '(r.type = ? and r.lang = ?)').join(' or ')})
     group by r.id, r.type, r.public_key
     order by place, r.public_key, r.type limit ?`,
    [
      ...selects.map(({ written }) => written),
      ...places.flatMap(({ type, lang }) => [type, lang]),
      limit,
    ],
  );
  return found.flatMap(({ id, place }) => {
    const name = PLACES[Number(place)];
    return name ? [{ id: Number(id), place: name }] : [];
  });
};
