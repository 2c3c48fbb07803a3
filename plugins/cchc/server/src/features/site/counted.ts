import type { Core } from '@strapi/types';

import type { ServingState } from '../../../../shared/contracts/site-panel';
import { isSilent } from './read';
import { servedItems } from './serving';
import { findSites, modulesOf } from './sites';

/**
 * The active sites of these units with the state that they are in; without those that show nothing.
 * Compared anew: what is kept of comparing is the panel's, which sees newer things than the
 * transaction of a snapshot.
 */
export const servingOfUnits = async (
  strapi: Core.Strapi,
  unitIds: readonly number[],
): Promise<{ documentId: string; state: ServingState }[]> => {
  const states: { documentId: string; state: ServingState }[] = [];
  const where = { isActive: true, unit: { id: { $in: [...unitIds] } } };
  for (const site of await findSites(strapi, where)) {
    const modules = modulesOf(site);
    if (modules.length === 0) continue;
    const items = isSilent(site) ? [] : await servedItems(strapi, site, modules);
    const serves = items.every(({ state }) => state === 'current') ? 'current' : 'stale';
    states.push({ documentId: site.documentId, state: isSilent(site) ? 'silent' : serves });
  }
  return states;
};
