import { FRESH, useCchcUnitsQuery } from './api';
import { topUnits, type UnitRow } from './own-units';
import { useRights } from './use-rights';

/**
 * The units that the account works for; undefined while they load or where it may not see them,
 * null for an account that works for all. Provinces are asked for by themselves: with all their
 * communes they fill more than one page.
 */
export const useOwnUnits = (): UnitRow[] | null | undefined => {
  const { isScoped, can } = useRights();
  const isHidden = !can('read', 'unit');
  const options = { ...FRESH, skip: !isScoped || isHidden };
  const provinces = useCchcUnitsQuery({ top: true }, options);
  const units = useCchcUnitsQuery({ top: false }, options);
  if (!isScoped) return null;
  if (isHidden || provinces.isLoading || units.isLoading) return undefined;
  return topUnits([...(provinces.data ?? []), ...(units.data ?? [])]);
};
