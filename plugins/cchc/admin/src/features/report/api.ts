import { adminApi } from '@strapi/strapi/admin';

import type { Pagination, ReportKind } from '../../../../shared/contracts';
import type {
  CountedRecords,
  DeskItem,
  DeskReport,
  DeskUnit,
  Drilled,
  DueItem,
  Matrix,
  Reminded,
  ReportEventItem,
  ReportFinding,
  ReportState,
} from '../../../../shared/contracts/report-panel';

const DESK = '/cchc/report-desk';
const ON_A_PAGE = 20;

interface Data<T> {
  data: T;
}
const dataOf = <T>({ data }: Data<T>) => data;

export interface ReportsQuery {
  state: ReportState | undefined;
  year: number | undefined;
  unit: string | undefined;
  page: number;
}

interface ReportList {
  data: DeskItem[];
  meta: { pagination: Pagination };
}

/** A verb that needs no more than the version that was seen, or what else it says. */
export interface Doing {
  documentId: string;
  verb: 'refresh' | 'submit' | 'return' | 'accept' | 'lock' | 'correct' | 'publish' | 'unpublish';
  version: number;
  confirmed?: readonly string[];
  reason?: string;
}

interface Saving {
  documentId: string;
  version: number;
  title?: string;
  sections: readonly { key: string; text: string }[];
}

interface Numbering {
  documentId: string;
  version: number;
  number: number | null;
  signedOn: string | null;
}

export interface Reminding {
  unit: string;
  kind: ReportKind;
  year: number;
  number: number;
}

/** Whose number: this period's, or that of the same one last year. */
export type Year = 'now' | 'before';

export interface Drilling {
  documentId: string;
  counter: string;
  keys: readonly string[] | null;
}

const given = (params: object) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

const tags = { addTagTypes: ['CchcReports', 'CchcReportFacts'] } as const;

const api = adminApi.enhanceEndpoints(tags).injectEndpoints({
  endpoints: (build) => ({
    cchcReports: build.query<ReportList, ReportsQuery>({
      query: (params) => ({
        url: DESK,
        method: 'GET',
        config: { params: given({ ...params, pageSize: ON_A_PAGE }) },
      }),
      providesTags: ['CchcReports'],
    }),
    cchcReportsDue: build.query<DueItem[], void>({
      query: () => ({ url: `${DESK}/due`, method: 'GET' }),
      transformResponse: dataOf<DueItem[]>,
      providesTags: ['CchcReports'],
    }),
    cchcReportUnits: build.query<DeskUnit[], void>({
      query: () => ({ url: `${DESK}/units`, method: 'GET' }),
      transformResponse: dataOf<DeskUnit[]>,
    }),
    cchcReportMatrix: build.query<Matrix, { unit: string; year: number }>({
      query: (params) => ({ url: `${DESK}/matrix`, method: 'GET', config: { params } }),
      transformResponse: dataOf<Matrix>,
      providesTags: ['CchcReports'],
    }),
    cchcReport: build.query<DeskReport, string>({
      query: (id) => ({ url: `${DESK}/${id}`, method: 'GET' }),
      transformResponse: dataOf<DeskReport>,
      // Who comes back later must not write on a text that is older than the server's.
      keepUnusedDataFor: 0,
    }),
    // By version: who asks after saving must not be given what was asked for before.
    cchcReportChecks: build.query<ReportFinding[], Pick<DeskReport, 'documentId' | 'version'>>({
      query: ({ documentId }) => ({ url: `${DESK}/${documentId}/checks`, method: 'GET' }),
      transformResponse: dataOf<ReportFinding[]>,
      providesTags: ['CchcReportFacts'],
    }),
    cchcReportHistory: build.query<ReportEventItem[], string>({
      query: (id) => ({ url: `${DESK}/${id}/history`, method: 'GET' }),
      transformResponse: dataOf<ReportEventItem[]>,
      providesTags: ['CchcReportFacts'],
    }),
    cchcReportDrill: build.query<Drilled, Drilling>({
      query: ({ documentId, counter, keys }) => ({
        url: `${DESK}/${documentId}/drill-down`,
        method: 'GET',
        config: { params: { counter, ...(keys && { keys: keys.join(',') }) } },
      }),
      transformResponse: dataOf<Drilled>,
    }),
    cchcReportRecords: build.query<CountedRecords, Drilling & { year: Year; page: number }>({
      query: ({ documentId, counter, keys, year, page }) => ({
        url: `${DESK}/${documentId}/records`,
        method: 'GET',
        config: { params: { counter, year, page, ...(keys && { keys: keys.join(',') }) } },
      }),
    }),
    cchcReportOpen: build.mutation<DeskReport, { unit: string; period: string }>({
      query: (data) => ({ url: DESK, method: 'POST', data }),
      transformResponse: dataOf<DeskReport>,
      invalidatesTags: ['CchcReports'],
    }),
    cchcReportSave: build.mutation<DeskReport, Saving>({
      query: ({ documentId, ...data }) => ({
        url: `${DESK}/${documentId}/sections`,
        method: 'PUT',
        data,
      }),
      transformResponse: dataOf<DeskReport>,
      invalidatesTags: ['CchcReports', 'CchcReportFacts'],
    }),
    cchcReportNumber: build.mutation<DeskReport, Numbering>({
      query: ({ documentId, ...data }) => ({
        url: `${DESK}/${documentId}/number`,
        method: 'PUT',
        data,
      }),
      transformResponse: dataOf<DeskReport>,
      invalidatesTags: ['CchcReports', 'CchcReportFacts'],
    }),
    cchcReportDo: build.mutation<DeskReport, Doing>({
      query: ({ documentId, verb, ...data }) => ({
        url: `${DESK}/${documentId}/${verb}`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<DeskReport>,
      invalidatesTags: ['CchcReports', 'CchcReportFacts'],
    }),
    cchcReportRemind: build.mutation<Reminded, Reminding>({
      query: (data) => ({ url: `${DESK}/remind`, method: 'POST', data }),
      transformResponse: dataOf<Reminded>,
    }),
  }),
});

export const {
  useCchcReportsQuery,
  useCchcReportsDueQuery,
  useCchcReportUnitsQuery,
  useCchcReportMatrixQuery,
  useCchcReportQuery,
  useCchcReportChecksQuery,
  useLazyCchcReportChecksQuery,
  useCchcReportHistoryQuery,
  useCchcReportDrillQuery,
  useCchcReportRecordsQuery,
  useCchcReportOpenMutation,
  useCchcReportSaveMutation,
  useCchcReportNumberMutation,
  useCchcReportDoMutation,
  useCchcReportRemindMutation,
} = api;

/** What others change meanwhile is asked for again whenever a page is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };

/** Files of a report; `form`, the office's own of Word, where the report has one. */
export const FILE_KINDS = ['docx', 'xlsx', 'pdf', 'form'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const fileAddress = (documentId: string, kind: FileKind) =>
  `${DESK}/${documentId}/files/${kind}`;
export const matrixTable = (unit: string, year: number) =>
  `${DESK}/matrix.xlsx?${new URLSearchParams({ unit, year: String(year) }).toString()}`;
