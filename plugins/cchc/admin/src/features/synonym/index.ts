import type { StrapiApp } from '@strapi/strapi/admin';

export { MissCard } from './MissCard';
export { useMayWriteSynonyms } from './rights';
export { synonymEn, synonymVi } from './translations';

/** The page of questions that found nothing. */
export const registerSynonyms = (app: Pick<StrapiApp, 'router'>) => {
  app.router.addRoute({
    path: 'plugins/cchc/search-misses',
    lazy: () => import('./MissesPage').then(({ MissesPage }) => ({ Component: MissesPage })),
  });
};
