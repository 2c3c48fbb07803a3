import type { ReportDetail, ReportItem } from '../../shared/contracts/report-public';
import { apiUrl, type Page } from './api';
import type { ReportSearch } from './reports-address';

export type ReportList = Page<ReportItem>;
export interface ReportAnswer {
  data: ReportDetail;
}

interface Source {
  unit: string;
  locale: string;
}

/** Address of a page of published reports, the newest first. */
export const reportListUrl = (
  api: string,
  { unit, locale, ...search }: Source & ReportSearch & { pageSize: number },
): string =>
  apiUrl(api, '/reports', [
    ['unit', unit],
    ['filters[kind]', search.kind],
    ['filters[year]', search.year],
    ['pagination[page]', String(search.page)],
    ['pagination[pageSize]', String(search.pageSize)],
    ['locale', locale],
  ]);

/** Address of one published report as the site of `unit` shows it. */
export const reportUrl = (api: string, slug: string, { unit, locale }: Source): string =>
  apiUrl(api, `/reports/${encodeURIComponent(slug)}`, [
    ['unit', unit],
    ['locale', locale],
  ]);
