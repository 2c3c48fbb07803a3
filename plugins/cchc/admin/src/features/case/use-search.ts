import { useSearchParams } from 'react-router-dom';

import { CASE_KINDS } from '../../../../shared/cases/vocabulary';
import { CASE_PILES } from '../../../../shared/contracts/case-panel';
import type { CasesQuery } from './api';

export type Search = Pick<CasesQuery, 'pile' | 'kind' | 'unit' | 'q' | 'page'>;

/** What the list shows, kept in its address, so that a reload and the back button bring it back. */
export const useSearch = (): [Search, (change: Partial<Search>) => void] => {
  const [params, setParams] = useSearchParams();
  const search: Search = {
    pile: CASE_PILES.find((pile) => pile === params.get('pile')) ?? 'open',
    kind: CASE_KINDS.find((kind) => kind === params.get('kind')),
    unit: params.get('unit') ?? undefined,
    q: params.get('q') ?? undefined,
    page: Math.max(1, Number(params.get('page')) || 1),
  };
  const change = (changes: Partial<Search>) => {
    const next = { ...search, page: 1, ...changes };
    const kept = Object.entries(next).filter(([, value]) => value !== undefined && value !== 1);
    setParams(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])));
  };
  return [search, change];
};
