import { useSearchParams } from 'react-router-dom';

import { REVIEW_LISTS, type ReviewListName } from '../../../../shared/contracts/procedure-review';

export interface Search {
  list: ReviewListName;
  unit: string | undefined;
  q: string | undefined;
  page: number;
}

/** What the page shows, kept in its address, so that the back button and a bookmark work. */
export const useSearch = (): [Search, (change: Partial<Search>) => void] => {
  const [params, setParams] = useSearchParams();
  const search: Search = {
    list: REVIEW_LISTS.find((name) => name === params.get('list')) ?? 'needs-review',
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
