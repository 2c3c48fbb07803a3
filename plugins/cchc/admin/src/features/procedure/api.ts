import { adminApi } from '@strapi/strapi/admin';

import type {
  BulkOutcome,
  EditionComparison,
  LocalComparison,
  ProcedureState,
  ReviewList,
  ReviewListName,
} from '../../../../shared/contracts/procedure-review';

const REVIEWS = '/cchc/procedure-reviews';

export interface ReviewsQuery {
  list: ReviewListName;
  unit?: string | undefined;
  q?: string | undefined;
  page?: number;
  pageSize?: number;
}

interface Data<T> {
  data: T;
}

/** Without what is not asked for: the server refuses an empty value. */
const given = (params: ReviewsQuery) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

const get = (url: string, params: object = {}) => ({
  url,
  method: 'GET' as const,
  config: { params },
});

const post = (url: string, data: object) => ({ url, method: 'POST' as const, data });

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CchcReviews'] }).injectEndpoints({
  endpoints: (build) => ({
    cchcReviews: build.query<ReviewList, ReviewsQuery>({
      query: (params) => get(REVIEWS, given(params)),
      providesTags: ['CchcReviews'],
    }),
    cchcReviewUnits: build.query<{ code: string; name: string }[], void>({
      query: () => get(`${REVIEWS}/units`),
      transformResponse: ({ data }: Data<{ code: string; name: string }[]>) => data,
    }),
    cchcDifferences: build.query<LocalComparison, string>({
      query: (documentId) => get(`${REVIEWS}/${documentId}/differences`),
      transformResponse: ({ data }: Data<LocalComparison>) => data,
      providesTags: ['CchcReviews'],
    }),
    cchcConfirm: build.mutation<unknown, { documentId: string; edition: number }>({
      query: ({ documentId, edition }) => post(`${REVIEWS}/${documentId}/confirm`, { edition }),
      invalidatesTags: ['CchcReviews'],
    }),
    cchcBulkPreview: build.query<BulkOutcome, { unit: string | undefined }>({
      query: (request) => post(`${REVIEWS}/confirm`, { ...request, dryRun: true }),
      transformResponse: ({ data }: Data<BulkOutcome>) => data,
      providesTags: ['CchcReviews'],
    }),
    cchcConfirmMany: build.mutation<BulkOutcome, { unit: string | undefined }>({
      query: (request) => post(`${REVIEWS}/confirm`, request),
      transformResponse: ({ data }: Data<BulkOutcome>) => data,
      invalidatesTags: ['CchcReviews'],
    }),
    cchcProcedureState: build.query<ProcedureState, { documentId: string; savedAt: string }>({
      query: ({ documentId }) => get(`/cchc/procedures/${documentId}/state`),
      transformResponse: ({ data }: Data<ProcedureState>) => data,
    }),
    cchcCompare: build.query<EditionComparison, { code: string; from: number; to: number }>({
      query: ({ code, from, to }) => get(`/cchc/procedures/${code}/compare`, { from, to }),
      transformResponse: ({ data }: Data<EditionComparison>) => data,
    }),
  }),
});

export const {
  useCchcReviewsQuery,
  useCchcReviewUnitsQuery,
  useCchcDifferencesQuery,
  useCchcConfirmMutation,
  useCchcBulkPreviewQuery,
  useCchcConfirmManyMutation,
  useCchcProcedureStateQuery,
  useCchcCompareQuery,
} = api;

/** What others change meanwhile is asked for again whenever it is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };
