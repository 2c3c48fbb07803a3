import { adminApi } from '@strapi/strapi/admin';

import type {
  ImportJob,
  ImportLines,
  OutcomeKind,
} from '../../../../shared/contracts/procedure-import';

const IMPORT = '/cchc/procedure-import';

export const RESULT_TABLE = `${IMPORT}/result.csv`;

interface LinesQuery {
  /** Of which import; the server knows only the last. */
  id: string;
  outcome: OutcomeKind | undefined;
  page: number;
}

export interface Options {
  publish: boolean;
  overwrite: boolean;
}

export interface StartRequest extends Options {
  file: File;
  dryRun: boolean;
}

const formOf = ({ file, dryRun, publish, overwrite }: StartRequest): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ dryRun, publish, overwrite })) {
    form.append(name, String(value));
  }
  form.append('files', file);
  return form;
};

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CchcImport'] }).injectEndpoints({
  endpoints: (build) => ({
    cchcImport: build.query<ImportJob | null, void>({
      query: () => IMPORT,
      transformResponse: ({ data }: { data: ImportJob | null }) => data,
      providesTags: ['CchcImport'],
    }),
    cchcImportLines: build.query<ImportLines, LinesQuery>({
      query: ({ outcome, page }) => ({
        url: `${IMPORT}/lines`,
        method: 'GET',
        config: { params: { page, ...(outcome && { outcome }) } },
      }),
    }),
    cchcStartImport: build.mutation<ImportJob, StartRequest>({
      query: (request) => ({ url: IMPORT, method: 'POST', data: formOf(request) }),
      transformResponse: ({ data }: { data: ImportJob }) => data,
      invalidatesTags: ['CchcImport'],
    }),
  }),
});

export const { useCchcImportQuery, useCchcImportLinesQuery, useCchcStartImportMutation } = api;
