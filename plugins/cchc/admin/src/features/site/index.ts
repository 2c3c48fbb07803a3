import type { StrapiApp } from '@strapi/strapi/admin';

import { SITE_PAGE, SITES_PAGE } from './addresses';

export { useSiteRights } from './rights';
export { SitesCard } from './SitesCard';

/** The pages about the sites of units. */
export const registerSites = (app: Pick<StrapiApp, 'router'>) => {
  app.router.addRoute({
    path: SITES_PAGE,
    lazy: () => import('./SitesPage').then(({ SitesPage }) => ({ Component: SitesPage })),
  });
  app.router.addRoute({
    path: SITE_PAGE,
    lazy: () => import('./SitePage').then(({ SitePage }) => ({ Component: SitePage })),
  });
};
