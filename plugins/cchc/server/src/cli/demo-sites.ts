import type { Core } from '@strapi/types';
import { z } from 'zod';

import { followedType } from '../../../shared/contracts';
import { copyFor } from '../features/follow';
import { askingOf, findSite, modulesOf, siteService, writeReceipts } from '../features/site';
import { newestRow } from '../platform/changes';

export const siteFile = z.array(
  z.object({
    key: z.string(),
    name: z.string(),
    unit: z.string(),
    hosts: z.array(z.string()),
    modules: z.array(followedType),
    /** So many items of its first type are served as they were before. */
    outdated: z.number().int(),
  }),
);
type DemoSite = z.infer<typeof siteFile>[number];

/** In whose name sites are registered. */
const LOADER = { id: null, name: 'cchc demo load' };

/** What a site that is a little behind would say that it serves. */
const sayWhatItServes = async (strapi: Core.Strapi, { key, outdated }: DemoSite) => {
  const site = await findSite(strapi, { key });
  if (!site) return;
  const now = new Date();
  const cursor = await newestRow(strapi);
  const said = new Map<z.infer<typeof followedType>, object>();
  for (const [index, type] of modulesOf(site).entries()) {
    const right = await (await copyFor(askingOf(strapi, site), type)).right();
    const old = index === 0 ? outdated : 0;
    const items = [...right].map(([id, hash], at) => [id, at < old ? 'ban-cu' : hash] as const);
    said.set(type, { items: Object.fromEntries(items), cursor, receivedAt: now });
  }
  await writeReceipts(strapi, site.id, now, said);
};

/** Registers the demo's sites, once. Nobody gets their keys: they are renewed in the panel. */
export const loadSites = async (strapi: Core.Strapi, sites: readonly DemoSite[]) => {
  for (const site of sites) {
    const { outdated: _outdated, ...fields } = site;
    if (await findSite(strapi, { key: site.key })) continue;
    await strapi.db.transaction(async () => {
      await siteService.register(strapi, fields, LOADER);
      await sayWhatItServes(strapi, site);
    });
  }
};
