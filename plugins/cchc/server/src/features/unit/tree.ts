import type { Core } from '@strapi/types';

import { linkTable, placeholders, rows } from '../../platform/sql';
import { UNIT } from './schema';
import { SUCCESSION } from './succession.schema';

const ids = async (strapi: Core.Strapi, sql: string, values: readonly (string | number)[]) =>
  (await rows<{ id: number }>(strapi, sql, values)).map(({ id }) => Number(id));

/** `union` instead of `union all`: a cycle that slipped in ends the walk instead of hanging it. */
const walk = (start: readonly number[], next: string) =>
  `with recursive found(id) as (
     select id from cchc_units where id in (${placeholders(start)}) union ${next}
   ) select id from found`;

/** These units and all below them. */
export const descendants = (strapi: Core.Strapi, start: readonly number[]): Promise<number[]> => {
  if (start.length === 0) return Promise.resolve([]);
  const { name, own, other } = linkTable(strapi, UNIT, 'parent');
  const step = `select l.${own} from ${name} l join found f on l.${other} = f.id`;
  return ids(strapi, walk(start, step), start);
};

/** The units above this one, without itself. */
export const ancestors = async (strapi: Core.Strapi, id: number): Promise<number[]> => {
  const { name, own, other } = linkTable(strapi, UNIT, 'parent');
  const step = `select l.${other} from ${name} l join found f on l.${own} = f.id`;
  return (await ids(strapi, walk([id], step), [id])).filter((found) => found !== id);
};

/**
 * These units and the ones that went into them as a whole, over any number of reorganisations, up
 * to a day where one is given. What a predecessor published stays under its name and is shown by its successor.
 */
export const withPredecessors = (
  strapi: Core.Strapi,
  start: readonly number[],
  upTo?: string,
): Promise<number[]> => {
  if (start.length === 0) return Promise.resolve([]);
  const old = linkTable(strapi, SUCCESSION, 'predecessor');
  const next = linkTable(strapi, SUCCESSION, 'successor');
  const step = `select o.${old.other} from ${next.name} n
    join found f on n.${next.other} = f.id
    join cchc_unit_successions s on s.id = n.${next.own} and s.share = 'full'
      ${upTo === undefined ? '' : 'and s."on" <= ?'}
    join ${old.name} o on o.${old.own} = s.id`;
  return ids(strapi, walk(start, step), upTo === undefined ? start : [...start, upTo]);
};

/** These units and all that anything of them went into. */
export const withSuccessors = (
  strapi: Core.Strapi,
  start: readonly number[],
): Promise<number[]> => {
  if (start.length === 0) return Promise.resolve([]);
  const old = linkTable(strapi, SUCCESSION, 'predecessor');
  const next = linkTable(strapi, SUCCESSION, 'successor');
  const step = `select n.${next.other} from ${old.name} o
    join found f on o.${old.other} = f.id
    join ${next.name} n on n.${next.own} = o.${old.own}`;
  return ids(strapi, walk(start, step), start);
};

export interface Succession {
  predecessorId: number;
  successorId: number;
  share: 'full' | 'partial';
  on: string;
}

type SuccessionRow = Omit<Succession, 'predecessorId' | 'successorId'> & {
  predecessor: { id: number } | null;
  successor: { id: number } | null;
};

/** Old → new pairs that these units take part in, on the given side. */
export const successions = async (
  strapi: Core.Strapi,
  side: 'predecessor' | 'successor',
  unitIds: readonly number[],
): Promise<Succession[]> => {
  const found: SuccessionRow[] = await strapi.db.query(SUCCESSION).findMany({
    where: { [side]: { id: { $in: [...unitIds] } } },
    populate: { predecessor: { select: ['id'] }, successor: { select: ['id'] } },
  });
  return found.flatMap(({ predecessor, successor, share, on }) =>
    predecessor && successor
      ? [{ predecessorId: predecessor.id, successorId: successor.id, share, on }]
      : [],
  );
};
