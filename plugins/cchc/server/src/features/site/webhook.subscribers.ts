import type { Core } from '@strapi/types';

import type { FollowedType } from '../../../../shared/contracts';
import { descendants, UNIT, withSuccessors } from '../unit';
import { WEBHOOK } from './webhook.schema';

interface Change {
  type: FollowedType;
  unitCodes: ReadonlySet<string | null>;
}

interface Row {
  documentId: string;
  site: {
    modules: unknown;
    isActive: boolean;
    unit: { id: number; validTo: string | null } | null;
  } | null;
}

/** Units on whose sites something of these units can be shown; perhaps some more. */
const reachedFrom = async (strapi: Core.Strapi, codes: readonly string[]): Promise<Set<number>> => {
  const units: { id: number }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['id'], where: { code: { $in: [...codes] } } });
  const ids = units.map(({ id }) => id);
  return new Set(await descendants(strapi, await withSuccessors(strapi, ids)));
};

const activeWebhooks = async (strapi: Core.Strapi) => {
  const found: Row[] = await strapi.db.query(WEBHOOK).findMany({
    select: ['documentId'],
    where: { isActive: true },
    populate: { site: { populate: { unit: { select: ['id', 'validTo'] } } } },
  });
  return found.flatMap(({ documentId, site }) => (site?.isActive ? [{ documentId, site }] : []));
};

/** Sites whose content a change may concern. One told too much asks in vain; none is told too little. */
export const subscribers = async (
  strapi: Core.Strapi,
  { type, unitCodes }: Change,
): Promise<string[]> => {
  const webhooks = await activeWebhooks(strapi);
  if (webhooks.length === 0) return [];
  // A unit that changes may change whose content a site shows.
  if (type === 'unit') return webhooks.map(({ documentId }) => documentId);
  const codes = [...unitCodes].filter((code) => code !== null);
  const isEverybodys = codes.length < unitCodes.size;
  const reached = isEverybodys ? new Set<number>() : await reachedFrom(strapi, codes);
  return webhooks.flatMap(({ documentId, site: { unit } }) => {
    // The site of a unit that has ended shows what its successor's does.
    const isReached = isEverybodys || !unit || unit.validTo !== null || reached.has(unit.id);
    return isReached ? [documentId] : [];
  });
};
