import { adminApi } from '@strapi/strapi/admin';

import type { MissChoice, SearchMissList } from '../../../../shared/contracts/search-miss';

const MISSES = '/cchc/search-misses';

interface Data<T> {
  data: T;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CchcMisses'] }).injectEndpoints({
  endpoints: (build) => ({
    cchcMisses: build.query<SearchMissList, { page: number; pageSize: number }>({
      query: (params) => ({ url: MISSES, method: 'GET', config: { params } }),
      providesTags: ['CchcMisses'],
    }),
    cchcMissChoices: build.query<MissChoice[], string>({
      query: (q) => ({ url: `${MISSES}/procedures`, method: 'GET', config: { params: { q } } }),
      transformResponse: ({ data }: Data<MissChoice[]>) => data,
    }),
    cchcMissSynonym: build.mutation<unknown, { documentId: string; code: string }>({
      query: ({ documentId, code }) => ({
        url: `${MISSES}/${documentId}/synonym`,
        method: 'POST',
        data: { code },
      }),
      // Also after a refusal: somebody else may have worked it off.
      invalidatesTags: ['CchcMisses'],
    }),
    cchcMissDismiss: build.mutation<unknown, string>({
      query: (documentId) => ({ url: `${MISSES}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: ['CchcMisses'],
    }),
  }),
});

export const {
  useCchcMissesQuery,
  useCchcMissChoicesQuery,
  useCchcMissSynonymMutation,
  useCchcMissDismissMutation,
} = api;

/** What others change meanwhile is asked for again whenever it is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };
