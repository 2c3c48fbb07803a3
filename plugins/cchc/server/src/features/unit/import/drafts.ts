import { accentedKey } from '../../../../../shared/text';

import { unitKey, type WantedUnit } from './identity';
import type { Problem } from './problem';

/**
 * Gathers units that a file mentions again and again. The same unit twice is one unit, in the
 * spelling that sorts first, so that the order of the rows does not matter; two different units
 * under one key are a problem.
 */
export const collectUnits = (file: string) => {
  const units = new Map<string, WantedUnit>();
  const problems: Problem[] = [];

  const add = (unit: WantedUnit, line: number): string => {
    const key = unitKey(unit);
    const known = units.get(key);
    if (!known || (known.name > unit.name && accentedKey(known.name) === accentedKey(unit.name))) {
      units.set(key, unit);
    }
    if (
      known &&
      (accentedKey(known.name) !== accentedKey(unit.name) || known.parent !== unit.parent)
    ) {
      const what = `"${known.name}" và "${unit.name}"`;
      const message = `Mã ${unit.code} chỉ hai đơn vị khác nhau: ${what}, hoặc hai cấp trên khác nhau.`;
      problems.push({ file, line, code: 'CONFLICT', message });
    }
    return key;
  };
  return { units, problems, add };
};
