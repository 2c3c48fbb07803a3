import { adminApi } from '@strapi/strapi/admin';

import type { DecisionPreview, DecisionVerb } from '../../../../shared/contracts/decision-panel';

const approvals = (documentId: string) => `/cchc/decision-approvals/${documentId}`;
const NOTICES = '/content-manager/collection-types/plugin::cchc.notice';

interface Data<T> {
  data: T;
}

export interface NoticeRow {
  documentId: string;
  text: string;
  decisionNumber: string | null;
}

export interface VerbRequest {
  documentId: string;
  verb: DecisionVerb;
  reason?: string;
  seen?: string;
}

const api = adminApi
  // `Document` is the Content Manager's: its form shows the decision's step, too.
  .enhanceEndpoints({ addTagTypes: ['CchcDecision', 'CchcNotices', 'Document'] })
  .injectEndpoints({
    endpoints: (build) => ({
      /** `savedAt` only makes it be asked anew after each saving of the form. */
      cchcDecision: build.query<DecisionPreview, { documentId: string; savedAt: string }>({
        query: ({ documentId }) => ({ url: approvals(documentId), method: 'GET' }),
        transformResponse: ({ data }: Data<DecisionPreview>) => data,
        providesTags: ['CchcDecision'],
      }),
      cchcDecide: build.mutation<DecisionPreview, VerbRequest>({
        query: ({ documentId, verb, ...data }) => ({
          url: `${approvals(documentId)}/${verb}`,
          method: 'POST',
          data,
        }),
        transformResponse: ({ data }: Data<DecisionPreview>) => data,
        // Also after a refusal: something else than what is shown stands there then.
        invalidatesTags: ['CchcDecision', 'Document'],
      }),
      cchcNotices: build.query<NoticeRow[], void>({
        query: () => ({
          url: NOTICES,
          method: 'GET',
          config: {
            params: {
              page: 1,
              pageSize: 5,
              sort: 'createdAt:DESC',
              filters: { $and: [{ readAt: { $null: 'true' } }] },
            },
          },
        }),
        transformResponse: ({ results }: { results: NoticeRow[] }) => results,
        providesTags: ['CchcNotices'],
      }),
      cchcNoted: build.mutation<unknown, string>({
        query: (documentId) => ({
          url: `${NOTICES}/${documentId}`,
          method: 'PUT',
          data: { readAt: new Date().toISOString() },
        }),
        invalidatesTags: ['CchcNotices'],
      }),
    }),
  });

export const {
  useCchcDecisionQuery,
  useCchcDecideMutation,
  useCchcNoticesQuery,
  useCchcNotedMutation,
} = api;

/** What others change meanwhile is asked for again whenever it is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };
