import type { Core } from '@strapi/types';

import type { SiteAct, SiteTrail } from '../../../../shared/contracts/site-panel';
import { toVietnamIso } from '../../../../shared/time';
import { actsOn, type Actor, noteAct } from '../../platform/audit';
import { pagination } from '../../platform/public-read';
import { SITE } from './schema';

const KIND = 'site';

/** Notes what an administrator does with a site that is there, in the transaction of it. */
export const noteOnSite = async (
  strapi: Core.Strapi,
  actor: Actor,
  documentId: string,
  act: SiteAct,
  detail?: string,
): Promise<void> => {
  const site: { key: string; name: string | null } | null = await strapi.db
    .query(SITE)
    .findOne({ select: ['key', 'name'], where: { documentId } });
  const name = site?.name ?? site?.key ?? documentId;
  await noteAct(strapi, actor, { kind: KIND, document: documentId, name }, { act, detail });
};

/** Who did what with a site, or with any of them, newest first; also with those that are gone. */
export const siteTrail = async (
  strapi: Core.Strapi,
  { site, ...query }: { site?: string | undefined; page: number; pageSize: number },
): Promise<SiteTrail> => {
  const where = { kind: KIND, ...(site !== undefined && { document: site }) };
  const { entries, total } = await actsOn(strapi, where, query);
  return {
    data: entries.map(({ at, actorName, act, name, detail }) => ({
      ...{ at: toVietnamIso(new Date(at)), by: actorName, site: name, detail },
      // Written by the function above, and by nothing else.
      act: act as SiteAct,
    })),
    meta: { pagination: pagination(query, total) },
  };
};
