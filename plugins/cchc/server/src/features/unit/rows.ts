import type { Core } from '@strapi/types';

import type { UnitItem } from '../../../../shared/contracts';
import { vietnamDate } from '../../../../shared/time';
import { UNIT } from './schema';

export interface UnitRow {
  id: number;
  documentId: string;
  code: string;
  name: string;
  kind: UnitItem['kind'];
  parent: { id: number; code: string; name: string } | null;
  validFrom: string | null;
  validTo: string | null;
  decree: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  website: string | null;
  label: string | null;
  searchKey: string | null;
}

export const today = () => vietnamDate(new Date());

/** Where-clause of the units that exist on a day. */
export const validOn = (day: string) => ({
  $and: [
    { $or: [{ validFrom: null }, { validFrom: { $lte: day } }] },
    { $or: [{ validTo: null }, { validTo: { $gte: day } }] },
  ],
});

export const isValidOn = (unit: UnitRow, day: string) =>
  (unit.validFrom === null || unit.validFrom <= day) &&
  (unit.validTo === null || unit.validTo >= day);

export const findUnits = (
  strapi: Core.Strapi,
  options: { where: object; orderBy?: object; limit?: number; offset?: number },
): Promise<UnitRow[]> =>
  strapi.db
    .query(UNIT)
    .findMany({ ...options, populate: { parent: { select: ['id', 'code', 'name'] } } });

/**
 * The unit that a code means. On a given day: the one that existed then. Without a day: today's, or
 * where none carries the code any more, the last one that did.
 */
export const unitByCode = async (
  strapi: Core.Strapi,
  code: string,
  asOf?: string,
): Promise<UnitRow | undefined> => {
  const units = await findUnits(strapi, { where: { code } });
  const current = units.find((unit) => isValidOn(unit, asOf ?? today()));
  if (current || asOf) return current;
  return units.sort((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0];
};
