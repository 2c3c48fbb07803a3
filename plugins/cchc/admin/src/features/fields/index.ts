import type { StrapiApp } from '@strapi/strapi/admin';

import { isReadOnly } from '../../read-only';
import { isScoped } from '../../scope';
import { cells } from './cells';
import { type Onlooker, shapeForm } from './edit-view';
import { shapeColumns, shapeFilters } from './list-view';

const account = { isScoped: false };

const onlooker: Onlooker = {
  language: () => document.documentElement.lang,
  isScoped: () => account.isScoped,
  isReadOnly: () => isReadOnly(window.location.search),
};

/** Learns who is signed in: hooks are not told, but this middleware sees every permission check. */
export const watchAccount = (app: Pick<StrapiApp, 'addRBACMiddleware'>) => {
  app.addRBACMiddleware(({ permissions }) => (next) => (asked) => {
    account.isScoped = isScoped(permissions);
    return next(asked);
  });
};

/**
 * Makes the Content Manager's lists and forms of our types readable; see the server's `panel.ts`.
 * Meant for `bootstrap`: Strapi's own hooks have to come first.
 */
export const registerFields = (app: Pick<StrapiApp, 'registerHook'>) => {
  const { language } = onlooker;
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', shapeForm(onlooker));
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', shapeColumns(language, cells));
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', shapeFilters(language));
};
