import { useSearchParams } from 'react-router-dom';

import { REPORT_STATES } from '../../../../shared/contracts/report-panel';
import type { ReportsQuery } from './api';

/** What the list shows, kept in its address. */
export const useSearch = (): [ReportsQuery, (change: Partial<ReportsQuery>) => void] => {
  const [params, setParams] = useSearchParams();
  const search: ReportsQuery = {
    state: REPORT_STATES.find((state) => state === params.get('state')),
    year: Number(params.get('year')) || undefined,
    unit: params.get('unit') ?? undefined,
    page: Math.max(1, Number(params.get('page')) || 1),
  };
  const change = (changes: Partial<ReportsQuery>) => {
    const shown = Object.entries({ ...search, page: 1, ...changes }).filter(
      ([, value]) => value !== undefined && value !== 1,
    );
    setParams(Object.fromEntries(shown.map(([name, value]) => [name, String(value)])));
  };
  return [search, change];
};
