import type { Core } from '@strapi/types';

import type { CountedUnit, Counter } from './contract';

/**
 * The units whose records count for a report of a unit that ends with a day, itself first; undefined
 * for a unit that is not there.
 */
export type UnitsOf = (
  strapi: Core.Strapi,
  unitId: number,
  on: { lastDay: string; withChildren: boolean },
) => Promise<[CountedUnit, ...CountedUnit[]] | undefined>;

interface Registered {
  counters: readonly Counter[];
  unitsOf: UnitsOf;
}

const registry = new WeakMap<Core.Strapi, Registered>();

/** Says what can be counted, and for whom. */
export const registerCounters = (
  strapi: Core.Strapi,
  counters: readonly Counter[],
  unitsOf: UnitsOf,
): void => {
  registry.set(strapi, { counters, unitsOf });
};

const registered = (strapi: Core.Strapi): Registered => {
  const found = registry.get(strapi);
  if (!found) throw new Error('cchc: nobody said what reports count');
  return found;
};

/** All counters, in the order in which a report shows them. */
export const countersOf = (strapi: Core.Strapi): readonly Counter[] => registered(strapi).counters;

export const unitsFor: UnitsOf = (strapi, unitId, on) =>
  registered(strapi).unitsOf(strapi, unitId, on);
