import { Briefcase, Clock, Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { message } from '../../message';
import { PLUGIN_ID } from '../../plugin-id';

const ACCESS = { action: 'plugin::cchc.access', subject: null };

/** The section's entry in the menu with its page, and two tiles for the panel's first page. */
export const registerHome = (app: Pick<StrapiApp, 'addMenuLink' | 'widgets'>) => {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: Briefcase,
    intlLabel: message('menu'),
    permissions: [ACCESS],
    position: 1,
    Component: () => import('./HomePage').then(({ HomePage }) => ({ default: HomePage })),
  });
  app.widgets.register([
    {
      id: 'actions',
      pluginId: PLUGIN_ID,
      icon: Feather,
      title: message('actions.title'),
      permissions: [ACCESS],
      component: () => import('./QuickActions').then(({ QuickActions }) => QuickActions),
    },
    {
      id: 'recent-news',
      pluginId: PLUGIN_ID,
      icon: Clock,
      title: message('recent.title'),
      permissions: [ACCESS],
      component: () => import('./RecentNewsTile').then(({ RecentNewsTile }) => RecentNewsTile),
    },
  ]);
};
