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
    /** Types that the site shows; none for all. */
    modules: string[] | null;
    isActive: boolean;
    unit: { id: number; validTo: string | null } | null;
  } | null;
}

/** What decides on whose content a site shows, and under which headings, whatever its modules. */
const FRAME: ReadonlySet<FollowedType> = new Set(['unit', 'topic', 'field']);

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
  const webhooks = (await activeWebhooks(strapi)).filter(
    ({ site: { modules } }) => FRAME.has(type) || !modules?.length || modules.includes(type),
  );
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
