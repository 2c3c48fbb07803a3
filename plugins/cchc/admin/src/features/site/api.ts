import { adminApi } from '@strapi/strapi/admin';

import type { FollowedType } from '../../../../shared/contracts';
import type {
  ItemState,
  ServingCounts,
  ServingState,
  SiteDraft,
  SiteItemList,
  SiteList,
  SiteRow,
  SiteSecret,
  SiteTrail,
} from '../../../../shared/contracts/site-panel';

const SITES = '/cchc/sites';

export const SITES_TABLE = `${SITES}.csv`;

/** On one page: what else there is about a site comes below. */
const ITEMS = 20;
const ACTS = 10;

interface Data<T> {
  data: T;
}

interface ItemsQuery {
  site: string;
  page: number;
  type: FollowedType | undefined;
  state: ItemState | undefined;
}

const given = (params: object) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

const tags = { addTagTypes: ['CchcSites', 'CchcWebhook'] } as const;

const api = adminApi.enhanceEndpoints(tags).injectEndpoints({
  endpoints: (build) => ({
    cchcSites: build.query<SiteList, { page: number; state: ServingState | undefined }>({
      query: (params) => ({ url: SITES, method: 'GET', config: { params: given(params) } }),
      providesTags: ['CchcSites'],
    }),
    cchcSiteCounts: build.query<ServingCounts, void>({
      query: () => ({ url: `${SITES}/counts`, method: 'GET' }),
      transformResponse: ({ data }: Data<ServingCounts>) => data,
      providesTags: ['CchcSites'],
    }),
    cchcSite: build.query<SiteRow, string>({
      query: (site) => ({ url: `${SITES}/${site}`, method: 'GET' }),
      transformResponse: ({ data }: Data<SiteRow>) => data,
      providesTags: ['CchcSites'],
    }),
    cchcSiteItems: build.query<SiteItemList, ItemsQuery>({
      query: ({ site, ...params }) => ({
        url: `${SITES}/${site}/items`,
        method: 'GET',
        config: { params: given({ ...params, pageSize: ITEMS }) },
      }),
      providesTags: ['CchcSites'],
    }),
    cchcSiteTrail: build.query<SiteTrail, { site: string | undefined; page: number }>({
      query: (params) => ({
        url: `${SITES}/trail`,
        method: 'GET',
        config: { params: given({ ...params, pageSize: ACTS }) },
      }),
      providesTags: ['CchcSites', 'CchcWebhook'],
    }),
    cchcSiteUnits: build.query<{ code: string; name: string }[], void>({
      query: () => ({ url: `${SITES}/units`, method: 'GET' }),
      transformResponse: ({ data }: Data<{ code: string; name: string }[]>) => data,
    }),
    cchcSiteRegister: build.mutation<SiteSecret, SiteDraft>({
      query: (data) => ({ url: SITES, method: 'POST', data }),
      transformResponse: ({ data }: Data<SiteSecret>) => data,
      invalidatesTags: ['CchcSites'],
    }),
    cchcSiteChange: build.mutation<unknown, { site: string; data: Omit<SiteDraft, 'key'> }>({
      query: ({ site, data }) => ({ url: `${SITES}/${site}`, method: 'PUT', data }),
      invalidatesTags: ['CchcSites'],
    }),
    cchcSiteRenew: build.mutation<SiteSecret, string>({
      query: (site) => ({ url: `${SITES}/${site}/key`, method: 'POST' }),
      transformResponse: ({ data }: Data<SiteSecret>) => data,
      invalidatesTags: ['CchcSites'],
    }),
    cchcSiteRemove: build.mutation<unknown, string>({
      query: (site) => ({ url: `${SITES}/${site}`, method: 'DELETE' }),
      invalidatesTags: ['CchcSites'],
    }),
    cchcSiteRevoke: build.mutation<unknown, string>({
      query: (site) => ({ url: `${SITES}/${site}/revoke`, method: 'POST' }),
      invalidatesTags: ['CchcSites'],
    }),
  }),
});

export const {
  useCchcSitesQuery,
  useCchcSiteCountsQuery,
  useCchcSiteQuery,
  useCchcSiteItemsQuery,
  useCchcSiteTrailQuery,
  useCchcSiteUnitsQuery,
  useCchcSiteRegisterMutation,
  useCchcSiteChangeMutation,
  useCchcSiteRenewMutation,
  useCchcSiteRevokeMutation,
  useCchcSiteRemoveMutation,
} = api;

/** What sites say meanwhile is asked for again whenever a page is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };
