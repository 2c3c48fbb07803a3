import type { Core } from '@strapi/types';

import { linkTable } from '../../../platform/sql';
import { UNIT } from '../schema';
import { SUCCESSION } from '../succession.schema';
import { difference, type Difference } from './difference';
import { unitKey } from './identity';
import type { Plan } from './plan';
import { readStored } from './stored';
import type { WantedSuccession } from './succession';

export interface ImportResult {
  created: number;
  updated: number;
  unchanged: number;
  successions: { created: number; updated: number; unchanged: number };
  notes: string[];
  /** Record ids of units that were created or changed, or that a pair was written for. */
  changedUnitIds: number[];
}

export interface ApplyOptions {
  /** Counts what would be done and writes nothing. */
  dryRun?: boolean;
  /** Called inside the transaction with `changedUnitIds`, if there are any. */
  onChanged?: (unitIds: number[]) => Promise<void>;
}

type Ids = ReadonlyMap<string, number>;

const idOf = (ids: Ids, key: string): number => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`cchc: unit ${key} was not written`);
  return id;
};

/** `createMany` cuts the rows into what the database takes at once, but refuses an empty list. */
const insert = async (
  strapi: Core.Strapi,
  uid: string,
  data: readonly object[],
): Promise<number[]> => {
  if (data.length === 0) return [];
  const { ids } = await strapi.db.query(uid).createMany({ data });
  return ids.map(Number);
};

const link = async (
  strapi: Core.Strapi,
  uid: string,
  attribute: string,
  pairs: readonly (readonly [own: number, other: number])[],
): Promise<void> => {
  const { name, own, other } = linkTable(strapi, uid, attribute);
  await insert(
    strapi,
    name,
    pairs.map(([ownId, otherId]) => ({ [own]: ownId, [other]: otherId })),
  );
};

const writeUnits = async (strapi: Core.Strapi, changes: Difference): Promise<Ids> => {
  await insert(strapi, UNIT, [...changes.create.values()]);
  const updatedAt = new Date();
  for (const { id, data } of changes.update.values()) {
    await strapi.db.query(UNIT).updateMany({ where: { id }, data: { ...data, updatedAt } });
  }
  // The database may give back the ids of inserted rows in any order, so they are read by key.
  const ids = new Map(changes.ids);
  for (const unit of (await readStored(strapi)).units) {
    const key = unitKey(unit);
    if (changes.create.has(key)) ids.set(key, unit.id);
  }
  const { name, own } = linkTable(strapi, UNIT, 'parent');
  for (const key of changes.parents.keys()) {
    const id = changes.ids.get(key);
    if (id !== undefined) await strapi.db.query(name).deleteMany({ where: { [own]: id } });
  }
  const parents = [...changes.parents].map(
    ([key, parent]) => [idOf(ids, key), idOf(ids, parent)] as const,
  );
  await link(strapi, UNIT, 'parent', parents);
  return ids;
};

/** Rows of one share and day are alike, so it does not matter which id comes back for which. */
const insertAlike = async (
  strapi: Core.Strapi,
  pairs: readonly WantedSuccession[],
  ids: Ids,
): Promise<void> => {
  const rows = await insert(
    strapi,
    SUCCESSION,
    pairs.map(({ share, on }) => ({ share, on })),
  );
  // 0 is nobody's id: should one be missing, the foreign key stops the import.
  const ends = (side: 'predecessor' | 'successor') =>
    pairs.map((pair, index) => [rows[index] ?? 0, idOf(ids, pair[side])] as const);
  await link(strapi, SUCCESSION, 'predecessor', ends('predecessor'));
  await link(strapi, SUCCESSION, 'successor', ends('successor'));
};

const writeSuccessions = async (
  strapi: Core.Strapi,
  { create, update }: Difference['successions'],
  ids: Ids,
): Promise<void> => {
  for (const share of ['full', 'partial'] as const) {
    await insertAlike(
      strapi,
      create.filter((pair) => pair.share === share),
      ids,
    );
  }
  const updatedAt = new Date();
  for (const { id, share } of update) {
    await strapi.db.query(SUCCESSION).updateMany({ where: { id }, data: { share, updatedAt } });
  }
};

const touched = (changes: Difference, ids: Ids): number[] => {
  const pairs = [
    ...changes.successions.create,
    ...changes.successions.update.map(({ pair }) => pair),
  ];
  const keys = [
    ...changes.create.keys(),
    ...changes.update.keys(),
    ...pairs.flatMap(({ predecessor, successor }) => [predecessor, successor]),
  ];
  return [...new Set(keys.map((key) => idOf(ids, key)))].sort((a, b) => a - b);
};

/**
 * Brings the database to what the plan says, in one transaction: all or nothing. Writes through
 * Strapi's query layer, not the Document Service: 25,000 documents one by one would take minutes.
 * Strapi still gives document ids, times and `publishedAt`; the change log is up to `onChanged`.
 */
export const applyPlan = async (
  strapi: Core.Strapi,
  plan: Plan,
  { dryRun = false, onChanged }: ApplyOptions = {},
): Promise<ImportResult> =>
  await strapi.db.transaction(async (): Promise<ImportResult> => {
    const changes = difference(plan, await readStored(strapi));
    const { create, update, unchanged, successions } = changes;
    const result = {
      created: create.size,
      updated: update.size,
      unchanged,
      successions: {
        created: successions.create.length,
        updated: successions.update.length,
        unchanged: successions.unchanged,
      },
      notes: plan.notes,
    };
    if (dryRun) return { ...result, changedUnitIds: [] };
    const ids = await writeUnits(strapi, changes);
    await writeSuccessions(strapi, successions, ids);
    const changedUnitIds = touched(changes, ids);
    if (changedUnitIds.length > 0) await onChanged?.(changedUnitIds);
    return { ...result, changedUnitIds };
  });
