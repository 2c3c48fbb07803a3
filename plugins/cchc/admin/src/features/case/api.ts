import { adminApi } from '@strapi/strapi/admin';

import type {
  CaseAction,
  CaseChannel,
  CaseKind,
  CaseResult,
  RefusalReason,
} from '../../../../shared/cases/vocabulary';
import type { UnitName } from '../../../../shared/contracts';
import type {
  AssignOutcome,
  CaseDetail,
  CaseHandler,
  CaseHidden,
  CaseLetter,
  CaseList,
  CasePile,
  CaseReceipt,
  CaseSimilar,
  CaseTemplate,
  DataCertificate,
  DataCopy,
  FileLink,
} from '../../../../shared/contracts/case-panel';
import type { RetentionView } from '../../../../shared/contracts/retention-panel';

const CASES = '/cchc/cases';

/** Feedback that is not in the national system yet, as a table. */
export const NATIONAL_TABLE = `${CASES}/national.csv`;

interface Data<T> {
  data: T;
}

export interface CasesQuery {
  pile: CasePile;
  kind?: CaseKind | undefined;
  unit?: string | undefined;
  q?: string | undefined;
  page: number;
  pageSize?: number;
}

export interface AssignRequest {
  cases: { documentId: string; version: number }[];
  assignee: number;
}

/** What is said with a step; the API tells what is missing. */
export interface Said {
  note?: string | undefined;
  reason?: RefusalReason | undefined;
  agency?: string | undefined;
  /** Code of the unit of the portal that it goes to, in the place of an agency. */
  unit?: string | undefined;
  subject?: string | undefined;
  assignee?: number | undefined;
  answer?: string | undefined;
  result?: CaseResult | undefined;
  master?: string | undefined;
  /** Places of the files of the draft that stay. */
  keptFiles?: number[] | undefined;
  /** What goes along besides. */
  files?: File[] | undefined;
}

export interface StepRequest extends Said {
  documentId: string;
  action: CaseAction;
  version: number;
}

/** What an officer enters for a citizen. */
export interface OnBehalf {
  kind: CaseKind;
  channel: Exclude<CaseChannel, 'web'>;
  unit: string;
  subject?: string | undefined;
  procedure?: string | undefined;
  title: string;
  content: string;
  person: Record<'fullName' | 'address' | 'phone' | 'email' | 'postalAddress', string>;
  receivedAt?: string | undefined;
  /** What the citizen brought, as it was scanned. */
  files?: File[] | undefined;
}

/** What is done for somebody of whom the officer has made sure who she is. */
export interface Checked {
  documentId: string;
  version: number;
  note: string;
}

export interface CorrectRequest {
  documentId: string;
  person: OnBehalf['person'];
}

const given = (params: object) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

/** As JSON; with files as a form, whose first part says the same. */
const withFiles = ({ files = [], ...said }: { files?: File[] | undefined }): object => {
  if (files.length === 0) return given(said);
  const form = new FormData();
  form.append('payload', JSON.stringify(said));
  for (const file of files) form.append('files', file, file.name);
  return form;
};

