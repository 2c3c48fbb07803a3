import type { Core } from '@strapi/types';

import { LEVELS, type ProcedureItem } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { updateTimes } from '../../platform/changes';
import { type Answer, pagination } from '../../platform/public-read';
import { search, type SearchResult } from '../../platform/search';
import { namesOfFields } from '../field';
import { levelOf, searchMetaOf } from '../search';
import { type SiteUnit, siteUnit } from '../unit';
import type { ProcedureListQuery, ProcedureListRequest } from './contract';
import { publicServiceLevel, type StoredServiceLevel } from './parts';
import { PROCEDURE } from './schema';
import { type Level, listWhere } from './where';

/** Everything that was found, as little of it as ordering and counting need. */
interface Match {
  documentId: string;
  code: string;
  fieldCode: string | null;
  atMinistry: boolean | null;
  atProvince: boolean | null;
  atCommune: boolean | null;
  atOther: boolean | null;
}

const MATCH_FIELDS = [
  ...['documentId', 'code', 'fieldCode'],
  ...['atMinistry', 'atProvince', 'atCommune', 'atOther'],
];

interface Card extends Match {
  slug: string;
  name: string;
  lifecycle: ProcedureItem['lifecycle'];
  edition: number;
  serviceLevel: StoredServiceLevel | null;
  durationText: string | null;
  feeText: string | null;
}

const CARD_FIELDS = [
  ...MATCH_FIELDS,
  ...['slug', 'name', 'lifecycle', 'edition', 'serviceLevel', 'durationText', 'feeText'],
];

const levelsOf = (match: Match): Level[] => {
  const { atMinistry, atProvince, atCommune, atOther } = match;
  const at = { ministry: atMinistry, province: atProvince, commune: atCommune, other: atOther };
  return LEVELS.filter((level) => at[level]);
};

const ORDER = { name: 'searchKey', code: 'code', relevance: 'searchKey' } as const;

const findMatches = (
  strapi: Core.Strapi,
  where: object[],
  sort: NonNullable<ProcedureListQuery['sort']>,
): Promise<Match[]> => {
  const column = sort.field === 'updatedAt' ? 'code' : ORDER[sort.field];
  return strapi.db.query(PROCEDURE).findMany({
    select: MATCH_FIELDS,
    where: { $and: where },
    orderBy: [{ [column]: sort.direction }, { code: 'asc' }],
  });
};

const byTime = (times: ReadonlyMap<string, string>, direction: 'asc' | 'desc') => {
  const time = ({ documentId }: Match) => times.get(documentId) ?? '';
  const sign = direction === 'asc' ? 1 : -1;
  return (a: Match, b: Match) => sign * time(a).localeCompare(time(b));
};

const timesOf = (strapi: Core.Strapi, matches: readonly Match[]) =>
  updateTimes(
    strapi,
    'procedure',
    matches.map(({ documentId }) => documentId),
    'vi',
  );

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

const byRank = ({ hits }: SearchResult, direction: 'asc' | 'desc') => {
  const ranks = new Map(hits.map(({ document }, rank) => [document, rank]));
  const rank = ({ documentId }: Match) => ranks.get(documentId) ?? hits.length;
  const sign = direction === 'asc' ? 1 : -1;
  return (a: Match, b: Match) => sign * (rank(a) - rank(b));
};

const counted = <K extends string>(keys: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const facetsOf = (matches: readonly Match[], names: ReadonlyMap<string, string>) => ({
  fields: [...counted(matches.flatMap(({ fieldCode }) => fieldCode ?? []))]
    .map(([code, count]) => ({ code, name: names.get(code) ?? code, count }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
  levels: [...counted(matches.flatMap(levelsOf))].map(([level, count]) => ({ level, count })),
});

const cardsOf = async (
  strapi: Core.Strapi,
  page: readonly Match[],
): Promise<(card: Match) => Card[]> => {
  const documents = page.map(({ documentId }) => documentId);
  const cards: Card[] = await strapi.db.query(PROCEDURE).findMany({
    select: CARD_FIELDS,
    where: { publishedAt: { $notNull: true }, documentId: { $in: documents } },
  });
  const byDocument = new Map(cards.map((card) => [card.documentId, card]));
  return ({ documentId }) => {
    const card = byDocument.get(documentId);
    return card ? [card] : [];
  };
};

const itemOf = (
  card: Card,
  names: ReadonlyMap<string, string>,
  updatedAt: string | undefined,
): ProcedureItem => ({
  code: card.code,
  slug: card.slug,
  name: card.name,
  field:
    card.fieldCode === null
      ? null
      : { code: card.fieldCode, name: names.get(card.fieldCode) ?? card.fieldCode },
  levels: levelsOf(card),
  lifecycle: card.lifecycle,
  edition: card.edition,
  serviceLevel: publicServiceLevel(card.serviceLevel),
  duration: card.durationText,
  fee: card.feeText,
  updatedAt: toVietnamIso(updatedAt ?? new Date(0)),
});

const successorMeta = (scope: SiteUnit | undefined) =>
  scope?.successor ? { successor: scope.successor } : {};

/** GET /procedures: in force unless another `lifecycle` is asked for; see `listWhere`. */
export const findPage = async ({
  strapi,
  query,
}: ProcedureListRequest): Promise<Answer<ProcedureItem[]>> => {
  const scope = query.unit ? await siteUnit(strapi, query.unit, query.locale) : undefined;
  const found = await searched({ strapi, query, key: '' }, scope);
  const where = [
    ...(await listWhere(strapi, query, scope)),
    ...(found ? [{ documentId: { $in: found.hits.map(({ document }) => document) } }] : []),
  ];
  const sort = query.sort ?? { field: found ? 'relevance' : 'name', direction: 'asc' };
  const matches = await findMatches(strapi, where, sort);
  if (found && sort.field === 'relevance') matches.sort(byRank(found, sort.direction));
  const byUpdate = sort.field === 'updatedAt';
  const allTimes = byUpdate ? await timesOf(strapi, matches) : undefined;
  if (allTimes) matches.sort(byTime(allTimes, sort.direction));
  const start = (query.page - 1) * query.pageSize;
  const page = matches.slice(start, start + query.pageSize);
  const times = allTimes ?? (await timesOf(strapi, page));
  const cards = await cardsOf(strapi, page);
  const names = await namesOfFields(strapi);
  return {
    data: page.flatMap(cards).map((card) => itemOf(card, names, times.get(card.documentId))),
    meta: {
      pagination: pagination(query, matches.length),
      facets: facetsOf(matches, names),
      ...(found && (await searchMetaOf({ strapi, query, result: found, total: matches.length }))),
      ...successorMeta(scope),
    },
  };
};
