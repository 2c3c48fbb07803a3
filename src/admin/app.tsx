import type { StrapiApp } from '@strapi/strapi/admin';

import logo from './extensions/logo.svg';
import { prepareFirstVisit } from './first-visit';
import { keepPortalTitle } from './page-title';
import { vi } from './translations/vi';

// Strapi reads what the browser remembers as soon as this module is loaded.
prepareFirstVisit(window.localStorage);
keepPortalTitle(document);

/** Tiles of Strapi's own on the first page: counts, profile, entries of all types. */
const STRAPI_TILES = ['admin', 'content-manager'];

export default {
  config: {
    locales: ['vi'],
    // The display name of the type that keeps visitors' accounts; Strapi has no text for it.
    translations: { vi: { ...vi, User: 'Người dùng trang' } },
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.widgets.register((tiles) =>
      tiles.filter(({ pluginId }) => !pluginId || !STRAPI_TILES.includes(pluginId)),
    );
    // The link to Strapi's market of plugins is there for whoever has this right.
    app.addRBACMiddleware(() => (next) => (permissions) => {
      return next(permissions.filter(({ action }) => action !== 'admin::marketplace.read'));
    });
  },
};
