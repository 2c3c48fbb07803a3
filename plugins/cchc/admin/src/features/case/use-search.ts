import { useLocation, useSearchParams } from 'react-router-dom';

import { CASE_KINDS } from '../../../../shared/cases/vocabulary';
import { CASE_NUMBER, CASE_PILES } from '../../../../shared/contracts/case-panel';
import type { CasesQuery } from './api';

export type Search = Pick<CasesQuery, 'pile' | 'kind' | 'unit' | 'q' | 'page'>;

/** A list as it is filtered, for the way back to it. */
export interface ListPlace {
  search: string;
  /** What is searched for and must not stand in an address: somebody's phone number or e-mail. */
  q: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** What the browser keeps with an entry of its history; it outlives a reload, and leaves no trace. */
export const placeOf = (state: unknown): ListPlace => {
  const { search, q } = isRecord(state) ? state : {};
  return { search: textOf(search) ?? '', q: textOf(q) };
};

/**
 * What the list shows, kept in its address and, for a contact, beside it in the browser's history,
 * so that a reload and the back button bring it back.
 */
export const useSearch = (): [Search, (change: Partial<Search>) => void] => {
  const [params, setParams] = useSearchParams();
  const kept = placeOf(useLocation().state).q;
  const number = params.get('q') ?? '';
  const search: Search = {
    pile: CASE_PILES.find((pile) => pile === params.get('pile')) ?? 'open',
    kind: CASE_KINDS.find((kind) => kind === params.get('kind')),
    unit: params.get('unit') ?? undefined,
    q: CASE_NUMBER.test(number) ? number : kept,
    page: Math.max(1, Number(params.get('page')) || 1),
  };
  const change = (changes: Partial<Search>) => {
    const { q, ...next } = { ...search, page: 1, ...changes };
    const isNumber = q !== undefined && CASE_NUMBER.test(q);
    const shown = Object.entries({ ...next, ...(isNumber && { q }) }).filter(
      ([, value]) => value !== undefined && value !== 1,
    );
    setParams(Object.fromEntries(shown.map(([name, value]) => [name, String(value)])), {
      state: isNumber ? null : { q },
    });
  };
  return [search, change];
};
