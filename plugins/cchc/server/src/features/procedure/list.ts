import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import type { ProcedureItem } from '../../../../shared/contracts';
import { type Answer, pagination } from '../../platform/public-read';
import { search, type SearchResult } from '../../platform/search';
import { levelOf, searchMetaOf } from '../search';
import { type SiteUnit, siteUnit } from '../unit';
import { type Card, catalogue } from './catalogue';
import type { ProcedureListQuery, ProcedureListRequest } from './contract';
import { type Facet, listCondition, narrows } from './where';

/** So many lists are told apart: those of a hundred sites, or what their readers choose. */
const MOST_LISTS = 100;

type Order = (a: Card, b: Card) => number;

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

const ORDER = {
  name: (a, b) => compare(a.searchKey, b.searchKey),
  relevance: (a, b) => compare(a.searchKey, b.searchKey),
  code: (a, b) => compare(a.code, b.code),
  updatedAt: (a, b) => compare(a.changedAt, b.changedAt),
} as const satisfies Record<NonNullable<ProcedureListQuery['sort']>['field'], Order>;

const sorted = (
  cards: readonly Card[],
  { field, direction }: NonNullable<ProcedureListQuery['sort']>,
): Card[] => {
  const sign = direction === 'asc' ? 1 : -1;
  const order = ORDER[field];
  return [...cards].sort((a, b) => sign * order(a, b) || compare(a.code, b.code));
};

/** What the words found; undefined when none were asked for. */
const searched = (
  { strapi, query: { q } }: ProcedureListRequest,
  scope: SiteUnit | undefined,
): Promise<SearchResult> | undefined =>
  q === undefined || q.trim() === ''
    ? undefined
    : search(strapi, {
        q,
        places: [{ type: 'procedure', lang: 'vi' }],
        level: levelOf(scope),
      });

type Catalogue = Awaited<ReturnType<typeof catalogue>>;

/** 1 for each procedure of the catalogue that a list holds, by its place. */
type Held = Uint8Array;

/** The lists that were asked for of a catalogue, by what was chosen. */
const lists = new WeakMap<Catalogue, LRUCache<string, Promise<Held>>>();

/** The procedures that a list holds; see `listCondition`. */
const held = async (
  strapi: Core.Strapi,
  { query, scope, of }: { query: ProcedureListQuery; scope?: SiteUnit; of: Catalogue },
  without?: Facet,
): Promise<Held> => {
  const known = lists.get(of) ?? new LRUCache({ max: MOST_LISTS });
  lists.set(of, known);
  const { id, kind } = scope?.unit ?? {};
  // Of words it matters only that there are some.
  const chosen = JSON.stringify([query.filters, Boolean(query.q), id, kind, without]);
  const find = async () => {
    const holds = await listCondition(strapi, query, scope, without);
    return Uint8Array.from(of.cards, (card) => Number(holds(card)));
  };
  const list = known.get(chosen) ?? find();
  known.set(chosen, list);
  list.catch(() => known.delete(chosen));
  return list;
};

/** Places in the catalogue by rows of the search, found out as they come; -1 for what is not in it. */
const placesByRow = new WeakMap<Catalogue, number[]>();

const placesOf = ({ hits }: SearchResult, of: Catalogue): number[] => {
  const known = placesByRow.get(of) ?? [];
  placesByRow.set(of, known);
  const places: number[] = [];
  for (const { row, entry } of hits) {
    const place = (known[row] ??= of.byDocument.get(entry.document)?.at ?? -1);
    if (place >= 0) places.push(place);
  }
  return places;
};

const successorMeta = (scope: SiteUnit | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

/** All procedures that the list holds, in its order, and what may be chosen beside it. */
const matching = async (
  strapi: Core.Strapi,
  { query, scope, found }: { query: ProcedureListQuery; scope?: SiteUnit; found?: SearchResult },
) => {
  const of = await catalogue(strapi);
  const places = found ? placesOf(found, of) : of.cards.map(({ at }) => at);
  const among = async (without?: Facet) => {
    const list = await held(strapi, { query, of, ...(scope && { scope }) }, without);
    return places.filter((place) => list[place] === 1);
  };
  const shown = await among();
  const beside = (facet: Facet) => (narrows(facet, query, scope) ? among(facet) : shown);
  const facets = {
    fields: of.facets.fields(await beside('field')),
    levels: of.facets.levels(await beside('level')),
  };
  const matches = shown.flatMap((place) => of.cards[place] ?? []);
  const sort = query.sort ?? { field: found ? 'relevance' : 'name', direction: 'asc' };
  if (!found || sort.field !== 'relevance') return { matches: sorted(matches, sort), facets };
  return { matches: sort.direction === 'asc' ? matches : matches.reverse(), facets };
};

/** GET /procedures: in force unless another `lifecycle` is asked for; see `listCondition`. */
export const findPage = async ({
  strapi,
  query,
}: ProcedureListRequest): Promise<Answer<ProcedureItem[]>> => {
  const scope = query.unit ? await siteUnit(strapi, query.unit, query.locale) : undefined;
  const found = await searched({ strapi, query, key: '' }, scope);
  const { matches, facets } = await matching(strapi, {
    query,
    ...(scope && { scope }),
    ...(found && { found }),
  });
  const start = (query.page - 1) * query.pageSize;
  return {
    // The contract of the answer takes of a card what an item shows.
    data: matches.slice(start, start + query.pageSize),
    meta: {
      pagination: pagination(query, matches.length),
      facets,
      ...(found && (await searchMetaOf({ strapi, query, result: found, total: matches.length }))),
      ...successorMeta(scope),
    },
  };
};
