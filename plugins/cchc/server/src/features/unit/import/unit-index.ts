import { accentedKey } from '../../../../../shared/text';

import { levelOf, type Level, type WantedUnit } from './identity';
import { ancestorsOf, type MergedUnit } from './merge';

const groupBy = (units: readonly WantedUnit[], keyOf: (unit: WantedUnit) => string) => {
  const groups = new Map<string, WantedUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
};

/** Finds the units that exist on one day, by code or by name. */
export const indexUnits = (merged: ReadonlyMap<string, MergedUnit>, day: string) => {
  const alive = [...merged.values()]
    .map(({ unit }) => unit)
    .filter((unit) => (unit.validFrom ?? day) <= day && (unit.validTo ?? day) >= day);
  const byCode = groupBy(alive, (unit) => `${levelOf(unit.kind)}:${unit.code}`);
  let byName: Map<string, WantedUnit[]> | undefined;

  return {
    byCode: (level: Level, code: string): WantedUnit | undefined =>
      byCode.get(`${level}:${code}`)?.[0],
    /** The one commune-level unit of that name in the province; undefined if none or several. */
    byName: (provinceCode: string, name: string): WantedUnit | undefined => {
      byName = byName ?? groupBy(alive, (unit) => accentedKey(unit.name));
      const found = (byName.get(accentedKey(name)) ?? []).filter(
        (unit) =>
          levelOf(unit.kind) === 'commune' &&
          ancestorsOf(unit, merged).some(
            ({ kind, code }) => kind === 'province' && code === provinceCode,
          ),
      );
      return found.length === 1 ? found[0] : undefined;
    },
  };
};

export type UnitIndex = ReturnType<typeof indexUnits>;
