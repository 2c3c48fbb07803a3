import { bareKey, unitKey, type WantedUnit } from './identity';

/** A unit as the database holds it; dates are `YYYY-MM-DD`. */
export interface StoredUnit extends Omit<WantedUnit, 'parent'> {
  id: number;
  parentId: number | null;
  label: string | null;
  searchKey: string | null;
}

/** A unit as it will be after the import, and its record if it has one already. */
export interface MergedUnit {
  unit: WantedUnit;
  stored: StoredUnit | null;
  wanted: boolean;
}

/** True when `open`, still in force in the database, is the unit that `ended` says has ended. */
const isThatLife = (open: StoredUnit, ended: WantedUnit, next: WantedUnit | undefined): boolean => {
  if (open.validFrom !== null) return open.validFrom <= (ended.validTo ?? '');
  const name = bareKey(open.name);
  return name === bareKey(ended.name) && (!next || name !== bareKey(next.name));
};

/** Finds each stored unit's key; one that a wanted unit ends gets the key of the ended unit. */
const settle = (stored: readonly StoredUnit[], wanted: ReadonlyMap<string, WantedUnit>) => {
  const settled = new Map<string, StoredUnit>();
  for (const unit of stored) {
    const key = unitKey(unit);
    if (!settled.has(key)) settled.set(key, unit);
  }
  for (const [key, unit] of wanted) {
    if (unit.validTo === null || settled.has(key)) continue;
    const openKey = unitKey({ ...unit, validTo: null });
    const open = settled.get(openKey);
    if (!open || !isThatLife(open, unit, wanted.get(openKey))) continue;
    settled.delete(openKey);
    settled.set(key, open);
  }
  return settled;
};

/**
 * Lays the wanted units over the stored ones, by key. What a file leaves empty stays as stored:
 * editors may have filled it in.
 */
export const mergeUnits = (
  stored: readonly StoredUnit[],
  wantedUnits: readonly WantedUnit[],
): Map<string, MergedUnit> => {
  const wanted = new Map(wantedUnits.map((unit) => [unitKey(unit), unit]));
  const settled = settle(stored, wanted);
  const keyOf = new Map([...settled].map(([key, unit]) => [unit.id, key]));
  const merged = new Map<string, MergedUnit>();
  for (const [key, unit] of settled) {
    const { code, name, kind, parentId, validFrom, validTo, decree } = unit;
    const parent = parentId === null ? null : (keyOf.get(parentId) ?? null);
    const fields = { code, name, kind, parent, validFrom, validTo, decree };
    merged.set(key, { unit: fields, stored: unit, wanted: false });
  }
  for (const [key, unit] of wanted) {
    const before = merged.get(key);
    merged.set(key, {
      unit: {
        ...unit,
        parent: unit.parent ?? before?.unit.parent ?? null,
        validFrom: unit.validFrom ?? before?.unit.validFrom ?? null,
        decree: unit.decree ?? before?.unit.decree ?? null,
      },
      stored: before?.stored ?? null,
      wanted: true,
    });
  }
  return merged;
};

/** The units above one, nearest first. */
export const ancestorsOf = (
  unit: WantedUnit,
  units: ReadonlyMap<string, MergedUnit>,
): WantedUnit[] => {
  const above = new Set<WantedUnit>();
  let next = unit.parent === null ? undefined : units.get(unit.parent)?.unit;
  while (next && !above.has(next)) {
    above.add(next);
    next = next.parent === null ? undefined : units.get(next.parent)?.unit;
  }
  return [...above];
};
