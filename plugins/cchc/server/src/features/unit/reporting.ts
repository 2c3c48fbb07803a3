import type { Core } from '@strapi/types';

import type { CountedUnit } from '../../platform/counters';
import { UNIT } from './schema';
import { descendants, withPredecessors } from './tree';

/** `unitKey` of a row of units, as the database puts it together. */
export const unitKeySql = (alias: string): string =>
  `${alias}.code || coalesce('@' || cast(${alias}.valid_from as text), '')`;

/** A code with a day: since July 2025 new communes carry codes of former ones. */
const unitKey = (code: string, validFrom: string | null) =>
  validFrom === null ? code : `${code}@${validFrom}`;

type Row = Omit<CountedUnit, 'key'> & { validFrom: string | null };

/**
 * Whose records count in a report of a unit: its own, and those of the units that had gone into it
 * as a whole by the last day. What one of them left open when it ended is in no other report. With
 * children, all units below as well, with what went into those.
 */
export const reportingUnits = async (
  strapi: Core.Strapi,
  unitId: number,
  { lastDay, withChildren }: { lastDay: string; withChildren: boolean },
): Promise<[CountedUnit, ...CountedUnit[]] | undefined> => {
  const start = withChildren ? await descendants(strapi, [unitId]) : [unitId];
  const ids = await withPredecessors(strapi, start, lastDay);
  const found: Row[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'code', 'name', 'kind', 'validFrom'],
    where: { id: { $in: ids } },
    orderBy: [{ searchKey: 'asc' }, { code: 'asc' }, { id: 'asc' }],
  });
  const units = found.map(({ validFrom, ...unit }) => ({
    ...unit,
    key: unitKey(unit.code, validFrom),
  }));
  const own = units.find(({ id }) => id === unitId);
  return own && [own, ...units.filter((one) => one !== own)];
};
