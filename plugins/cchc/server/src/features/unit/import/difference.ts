import type { WantedUnit } from './identity';
import { computedColumns } from './label';
import { ancestorsOf, mergeUnits, type MergedUnit, type StoredUnit } from './merge';
import type { Share } from './parse';
import type { Plan, Stored } from './plan';
import type { WantedSuccession } from './succession';

const COLUMNS = ['name', 'kind', 'validFrom', 'validTo', 'decree', 'label', 'searchKey'] as const;

type Columns = Pick<WantedUnit, 'code' | 'name' | 'kind' | 'validFrom' | 'validTo' | 'decree'> & {
  label: string;
  searchKey: string;
};

/** What has to be written so that the database holds the plan. Units are named by key. */
export interface Difference {
  create: Map<string, Columns>;
  update: Map<string, { id: number; data: Partial<Columns> }>;
  /** Parents to set, unit key → parent key. */
  parents: Map<string, string>;
  unchanged: number;
  successions: {
    create: WantedSuccession[];
    update: { id: number; share: Share; pair: WantedSuccession }[];
    unchanged: number;
  };
  /** Record ids of the units that exist already, by key. */
  ids: Map<string, number>;
}

const columnsOf = ({ unit }: MergedUnit, merged: ReadonlyMap<string, MergedUnit>): Columns => {
  const { code, name, kind, validFrom, validTo, decree } = unit;
  const computed = computedColumns(unit, ancestorsOf(unit, merged));
  return { code, name, kind, validFrom, validTo, decree, ...computed };
};

const changedColumns = (columns: Columns, stored: StoredUnit): Partial<Columns> =>
  Object.fromEntries(
    COLUMNS.filter((name) => columns[name] !== stored[name]).map((name) => [name, columns[name]]),
  );

const compareSuccessions = (
  plan: Plan,
  stored: Stored,
  ids: ReadonlyMap<string, number>,
): Difference['successions'] => {
  const known = new Map(
    stored.successions.map((pair) => [`${pair.predecessorId} ${pair.successorId}`, pair]),
  );
  const result: Difference['successions'] = { create: [], update: [], unchanged: 0 };
  for (const pair of plan.successions) {
    const before = known.get(`${ids.get(pair.predecessor)} ${ids.get(pair.successor)}`);
    if (!before) result.create.push(pair);
    else if (before.share === pair.share) result.unchanged += 1;
    else result.update.push({ id: before.id, share: pair.share, pair });
  }
  return result;
};

/**
 * Compares a plan with the database. Labels are computed, so units that the plan does not name get
 * theirs anew when a name above them changes.
 */
export const difference = (plan: Plan, stored: Stored): Difference => {
  const merged = mergeUnits(stored.units, plan.units);
  const ids = new Map<string, number>();
  for (const [key, unit] of merged) if (unit.stored) ids.set(key, unit.stored.id);
  const result: Omit<Difference, 'successions'> = {
    create: new Map(),
    update: new Map(),
    parents: new Map(),
    unchanged: 0,
    ids,
  };
  for (const [key, entry] of merged) {
    const columns = columnsOf(entry, merged);
    const { parent } = entry.unit;
    const before = entry.stored;
    const moved = parent !== null && before?.parentId !== (ids.get(parent) ?? null);
    if (moved) result.parents.set(key, parent);
    if (!before) {
      result.create.set(key, columns);
      continue;
    }
    const data = changedColumns(columns, before);
    if (moved || Object.keys(data).length > 0) result.update.set(key, { id: before.id, data });
    else if (entry.wanted) result.unchanged += 1;
  }
  return { ...result, successions: compareSuccessions(plan, stored, ids) };
};
