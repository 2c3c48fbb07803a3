import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import type { SearchMeta } from '../../../../shared/contracts';
import { codeSlug } from '../../../../shared/text';
import type { Locale } from '../../platform/public-read';
import type { Level, SearchResult } from '../../platform/search';
import { findHotlines } from '../hotline';
import { noteMiss } from '../synonym';
import type { SiteUnit } from '../unit';

const MOST_HOTLINES = 3;

/** On whose behalf is asked; offices stand at any level. */
export const levelOf = (site: SiteUnit | undefined): Level | undefined => {
  const kind = site?.unit.kind;
  if (kind === undefined || kind === 'office') return undefined;
  return kind === 'province' ? 'province' : 'commune';
};

const hotlines = async (strapi: Core.Strapi, unit: string | undefined, locale: Locale) => {
  const { data } = await findHotlines({
    strapi,
    key: '',
    query: {
      ...{ unit, locale, q: undefined, asOf: undefined, edition: undefined },
      filters: { subject: ['procedure'] },
      sort: { field: 'position', direction: 'asc' },
      page: 1,
      pageSize: MOST_HOTLINES,
    },
  });
  return data.map(({ label, phone, unit: of }) => ({ label, phone, unit: of }));
};

/** The same few hundred procedures are offered again and again. */
const slugs = new LRUCache<string, string>({ max: 2000 });

const slugOf = (key: string, title: string): string => {
  const name = `${key} ${title}`;
  const slug = slugs.get(name) ?? codeSlug(key, title);
  slugs.set(name, slug);
  return slug;
};

interface Asked {
  strapi: Core.Strapi;
  query: { q: string | undefined; unit: string | undefined; locale: Locale; page: number };
  result: SearchResult;
  /** How many of the hits the asker may see. */
  total: number;
  /** Asked of some types only: what they do not hold, another may. */
  isNarrowed?: boolean;
}

/**
 * What an answer says besides its hits: a choice, a refusal, or where to turn when nothing was
 * found; in that case the question goes onto the editors' list.
 */
export const searchMetaOf = async ({
  strapi,
  query,
  result,
  total,
  isNarrowed = false,
}: Asked): Promise<SearchMeta> => {
  const { clarify, outOfScope } = result;
  if (outOfScope !== undefined) return { outOfScope: { message: outOfScope } };
  if (total > 0) {
    return clarify.length === 0
      ? {}
      : {
          clarify: clarify.map(({ entry: { key, title } }) => ({
            code: key,
            slug: slugOf(key, title),
            name: title,
          })),
        };
  }
  // What was found but is not shown here, as under a filter, wants no other word.
  const isMiss = query.page === 1 && result.hits.length === 0 && !isNarrowed;
  if (isMiss) noteMiss(strapi, query.q ?? '', query.unit);
  return {
    nearest: {
      fields: [...result.nearestFields()],
      hotlines: await hotlines(strapi, query.unit, query.locale),
    },
  };
};
