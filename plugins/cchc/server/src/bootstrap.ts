import type { Core } from '@strapi/types';

import { features } from './features';
import { descendants } from './features/unit';
import { PANEL_LAYOUTS } from './panel';
import { SECTION_ROLES } from './permissions';
import {
  afterPanelStart,
  applyRoles,
  grantPublicReads,
  registerActions,
  registerOwnUnitCondition,
  watchPublicGrants,
  watchTidying,
} from './platform/access';
import { startAudit, startChecking } from './platform/audit';
import { startFollowing, startSchedule } from './platform/changes';
import { ensureLocales } from './platform/locales';
import { startOutbox } from './platform/outbox';
import { applyPanelLayouts } from './platform/panel';
import { createSearchTables, ensureIndex } from './platform/search';
import { releaseStartLock } from './platform/start-lock';
import { adminActions, endpoints } from './plugin';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  await registerActions(strapi, adminActions);
  await registerOwnUnitCondition(strapi, (unitIds) => descendants(strapi, unitIds));
  await ensureLocales(strapi);
  await createSearchTables(strapi);
  await startAudit(strapi);
  for (const feature of features) await feature.bootstrap?.({ strapi });
  await ensureIndex(strapi);
  watchPublicGrants(strapi);
  await startFollowing(strapi);
  startSchedule(strapi);
  startOutbox(strapi);
  startChecking(strapi);

  const finishTidying = watchTidying(strapi);
  afterPanelStart(strapi, async () => {
    await finishTidying();
    await applyRoles(strapi, SECTION_ROLES);
    await applyPanelLayouts(strapi, PANEL_LAYOUTS);
    await grantPublicReads(
      strapi,
      endpoints.map(({ action }) => `plugin::cchc.${action}`),
    );
    await releaseStartLock(strapi);
  });
};
