import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { CASE_PAGE, CASES_PAGE, FORMER_PAGE, NEW_CASE_PAGE, RETENTION_PAGE } from './addresses';
import { SEE_CASES } from './rights';
import { caseEn } from './translations';

export { CasesCard } from './CasesCard';
export { useCaseRights } from './rights';

/** The inbox with its entry in the menu: who receives cases is there many times a day. */
export const registerCases = (app: Pick<StrapiApp, 'addMenuLink' | 'router'>) => {
  app.addMenuLink({
    to: CASES_PAGE,
    icon: Mail,
    intlLabel: { id: 'cchc.cases.title', defaultMessage: caseEn['cases.title'] },
    permissions: [SEE_CASES],
    position: 2,
  });
  app.router.addRoute({
    path: `${FORMER_PAGE}/*`,
    lazy: () => import('./Moved').then(({ Moved }) => ({ Component: Moved })),
  });
  app.router.addRoute({
    path: CASES_PAGE,
    lazy: () => import('./InboxPage').then(({ InboxPage }) => ({ Component: InboxPage })),
  });
  app.router.addRoute({
    path: NEW_CASE_PAGE,
    lazy: () => import('./EnterPage').then(({ EnterPage }) => ({ Component: EnterPage })),
  });
  app.router.addRoute({
    path: RETENTION_PAGE,
    lazy: () =>
      import('./RetentionPage').then(({ RetentionPage }) => ({ Component: RetentionPage })),
  });
  app.router.addRoute({
    path: CASE_PAGE,
    lazy: () => import('./CasePage').then(({ CasePage }) => ({ Component: CasePage })),
  });
};
