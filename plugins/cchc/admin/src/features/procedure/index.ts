import type { StrapiApp } from '@strapi/strapi/admin';

import { REVIEWS_PAGE } from './addresses';
import { ProcedurePanel } from './panel';

export { procedureEn, procedureVi } from './translations';
export { Parts } from './Differences';
export { ReviewCard } from './ReviewCard';
export { useReviewRights } from './use-review-rights';

/** The page about procedures at one's own units. */
export const registerProcedures = (app: Pick<StrapiApp, 'router'>) => {
  app.router.addRoute({
    path: REVIEWS_PAGE,
    lazy: () => import('./ReviewsPage').then(({ ReviewsPage }) => ({ Component: ReviewsPage })),
  });
};

interface ContentManager {
  addEditViewSidePanel: (panels: (typeof ProcedurePanel)[]) => void;
}

/** Meant for `bootstrap`: the Content Manager has to be there. */
export const registerProcedurePanel = (app: Pick<StrapiApp, 'getPlugin'>) => {
  // Strapi leaves the interface of a plugin untyped.
  const { addEditViewSidePanel } = app.getPlugin('content-manager')
    .apis as unknown as ContentManager;
  addEditViewSidePanel([ProcedurePanel]);
};
