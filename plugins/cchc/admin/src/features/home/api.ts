import { adminApi } from '@strapi/strapi/admin';

import type { NewsTimes } from '../../news-state';
import { conditionFilters, type Conditions, entriesUrl, type TypeName } from './addresses';
import type { HotlineRow } from './missing-subjects';
import type { UnitRow } from './own-units';

export interface NewsRow extends NewsTimes {
  documentId: string;
  title: string | null;
  updatedAt: string;
}

interface Entries<Row> {
  results: Row[];
  pagination: { total: number };
}

const get = (type: TypeName, params: object) => ({
  url: entriesUrl(type),
  method: 'GET' as const,
  config: { params: { ...params, ...(type === 'news-item' && { locale: 'vi' }) } },
});

/** A year whose days off somebody has to complete or confirm now. */
interface OpenYear {
  year: number;
  standing: 'missing' | 'provisional';
}

/** Units that exist today. */
export const ACTIVE: Conditions = [{ validTo: { $null: 'true' } }];

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    cchcCount: build.query<number, { type: TypeName; conditions?: Conditions }>({
      query: ({ type, conditions = [] }) =>
        get(type, { page: 1, pageSize: 1, filters: conditionFilters(conditions) }),
      transformResponse: ({ pagination }: Entries<unknown>) => pagination.total,
    }),
    cchcRecentNews: build.query<NewsRow[], void>({
      query: () => get('news-item', { page: 1, pageSize: 5, sort: 'updatedAt:DESC' }),
      transformResponse: ({ results }: Entries<NewsRow>) => results,
    }),
    cchcUnits: build.query<UnitRow[], { top: boolean }>({
      query: ({ top }) =>
        get('unit', {
          page: 1,
          pageSize: 100,
          filters: {
            $and: [...ACTIVE, ...(top ? [{ parent: { id: { $null: 'true' } } }] : [])],
          },
        }),
      transformResponse: ({ results }: Entries<UnitRow>) => results,
    }),
    cchcOpenYears: build.query<OpenYear[], void>({
      query: () => ({ url: '/cchc/calendar-standing', method: 'GET' }),
      transformResponse: ({ data }: { data: { toConfirm: OpenYear[] } }) => data.toConfirm,
    }),
    cchcHotlines: build.query<HotlineRow[], number[]>({
      query: (units) =>
        get('hotline', {
          page: 1,
          pageSize: 100,
          filters: { $and: [{ unit: { id: { $in: units } } }] },
        }),
      transformResponse: ({ results }: Entries<HotlineRow>) => results,
    }),
  }),
});

export const {
  useCchcCountQuery,
  useCchcRecentNewsQuery,
  useCchcUnitsQuery,
  useCchcHotlinesQuery,
  useCchcOpenYearsQuery,
} = api;

/** Numbers that others change meanwhile are asked for again whenever a page opens. */
export const FRESH = { refetchOnMountOrArgChange: true };
