import { collectUnits } from './drafts';
import { communeOf, unitKey, type WantedUnit } from './identity';
import type { ListRow } from './parse';
import { outcome, type Outcome, type Problem } from './problem';

/**
 * The provinces and commune-level units of a public list. Such a list states no dates: communes
 * begin on the effective day; when a province began follows from the succession.
 */
export const unitsOfList = (
  rows: readonly ListRow[],
  file: string,
  on: string,
): Outcome<WantedUnit[]> => {
  const provinces = collectUnits(file);
  const communes = new Map<string, WantedUnit>();
  const problems: Problem[] = [];
  const open = { validTo: null, decree: null };

  for (const { line, code, name, provinceCode, province } of rows) {
    const parent = provinces.add(
      {
        ...open,
        code: provinceCode,
        name: province,
        kind: 'province',
        parent: null,
        validFrom: null,
      },
      line,
    );
    const named = communeOf(name);
    if (!named) {
      const message = `Không rõ loại đơn vị của "${name}", cần Xã, Phường hoặc Đặc khu.`;
      problems.push({ file, line, code: 'UNKNOWN_KIND', message });
      continue;
    }
    const unit: WantedUnit = { ...open, ...named, code, parent, validFrom: on };
    if (communes.has(unitKey(unit))) {
      problems.push({
        file,
        line,
        code: 'DUPLICATE_CODE',
        message: `Mã ${code} đã có ở dòng trên.`,
      });
    }
    communes.set(unitKey(unit), unit);
  }
  return outcome(
    [...problems, ...provinces.problems],
    [...provinces.units.values(), ...communes.values()],
  );
};
