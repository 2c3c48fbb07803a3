import { dayBefore } from './day';
import { collectUnits } from './drafts';
import { bareKey, communeOf, unitKey, type WantedUnit } from './identity';
import type { SuccessionRow } from './parse';
import { outcome, type Outcome, type Problem } from './problem';

/** What the pairs say about the units of before. */
export interface EndedUnits {
  units: WantedUnit[];
  /** Key of the old unit of each row. */
  keyOf: Map<SuccessionRow, string>;
  /** Key of the ended province of each row; rows whose province continues are left out. */
  provinceOf: Map<SuccessionRow, string>;
  /** Codes of the provinces that go on under code and name. */
  continuing: Set<string>;
  notes: string[];
}

/**
 * The old province of an island district, which the file leaves empty. Districts are numbered
 * through province by province, so it is that of the district with the next lower code among those
 * whose communes went into the same new province.
 */
const districtBefore = (island: SuccessionRow, rows: readonly SuccessionRow[]) => {
  let nearest: SuccessionRow['district'] = null;
  for (const { district, successor } of rows) {
    if (!district || successor.provinceCode !== island.successor.provinceCode) continue;
    if (district.code < island.code && district.code > (nearest?.code ?? '')) nearest = district;
  }
  return nearest;
};

/**
 * The units that a reorganisation of day `on` ends: every old commune, every district, and the
 * provinces that do not continue under the same code and name (a province may change from Tỉnh to
 * Thành phố). `provinceOn` finds the province that has a code on that day.
 */
export const endedUnits = (
  rows: readonly SuccessionRow[],
  file: string,
  on: string,
  provinceOn: (code: string) => WantedUnit | undefined,
): Outcome<EndedUnits> => {
  const { units, problems: conflicts, add } = collectUnits(file);
  const problems: Problem[] = [];
  const ended = { validFrom: null, validTo: dayBefore(on), decree: null };
  const result: Omit<EndedUnits, 'units'> = {
    keyOf: new Map(),
    provinceOf: new Map(),
    continuing: new Set(),
    notes: [],
  };

  const provinceKey = (code: string, name: string, row: SuccessionRow): string => {
    const today = provinceOn(code);
    if (today && bareKey(today.name) === bareKey(name)) {
      result.continuing.add(code);
      return unitKey(today);
    }
    const key = add({ ...ended, code, name, kind: 'province', parent: null }, row.line);
    result.provinceOf.set(row, key);
    return key;
  };

  const addIsland = (row: SuccessionRow): string => {
    const near = districtBefore(row, rows);
    const where = near ? `xếp vào ${near.province} theo dải mã huyện` : 'để trống cấp trên';
    result.notes.push(`${row.name} (${row.code}): tệp không ghi tỉnh cũ, ${where}.`);
    const parent = near && provinceKey(near.provinceCode, near.province, row);
    return add({ ...ended, code: row.code, name: row.name, kind: 'district', parent }, row.line);
  };

  for (const row of rows) {
    if (!row.district) {
      result.keyOf.set(row, addIsland(row));
      continue;
    }
    const { code, name, provinceCode, province } = row.district;
    const above = provinceKey(provinceCode, province, row);
    const parent = add({ ...ended, code, name, kind: 'district', parent: above }, row.line);
    const named = communeOf(row.name);
    if (named) result.keyOf.set(row, add({ ...ended, ...named, code: row.code, parent }, row.line));
    else {
      const message = `Không rõ loại đơn vị của "${row.name}", cần Xã, Phường hoặc Thị trấn.`;
      problems.push({ file, line: row.line, code: 'UNKNOWN_KIND', message });
    }
  }
  return outcome([...problems, ...conflicts], { ...result, units: [...units.values()] });
};
