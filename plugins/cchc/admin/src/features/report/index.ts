import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../../plugin-id';
import { MATRIX_PAGE, REPORT_PAGE, REPORTS_PAGE } from './addresses';
import { SEE_REPORTS } from './rights';
import { reportEn } from './translations';

export { DueCard } from './DueCard';
export { useReportRights } from './rights';

/** The pages about reports with their entry in the menu, and what is due on the panel's first page. */
export const registerReports = (app: Pick<StrapiApp, 'addMenuLink' | 'router' | 'widgets'>) => {
  app.addMenuLink({
    to: REPORTS_PAGE,
    icon: ChartPie,
    intlLabel: { id: 'cchc.reports.title', defaultMessage: reportEn['reports.title'] },
    permissions: [SEE_REPORTS],
    position: 3,
  });
  app.widgets.register({
    id: 'reports-due',
    pluginId: PLUGIN_ID,
    icon: ChartPie,
    title: { id: 'cchc.reports.due', defaultMessage: reportEn['reports.due'] },
    permissions: [SEE_REPORTS],
    component: () => import('./DueList').then(({ DueTile }) => DueTile),
  });
  app.router.addRoute({
    path: REPORTS_PAGE,
    lazy: () => import('./ReportsPage').then(({ ReportsPage }) => ({ Component: ReportsPage })),
  });
  app.router.addRoute({
    path: MATRIX_PAGE,
    lazy: () => import('./MatrixPage').then(({ MatrixPage }) => ({ Component: MatrixPage })),
  });
  app.router.addRoute({
    path: REPORT_PAGE,
    lazy: () => import('./ReportPage').then(({ ReportPage }) => ({ Component: ReportPage })),
  });
};
