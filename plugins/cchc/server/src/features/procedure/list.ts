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

/** The lists that were asked for of a catalogue, by what was chosen. */
const lists = new WeakMap<Catalogue, LRUCache<string, Promise<ReadonlySet<Card>>>>();

/** The procedures that a list holds, in the order of the catalogue; see `listCondition`. */
const held = async (
  strapi: Core.Strapi,
  { query, scope, of }: { query: ProcedureListQuery; scope?: SiteUnit; of: Catalogue },
  without?: Facet,
): Promise<ReadonlySet<Card>> => {
  const known = lists.get(of) ?? new LRUCache({ max: MOST_LISTS });
  lists.set(of, known);
  const { id, kind } = scope?.unit ?? {};
  // Of words it matters only that there are some.
  const chosen = JSON.stringify([query.filters, Boolean(query.q), id, kind, without]);
  const find = async () =>
    new Set(of.cards.filter(await listCondition(strapi, query, scope, without)));
  const list = known.get(chosen) ?? find();
  known.set(chosen, list);
  list.catch(() => known.delete(chosen));
  return list;
};

interface Choices {
  names: ReadonlyMap<string, string>;
  /** What a facet is counted over: everything found but for what is chosen of it. */
  among: Record<Facet, readonly Card[]>;
}

const facetsOf = ({ names, among }: Choices) => {
  const fields = new Map<string, { code: string; name: string; count: number }>();
  for (const { fieldCode: code } of among.field) {
    if (code === null) continue;
    const known = fields.get(code);
    if (known) known.count += 1;
    else fields.set(code, { code, name: names.get(code) ?? code, count: 1 });
  }
  const levels = new Map<
    Card['levels'][number],
    { level: Card['levels'][number]; count: number }
  >();
  for (const card of among.level) {
    for (const level of card.levels) {
      const known = levels.get(level);
      if (known) known.count += 1;
      else levels.set(level, { level, count: 1 });
    }
  }
  return {
    fields: [...fields.values()].sort((a, b) => b.count - a.count || compare(a.code, b.code)),
    levels: [...levels.values()],
  };
};

const successorMeta = (scope: SiteUnit | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

const cardsOf = ({ hits }: SearchResult, byDocument: ReadonlyMap<string, Card>): Card[] => {
  const cards: Card[] = [];
  for (const { document } of hits) {
    const card = byDocument.get(document);
    if (card) cards.push(card);
  }
  return cards;
};

/** All procedures that the list holds, in its order, and what may be chosen beside it. */
const matching = async (
  strapi: Core.Strapi,
  { query, scope, found }: { query: ProcedureListQuery; scope?: SiteUnit; found?: SearchResult },
) => {
  const of = await catalogue(strapi);
  const hits = found && cardsOf(found, of.byDocument);
  const among = async (without?: Facet) => {
    const list = await held(strapi, { query, of, ...(scope && { scope }) }, without);
    return hits ? hits.filter((card) => list.has(card)) : [...list];
  };
  const matches = await among();
  const beside = (facet: Facet) => (narrows(facet, query, scope) ? among(facet) : matches);
  const choices: Choices = {
    names: of.names,
    among: { field: await beside('field'), level: await beside('level') },
  };
  const sort = query.sort ?? { field: found ? 'relevance' : 'name', direction: 'asc' };
  if (!found || sort.field !== 'relevance') return { matches: sorted(matches, sort), choices };
  return { matches: sort.direction === 'asc' ? matches : [...matches].reverse(), choices };
};

/** GET /procedures: in force unless another `lifecycle` is asked for; see `listCondition`. */
export const findPage = async ({
  strapi,
  query,
}: ProcedureListRequest): Promise<Answer<ProcedureItem[]>> => {
  const scope = query.unit ? await siteUnit(strapi, query.unit, query.locale) : undefined;
  const found = await searched({ strapi, query, key: '' }, scope);
  const { matches, choices } = await matching(strapi, {
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
      facets: facetsOf(choices),
      ...(found && (await searchMetaOf({ strapi, query, result: found, total: matches.length }))),
      ...successorMeta(scope),
    },
  };
};
