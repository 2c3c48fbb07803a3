import type { StrapiApp } from '@strapi/strapi/admin';

import { IMPORT_PAGE } from './addresses';

export { ImportLink } from './ImportLink';
export { useCanImport } from './use-can-import';

/** The page for bringing a file of procedures in. */
export const registerProcedureImport = (app: Pick<StrapiApp, 'router'>) => {
  app.router.addRoute({
    path: IMPORT_PAGE,
    lazy: () => import('./ImportPage').then(({ ImportPage }) => ({ Component: ImportPage })),
  });
};
