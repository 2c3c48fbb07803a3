import type { Core } from '@strapi/types';

import { newestRowOf, type Site } from '../../platform/changes';
import { UNIT } from './schema';
import { siteScope } from './scope';
import { withSuccessors } from './tree';

const documentsOf = async (strapi: Core.Strapi, where: object): Promise<string[]> => {
  const units: { documentId: string }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['documentId'], where });
  return units.map(({ documentId }) => documentId);
};

export interface Reach {
  /** Codes of all units whose content the site can show. */
  codes: string[];
  /** The newest row of the log, up to the one asked for, that may have changed which these are. */
  changedAt: number;
}

/**
 * Whose content the site of a unit shows, and since when by the log. It hangs on the unit, those
 * above it and all that went into one of them: where two states of the tree part, the unit at the
 * fork belongs to both and was logged.
 */
export const reachOf = async (
  { strapi, unit: code, locale }: Site & { unit: string },
  upTo: number,
): Promise<Reach> => {
  const scope = await siteScope(strapi, code, locale);
  const shown = [...scope.own, ...scope.above];
  const asked: { id: number }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['id'], where: { code } });
  const answering = await withSuccessors(
    strapi,
    asked.map(({ id }) => id),
  );
  const where = { id: { $in: [...shown, ...answering] } };
  const units: { code: string }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['code'], where: { id: { $in: shown } } });
  return {
    codes: [...new Set(units.map((unit) => unit.code))],
    changedAt: await newestRowOf(strapi, 'unit', await documentsOf(strapi, where), upTo),
  };
};
