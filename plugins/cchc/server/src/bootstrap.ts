import type { Core } from '@strapi/types';

import { features } from './features';
import { descendants } from './features/unit';
import { PANEL_LAYOUTS } from './panel';
import { SECTION_ROLES } from './permissions';
import {
  afterPanelStart,
  applyRoles,
  createUnitGuard,
  grantPublicReads,
  registerActions,
  registerOwnUnitCondition,
} from './platform/access';
import { createChangesMiddleware, startSchedule } from './platform/changes';
import { ensureLocales } from './platform/locales';
import { applyPanelLayouts } from './platform/panel';
import { createWritesMiddleware } from './platform/writes';
import { endpoints, unitTypes, writeRules } from './plugin';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const below = (unitIds: readonly number[]) => descendants(strapi, unitIds);

  // The log is outermost: it opens the transaction that the others join.
  strapi.documents.use(createChangesMiddleware(strapi));
  strapi.documents.use(createUnitGuard(strapi, below, unitTypes));
  strapi.documents.use(createWritesMiddleware(strapi, writeRules));

  await registerActions(strapi);
  await registerOwnUnitCondition(strapi, below);
  await ensureLocales(strapi);
  for (const feature of features) await feature.bootstrap?.({ strapi });
  startSchedule(strapi);

  afterPanelStart(strapi, async () => {
    await applyRoles(strapi, SECTION_ROLES);
    await applyPanelLayouts(strapi, PANEL_LAYOUTS);
    await grantPublicReads(
      strapi,
      endpoints.map(({ action }) => `plugin::cchc.${action}`),
    );
  });
};