const dataOf = <T>({ data }: Data<T>): T => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CchcCases'] }).injectEndpoints({
  endpoints: (build) => ({
    cchcCases: build.query<CaseList, CasesQuery>({
      // What is searched for may be somebody's phone number: it stays out of addresses and logs.
      query: (params) =>
        params.q
          ? { url: `${CASES}/search`, method: 'POST', data: given(params) }
          : { url: CASES, method: 'GET', config: { params: given(params) } },
      providesTags: ['CchcCases'],
    }),
    cchcCaseUnits: build.query<UnitName[], void>({
      query: () => ({ url: `${CASES}/units`, method: 'GET' }),
      transformResponse: dataOf<UnitName[]>,
    }),
    cchcCaseHandlers: build.query<CaseHandler[], string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/handlers`, method: 'GET' }),
      transformResponse: dataOf<CaseHandler[]>,
    }),
    cchcCaseTargets: build.query<UnitName[], string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/targets`, method: 'GET' }),
      transformResponse: dataOf<UnitName[]>,
    }),
    cchcCaseTemplates: build.query<CaseTemplate[], string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/templates`, method: 'GET' }),
      transformResponse: dataOf<CaseTemplate[]>,
    }),
    cchcCaseSimilar: build.query<CaseSimilar[], string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/similar`, method: 'GET' }),
      transformResponse: dataOf<CaseSimilar[]>,
    }),
    cchcCaseLetter: build.mutation<CaseLetter, { documentId: string; number: string; on: string }>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/letter`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<CaseLetter>,
    }),
    cchcCasePublicDraft: build.mutation<{ uid: string; documentId: string }, string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/public-draft`, method: 'POST' }),
      transformResponse: dataOf<{ uid: string; documentId: string }>,
    }),
    cchcCaseEnter: build.mutation<CaseReceipt, OnBehalf>({
      query: (data) => ({ url: CASES, method: 'POST', data: withFiles(data) }),
      transformResponse: dataOf<CaseReceipt>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCase: build.query<CaseDetail, string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}`, method: 'GET' }),
      transformResponse: dataOf<CaseDetail>,
      providesTags: ['CchcCases'],
    }),
    cchcCaseStep: build.mutation<CaseDetail, StepRequest>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/steps`,
        method: 'POST',
        data: withFiles(data),
      }),
      transformResponse: dataOf<CaseDetail>,
      // At once, not when the page has asked again: a quick second step names this version.
      onQueryStarted: ({ documentId }, { dispatch, queryFulfilled }) => {
        queryFulfilled.then(
          ({ data }) => dispatch(api.util.updateQueryData('cchcCase', documentId, () => data)),
          // The dialog shows what was refused.
          () => undefined,
        );
      },
      // Also after a refusal: something else than what is shown stands there then.
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseNote: build.mutation<CaseDetail, { documentId: string; text: string }>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/notes`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<CaseDetail>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseReveal: build.mutation<CaseHidden, { documentId: string; reason: string }>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/reveal`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<CaseHidden>,
    }),
    cchcCaseFile: build.mutation<FileLink, { documentId: string; position: number }>({
      query: ({ documentId, position }) => ({
        url: `${CASES}/${documentId}/files/${position}/link`,
        method: 'POST',
        data: {},
      }),
      transformResponse: dataOf<FileLink>,
    }),
    cchcCaseNational: build.mutation<CaseDetail, { documentId: string; nationalCode: string }>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/national`,
        method: 'PUT',
        data,
      }),
      transformResponse: dataOf<CaseDetail>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseCode: build.mutation<CaseReceipt, Checked>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/code`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<CaseReceipt>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseCopy: build.mutation<DataCopy, Checked>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/copy`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<DataCopy>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseEraseFound: build.mutation<DataCertificate, Checked>({
      query: ({ documentId, ...data }) => ({
        url: `${CASES}/${documentId}/erase-found`,
        method: 'POST',
        data,
      }),
      transformResponse: dataOf<DataCertificate>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcCaseCertificate: build.query<DataCertificate, string>({
      query: (documentId) => ({ url: `${CASES}/${documentId}/certificate`, method: 'GET' }),
      transformResponse: dataOf<DataCertificate>,
      providesTags: ['CchcCases'],
    }),
    cchcCaseCorrect: build.mutation<{ corrected: number }, CorrectRequest>({
      query: ({ documentId, person }) => ({
        url: `${CASES}/${documentId}/person`,
        method: 'PUT',
        data: { person },
      }),
      transformResponse: dataOf<{ corrected: number }>,
      invalidatesTags: ['CchcCases'],
    }),
    cchcRetention: build.query<RetentionView, number>({
      query: (days) => ({ url: '/cchc/retention', method: 'GET', config: { params: { days } } }),
      transformResponse: dataOf<RetentionView>,
      providesTags: ['CchcCases'],
    }),
    cchcCasesAssign: build.mutation<AssignOutcome, AssignRequest>({
      query: (data) => ({ url: `${CASES}/assign`, method: 'POST', data }),
      transformResponse: dataOf<AssignOutcome>,
      // Also after a refusal: something else than what is shown stands there then.
      invalidatesTags: ['CchcCases'],
    }),
  }),
});

export const {
  useCchcCasesQuery,
  useCchcCaseUnitsQuery,
  useCchcCaseHandlersQuery,
  useCchcCaseTargetsQuery,
  useCchcCaseTemplatesQuery,
  useCchcCaseSimilarQuery,
  useCchcCaseLetterMutation,
  useCchcCasePublicDraftMutation,
  useCchcCaseEnterMutation,
  useCchcCaseQuery,
  useCchcCaseStepMutation,
  useCchcCaseNoteMutation,
  useCchcCaseRevealMutation,
  useCchcCaseFileMutation,
  useCchcCaseNationalMutation,
  useCchcCasesAssignMutation,
  useCchcCaseCodeMutation,
  useCchcCaseCopyMutation,
  useCchcCaseEraseFoundMutation,
  useCchcCaseCertificateQuery,
  useCchcCaseCorrectMutation,
  useCchcRetentionQuery,
} = api;

/** What others change meanwhile is asked for again whenever a page is opened. */
export const FRESH = { refetchOnMountOrArgChange: true };
