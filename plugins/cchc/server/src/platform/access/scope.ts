import type { Core } from '@strapi/types';

import { accountsOfUnits, memberUnits } from './member';

/** Answers which units lie below others, themselves included. The unit feature knows how. */
export type Descendants = (unitIds: readonly number[]) => Promise<number[]>;

export const OWN_UNIT = 'plugin::cchc.own-unit';

export const UNIT = 'plugin::cchc.unit';
const MEDIA = 'plugin::upload.file';

/** Where a type says which unit it belongs to, as a path for filters. */
const unitPath = (subject: string | null | undefined) => (subject === UNIT ? 'id' : 'unit.id');

/** The units whose content an account may touch: its own and all below. */
export const unitsInScope = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  userId: number,
): Promise<number[]> => descendants(await memberUnits(strapi, userId));

/** The accounts whose files an account may touch: its own, and all that work below it only. */
export const accountsInScope = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  userId: number,
): Promise<number[]> => {
  const units = await unitsInScope(strapi, descendants, userId);
  return [...new Set([userId, ...(await accountsOfUnits(strapi, units))])];
};

interface ConditionUser {
  id: number;
  permission?: { subject?: string | null; action?: string };
}

const isMedia = ({ subject, action }: NonNullable<ConditionUser['permission']>) =>
  subject === MEDIA || (action?.startsWith('plugin::upload.') ?? false);

/**
 * The row-level right "own unit and below", as a condition of Strapi's own permissions: the
 * Content Manager applies it to lists, counts, single entries, relation pickers and bulk actions,
 * the media library to files (those that accounts of the same units brought in).
 */
export const registerOwnUnitCondition = async (strapi: Core.Strapi, descendants: Descendants) => {
  await strapi.service('admin::permission').conditionProvider.register({
    name: 'own-unit',
    displayName: 'Đơn vị của mình và cấp dưới',
    plugin: 'cchc',
    category: 'Cải cách hành chính',
    handler: async (user: ConditionUser) => {
      const permission = user.permission ?? {};
      if (isMedia(permission)) {
        return { 'createdBy.id': { $in: await accountsInScope(strapi, descendants, user.id) } };
      }
      const units = await unitsInScope(strapi, descendants, user.id);
      return { [unitPath(permission.subject)]: { $in: units } };
    },
  });
};
