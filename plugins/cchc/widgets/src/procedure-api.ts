import type { z } from 'zod';
import type {
  clarifyChoice,
  EditionSummary,
  Pagination,
  ProcedureDetail,
  procedureFacets,
  ProcedureItem,
  ProcedureLocal,
  SearchMeta,
} from '../../shared/contracts';
import { apiUrl } from './api';
import type { OpenProcedure, ProcedureSearch } from './procedure-address';

export type { EditionSummary, ProcedureDetail, ProcedureItem, ProcedureLocal, SearchMeta };

export type Level = ProcedureItem['levels'][number];
export type ServiceLevel = NonNullable<ProcedureItem['serviceLevel']>;
export type ProcedureMethod = ProcedureDetail['methods'][number];
export type Channel = ProcedureMethod['channel'];
export type ProcedureCase = ProcedureDetail['cases'][number];
export type ProcedurePaper = ProcedureCase['papers'][number];
export type ClarifyChoice = z.infer<typeof clarifyChoice>;
export type Facets = z.infer<typeof procedureFacets>;

export interface ProcedureList {
  data: ProcedureItem[];
  meta: SearchMeta & { pagination: Pagination; facets?: Facets };
}

interface Source {
  unit: string;
  locale: string;
}

/** Address of one page of what a search finds on the site of `unit`. */
export function procedureListUrl(
  api: string,
  query: Source & ProcedureSearch & { pageSize: number },
): string {
  return apiUrl(api, '/procedures', [
    ['unit', query.unit],
    ['q', query.q],
    ['filters[field]', query.field],
    ['filters[level]', query.level],
    ['filters[serviceLevel]', query.serviceLevel],
    ['pagination[page]', String(query.page)],
    ['pagination[pageSize]', String(query.pageSize)],
    ['locale', query.locale],
  ]);
}

/** Address of one procedure with what `unit` says about it; an empty edition is the current one. */
export function procedureUrl(
  api: string,
  query: Source & Pick<OpenProcedure, 'code' | 'edition'>,
): string {
  return apiUrl(api, `/procedures/${encodeURIComponent(query.code)}`, [
    ['unit', query.unit],
    ['edition', query.edition],
    ['locale', query.locale],
  ]);
}

/** Address of the editions of a procedure. */
export function historyUrl(api: string, query: { code: string; locale: string }): string {
  return apiUrl(api, `/procedures/${encodeURIComponent(query.code)}/history`, [
    ['locale', query.locale],
  ]);
}
