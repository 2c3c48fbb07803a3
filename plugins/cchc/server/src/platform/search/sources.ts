import type { Core } from '@strapi/types';

import type { SearchHit, SearchType } from '../../../../shared/contracts';
import type { Locale } from '../public-read';

export interface HitsRequest {
  strapi: Core.Strapi;
  /** Found, the best first. */
  documents: readonly string[];
  /** Code of the unit whose site asks; none for the whole portal. */
  unit: string | undefined;
  locale: Locale;
  /** To point out in excerpts. */
  words: readonly string[];
  page: number;
  pageSize: number;
}

/** How a feature shows what was found of its type, by its own rules of who sees what. */
export interface SearchSource {
  type: SearchType;
  /** The language in which its records stand, where it is not always the one asked for. */
  lang?: (locale: Locale) => string;
  hits: (request: HitsRequest) => Promise<{ total: number; hits: SearchHit[] }>;
}

const registry = new WeakMap<Core.Strapi, readonly SearchSource[]>();

export const registerSearchSources = (strapi: Core.Strapi, sources: readonly SearchSource[]) => {
  registry.set(strapi, sources);
};

export const searchSources = (strapi: Core.Strapi): readonly SearchSource[] =>
  registry.get(strapi) ?? [];
