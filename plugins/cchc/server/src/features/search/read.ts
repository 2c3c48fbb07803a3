import type { z } from 'zod';

import type { SearchGroup, suggestion } from '../../../../shared/contracts';
import { parseCode } from '../../../../shared/procedure';
import { type Answer, pagination } from '../../platform/public-read';
import { rounded, search, searchSources, type SearchSource, suggest } from '../../platform/search';
import { siteUnit } from '../unit';
import type { SearchRequest, SuggestRequest } from './contract';
import { levelOf, searchMetaOf } from './meta';

const SUGGESTIONS = 8;

const siteOf = ({
  strapi,
  query: { unit, locale },
}: Pick<SearchRequest, 'strapi'> & {
  query: Pick<SearchRequest['query'], 'unit' | 'locale'>;
}) => (unit === undefined ? undefined : siteUnit(strapi, unit, locale));

const wantedSources = ({ strapi, query: { filters } }: SearchRequest): SearchSource[] =>
  searchSources(strapi).filter(({ type }) => !filters.type || filters.type.includes(type));

/** GET /search: what the site of a unit, or the whole portal, shows of each type; best type first. */
export const findGroups = async (request: SearchRequest): Promise<Answer<SearchGroup[]>> => {
  const { strapi, query } = request;
  const { q = '', unit, locale, page, pageSize } = query;
  const site = await siteOf(request);
  const sources = wantedSources(request);
  const result = await search(strapi, {
    q,
    places: sources.map(({ type, lang }) => ({ type, lang: lang?.(locale) ?? locale })),
    level: levelOf(site),
  });
  const words = result.words();
  const groups: (SearchGroup & { score: number })[] = [];
  for (const { type, hits } of sources) {
    const own = result.hits.filter(({ entry }) => entry.type === type);
    const documents = own.map(({ entry }) => entry.document);
    if (documents.length === 0) continue;
    const shown = await hits({ strapi, documents, unit, locale, words, page, pageSize });
    if (shown.total > 0) groups.push({ type, ...shown, score: own[0] ? rounded(own[0]) : 0 });
  }
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const longest = Math.max(0, ...groups.map((group) => group.total));
  const asked = { strapi, query, result, total, isNarrowed: query.filters.type !== undefined };
  return {
    data: groups.sort((a, b) => b.score - a.score),
    meta: {
      // Pages count within each group.
      pagination: { ...pagination(query, longest), total },
      ...(q.trim() !== '' && (await searchMetaOf(asked))),
      ...(site?.successor && { successor: site.successor }),
    },
  };
};

/** GET /suggest: names of procedures that a half-typed question may mean. */
export const findSuggestions = async (
  request: SuggestRequest,
): Promise<Answer<z.infer<typeof suggestion>[]>> => {
  const { strapi, query } = request;
  const site = await siteOf(request);
  const hits = await suggest(strapi, {
    q: query.q ?? '',
    places: [{ type: 'procedure', lang: 'vi' }],
    level: levelOf(site),
    limit: SUGGESTIONS,
  });
  const data = hits.map(({ entry: { key, title } }) => ({
    text: title,
    code: parseCode(key) ? key : null,
  }));
  return {
    data,
    meta: {
      pagination: pagination(query, data.length),
      ...(site?.successor && { successor: site.successor }),
    },
  };
};
