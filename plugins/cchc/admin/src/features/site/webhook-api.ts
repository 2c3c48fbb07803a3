import { adminApi } from '@strapi/strapi/admin';

import type { WebhookSecret, WebhookState } from '../../../../shared/contracts/webhook';

const addressOf = (site: string) => `/cchc/sites/${site}/webhook`;

interface Data<T> {
  data: T;
}

/** What can be done with a webhook besides giving it an address or a secret. */
export type WebhookVerb = 'enable' | 'disable' | 'test' | `deliveries/${string}/replay`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CchcWebhook'] }).injectEndpoints({
  endpoints: (build) => ({
    cchcWebhook: build.query<WebhookState | null, string>({
      query: (site) => ({ url: addressOf(site), method: 'GET' }),
      transformResponse: ({ data }: Data<WebhookState | null>) => data,
      providesTags: ['CchcWebhook'],
    }),
    cchcWebhookPoint: build.mutation<WebhookSecret, { site: string; url: string }>({
      query: ({ site, url }) => ({ url: addressOf(site), method: 'PUT', data: { url } }),
      transformResponse: ({ data }: Data<WebhookSecret>) => data,
      invalidatesTags: ['CchcWebhook'],
    }),
    cchcWebhookRotate: build.mutation<WebhookSecret, string>({
      query: (site) => ({ url: `${addressOf(site)}/secret`, method: 'POST' }),
      transformResponse: ({ data }: Data<WebhookSecret>) => data,
      invalidatesTags: ['CchcWebhook'],
    }),
    cchcWebhookDo: build.mutation<unknown, { site: string; verb: WebhookVerb }>({
      query: ({ site, verb }) => ({ url: `${addressOf(site)}/${verb}`, method: 'POST' }),
      // Also after a refusal: it may just have been sent.
      invalidatesTags: ['CchcWebhook'],
    }),
    cchcWebhookRemove: build.mutation<unknown, string>({
      query: (site) => ({ url: addressOf(site), method: 'DELETE' }),
      invalidatesTags: ['CchcWebhook'],
    }),
  }),
});

export const {
  useCchcWebhookQuery,
  useCchcWebhookPointMutation,
  useCchcWebhookRotateMutation,
  useCchcWebhookDoMutation,
  useCchcWebhookRemoveMutation,
} = api;

/** Deliveries go and come by themselves while one looks. */
export const LIVE = { refetchOnMountOrArgChange: true, pollingInterval: 3_000 };
