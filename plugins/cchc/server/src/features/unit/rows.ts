import type { Core } from '@strapi/types';

import type { UnitItem } from '../../../../shared/contracts';
import { vietnamDate } from '../../../../shared/time';
import { remembered } from '../../platform/changes';
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

export const isValidOn = (unit: Pick<UnitRow, 'validFrom' | 'validTo'>, day: string) =>
  (unit.validFrom === null || unit.validFrom <= day) &&
  (unit.validTo === null || unit.validTo >= day);

export const findUnits = (
  strapi: Core.Strapi,
  options: { where: object; orderBy?: object; limit?: number; offset?: number },
): Promise<UnitRow[]> =>
  strapi.db
    .query(UNIT)
    .findMany({ ...options, populate: { parent: { select: ['id', 'code', 'name'] } } });

/** Of units with one code: the one of a day, or today's, or the last one that there was. */
const meant = <Unit extends Pick<UnitRow, 'validFrom' | 'validTo'>>(
  units: Unit[],
  asOf?: string,
): Unit | undefined => {
  const current = units.find((unit) => isValidOn(unit, asOf ?? today()));
  if (current || asOf) return current;
  return units.sort((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0];
};

/**
 * The unit that a code means. On a given day: the one that existed then. Without a day: today's, or
 * where none carries the code any more, the last one that did.
 */
export const unitByCode = async (
  strapi: Core.Strapi,
  code: string,
  asOf?: string,
): Promise<UnitRow | undefined> => meant(await findUnits(strapi, { where: { code } }), asOf);

type Plain = Omit<UnitRow, 'parent'>;

/** By code, as sites are asked for. */
const askedFor = remembered(() => Promise.resolve(new Map<string, Plain[]>()));

/** The same without the unit above it; of a site that is asked for again and again, from memory. */
export const plainUnitByCode = async (
  strapi: Core.Strapi,
  code: string,
): Promise<Plain | undefined> => {
  const known = await askedFor(strapi);
  const units: Plain[] =
    known.get(code) ?? (await strapi.db.query(UNIT).findMany({ where: { code } }));
  // Strangers make up codes without end.
  if (units.length > 0) known.set(code, units);
  return meant(units);
};
