export interface UnitRow {
  id: number;
  name: string;
  label: string | null;
  parent?: { id: number } | null;
}

/** The units of an account among all that it may see: those with no visible unit above. */
export const topUnits = (units: readonly UnitRow[]): UnitRow[] => {
  const unique = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const ids = new Set(unique.map(({ id }) => id));
  return unique.filter(({ parent }) => !parent || !ids.has(parent.id));
};
