import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import { rows } from '../sql';
import { type Bits, bitsOf, common, joined, NO_BITS, numbersIn } from './bits';
import { isPostgres, ROWS, TEXTS } from './tables';

/** What a text must hold: a token, one beginning, all of several, or one of several. */
export type Demand =
  { token: string; open?: boolean } | { all: readonly Demand[] } | { any: readonly Demand[] };

/** Where a text was found, the best place first. */
export const PLACES = ['papers in a row', 'papers', 'whole in a row', 'whole'] as const;

export type Place = (typeof PLACES)[number];

export interface Wanted {
  /** Every word, anywhere. */
  words: Demand;
  /** Words that stand side by side in the question do so in the text. */
  inRow: Demand | undefined;
}

/** The rows that hold a token: in their papers, or anywhere. */
interface Holders {
  papers: Bits;
  whole: Bits;
}

type Column = keyof Holders;

/** So much of what tokens' rows are is remembered. */
const MOST_BYTES = 8 * 1024 * 1024;
/** What a token costs besides its rows. */
const OVERHEAD = 200;

const keyOf = ({ token, open }: { token: string; open?: boolean }) => (open ? `${token}*` : token);

const keysOf = (demand: Demand): string[] =>
  'token' in demand ? [keyOf(demand)] : ('all' in demand ? demand.all : demand.any).flatMap(keysOf);

const bitsIn = (text: string | null): Bits =>
  text === null ? NO_BITS : bitsOf(text.split(',').map(Number));

/** Tokens are letters, digits and `_`, so neither notation can be left by one. */
const notationOf = (key: string, [before, after]: readonly [string, string]) =>
  key.endsWith('*') ? `${before}${key.slice(0, -1)}${after}` : `${before}${key}${before}`;

const NOTATIONS = { sqlite: ['"', '" *'], postgres: ["'", "':*"] } as const;

/** Tokens as the database asks for them; one that ends with `*` is open. */
export const notationsOf = (database: keyof typeof NOTATIONS, keys: readonly string[]) =>
  keys.map((key) => notationOf(key, NOTATIONS[database]));

/**
 * Names the rows that hold each of some tokens: all of a token's in one text, which is quicker than
 * a row for each, and null for none. The tokens are one value, so the statement is always the same.
 */
const STATEMENTS = {
  sqlite: `select
      (select group_concat(rowid) from ${TEXTS}
        where ${TEXTS} match 'papers : ' || asked.value) as papers,
      (select group_concat(rowid) from ${TEXTS}
        where ${TEXTS} match 'whole : ' || asked.value) as whole
    from json_each(?) asked order by asked.key`,
  postgres: `select
      string_agg(id::text, ',') filter (where papers @@ asked.query) as papers,
      string_agg(id::text, ',') as whole
    from (select number, value::tsquery as query
      from json_array_elements_text(cast(? as json)) with ordinality one (value, number)) asked
    left join ${ROWS} on whole @@ asked.query
    group by asked.number order by asked.number`,
};

interface Row {
  papers: string | null;
  whole: string | null;
}

const lookUp = async (strapi: Core.Strapi, keys: readonly string[]): Promise<Holders[]> => {
  const database = isPostgres(strapi) ? 'postgres' : 'sqlite';
  const asked = JSON.stringify(notationsOf(database, keys));
  const found = await rows<Row>(strapi, STATEMENTS[database], [asked]);
  return found.map(({ papers, whole }) => ({ papers: bitsIn(papers), whole: bitsIn(whole) }));
};

const rowsOf = (demand: Demand, column: Column, holders: ReadonlyMap<string, Holders>): Bits => {
  if ('token' in demand) return holders.get(keyOf(demand))?.[column] ?? NO_BITS;
  return 'all' in demand
    ? common(demand.all.map((part) => rowsOf(part, column, holders)))
    : joined(demand.any.map((part) => rowsOf(part, column, holders)));
};

/** What the texts of one moment hold. Each token is looked up in the database once. */
export const createTextIndex = (strapi: Core.Strapi) => {
  const known = new LRUCache<string, Holders>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ papers, whole }) => papers.byteLength + whole.byteLength + OVERHEAD,
  });

  const holdersOf = async (keys: readonly string[]): Promise<Map<string, Holders>> => {
    const found = new Map<string, Holders>();
    for (const key of keys) {
      const holders = known.get(key);
      if (holders) found.set(key, holders);
    }
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    for (const [at, holders] of (await lookUp(strapi, missing)).entries()) {
      const key = missing[at] ?? '';
      found.set(key, holders);
      known.set(key, holders);
    }
    return found;
  };

  return {
    /** Which of some rows hold what is wanted, by the best place where they do. */
    find: async ({ words, inRow }: Wanted, among: Bits): Promise<Record<Place, number[]>> => {
      const keys = new Set([...keysOf(words), ...(inRow ? keysOf(inRow) : [])]);
      const holders = await holdersOf([...keys]);
      const papers = common([among, rowsOf(words, 'papers', holders)]);
      const whole = common([among, rowsOf(words, 'whole', holders)]);
      const [papersInRow, wholeInRow] = inRow
        ? [
            common([papers, rowsOf(inRow, 'papers', holders)]),
            common([whole, rowsOf(inRow, 'whole', holders)]),
          ]
        : [NO_BITS, NO_BITS];
      return {
        'papers in a row': numbersIn(papersInRow),
        papers: numbersIn(papers, papersInRow),
        'whole in a row': numbersIn(wholeInRow, papers),
        whole: numbersIn(whole, joined([papers, wholeInRow])),
      };
    },
  };
};

export type TextIndex = ReturnType<typeof createTextIndex>;
