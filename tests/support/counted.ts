import type { Core } from '@strapi/types';

/*
 * Random records around a reporting period, half of them at its edges; `counted-sql` counts them by
 * statements of its own. Nothing here knows how the portal counts.
 */

/** The half-year of 2026 and the one before, with the first moment after each. */
export const THIS = {
  from: Date.parse('2025-12-15T00:00:00+07:00'),
  before: Date.parse('2026-06-15T00:00:00+07:00'),
  firstDay: '2025-12-15',
  lastDay: '2026-06-14',
};
export const LAST = {
  from: Date.parse('2024-12-15T00:00:00+07:00'),
  before: Date.parse('2025-06-15T00:00:00+07:00'),
  firstDay: '2024-12-15',
  lastDay: '2025-06-14',
};
export type Time = typeof THIS;

/** A small generator of numbers, the same for one seed everywhere (mulberry32). */
export const randomOf = (seed: number) => {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
};
export type Random = ReturnType<typeof randomOf>;

const SECOND = 1000;
const EDGES = [THIS, LAST].flatMap(({ from, before }) =>
  [from, before].flatMap((edge) => [edge - SECOND, edge - 1, edge, edge + 1, edge + SECOND]),
);
const [EARLIEST, LATEST] = [Date.parse('2024-11-01T00:00:00Z'), Date.parse('2026-07-20T00:00:00Z')];

/** Half of the moments lie at the edges of a period. */
export const momentOf = (random: Random): number =>
  random.chance(0.5) ? random.pick(EDGES) : EARLIEST + random.below(LATEST - EARLIEST);

const EDGE_DAYS = [
  ...['2024-12-14', '2024-12-15', '2025-06-14', '2025-06-15'],
  ...['2025-12-14', '2025-12-15', '2026-06-14', '2026-06-15'],
];
export const dayOf = (random: Random): string =>
  random.chance(0.5)
    ? random.pick(EDGE_DAYS)
    : new Date(EARLIEST + random.below(LATEST - EARLIEST)).toISOString().slice(0, 10);

export interface Filled {
  strapi: Core.Strapi;
  random: Random;
  /** Rows of the units whose records count, and of those whose do not. */
  own: readonly number[];
  foreign: readonly number[];
}

/** Of every five units three count. */
const unitOf = ({ random, own, foreign }: Filled): number =>
  random.pick(random.chance(0.6) ? own : foreign);

/** The last second of the period and the first one after it. */
const TURN = [THIS.before - SECOND, THIS.before] as const;

/** Whose a record is and when it happened. The first two count, and lie where the period ends. */
export const placeOf = (filled: Filled, n: number) => {
  const turn = TURN[n];
  return turn === undefined
    ? { unit: unitOf(filled), at: momentOf(filled.random), isTurn: false }
    : { unit: filled.own[0] ?? 0, at: turn, isTurn: true };
};

let serial = 0;
export const next = () => (serial += 1);

/** A row of the log of what was public. */
export const logged = (
  strapi: Core.Strapi,
  type: string,
  row: { document: string; key: string; op: 'upsert' | 'remove'; updateType?: string; at: number },
) =>
  strapi.db.query('plugin::cchc.change').create({
    data: { type, lang: 'vi', updateType: 'major', ...row, at: new Date(row.at) },
  });
