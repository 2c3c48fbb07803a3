import type { Core } from '@strapi/types';

import type { FollowedType } from '../../../../shared/contracts';
import type { ItemCounts, ItemState } from '../../../../shared/contracts/site-panel';
import { followedTypes, versionOf } from '../../platform/changes';
import { type Copy, copyFor } from '../follow';
import { differences, type Evidence, isTaken, missedSince } from './compare';
import { itemsOf, type Place, type Places, placesOf, timeOf } from './receipts';
import { askingOf, type StoredSite } from './sites';

export interface ServedItem {
  type: FollowedType;
  key: string;
  state: ItemState;
  since: Date | null;
}

/** What a site serves of one type, beside what it should. */
export interface Serving {
  type: FollowedType;
  counts: ItemCounts;
  /** Of the oldest change that is not served; null where all is. */
  staleSince: Date | null;
}

/** A claim to have read on counts only while it is newer than the receipt, and the tree stands. */
const evidenceOf = async (
  strapi: Core.Strapi,
  copy: Copy,
  place: Place | undefined,
): Promise<Evidence> => {
  const cursor = place?.cursor ?? 0;
  const claimed = place?.standsAt ?? 0;
  const isNewer = claimed > cursor && timeOf(place?.stoodAt) >= timeOf(place?.receivedAt);
  const counts = isNewer && (await copy.reachChangedAt()) <= claimed;
  return {
    held: await itemsOf(strapi, place?.id),
    cursor,
    standsAt: counts ? claimed : cursor,
  };
};

/** All that a site serves of a type or should, what is wrong first. */
const compared = async (
  strapi: Core.Strapi,
  site: StoredSite,
  type: FollowedType,
  place: Place | undefined,
): Promise<ServedItem[]> => {
  const copy = await copyFor(askingOf(strapi, site), type);
  const evidence = await evidenceOf(strapi, copy, place);
  const right = await copy.right();
  const found = differences(right, evidence);
  const steps = await copy.steps(found.map(({ key }) => key));
  const now = new Date();
  const wrong = new Map<string, ServedItem>();
  for (const { key, state } of found) {
    const taken = steps.get(key) ?? [];
    if (isTaken(taken, evidence)) continue;
    // What appears by the clock is in the log a little later.
    const since = missedSince(taken, evidence.held.get(key), evidence.cursor) ?? now;
    wrong.set(key, { type, key, state, since });
  }
  const rest = [...right.keys()].filter((key) => !wrong.has(key));
  return [
    ...wrong.values(),
    ...rest.map((key): ServedItem => ({ type, key, state: 'current', since: null })),
  ];
};

export const countsOf = (items: readonly ServedItem[]): ItemCounts => {
  const counts = { missing: 0, old: 0, superfluous: 0, current: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
};

const servingOf = (type: FollowedType, items: readonly ServedItem[]): Serving => {
  let staleSince: Date | null = null;
  for (const { since } of items) {
    if (since && (!staleSince || since < staleSince)) staleSince = since;
  }
  return { type, counts: countsOf(items), staleSince };
};

interface Known {
  stamp: string;
  serving: Promise<Serving>;
}

/**
 * Comparing reads all that the site should show: it is done again only after something changed. The
 * items are not kept, they are many.
 */
const known = new WeakMap<Core.Strapi, Map<string, Known>>();

const stampOf = (
  strapi: Core.Strapi,
  { unit }: StoredSite,
  type: FollowedType,
  place: Place | undefined,
): string => {
  const part = followedTypes(strapi).find((one) => one.type === type)?.part ?? [];
  const version = versionOf(strapi, [type, 'unit'].concat(part));
  const { cursor, standsAt, receivedAt, stoodAt } = place ?? {};
  return [version, unit?.code, cursor, standsAt, timeOf(receivedAt), timeOf(stoodAt)].join(' ');
};

const serving = (
  strapi: Core.Strapi,
  site: StoredSite,
  type: FollowedType,
  place: Place | undefined,
): Promise<Serving> => {
  const kept = known.get(strapi) ?? new Map<string, Known>();
  known.set(strapi, kept);
  const name = `${site.id} ${type}`;
  const stamp = stampOf(strapi, site, type, place);
  const found = kept.get(name);
  if (found?.stamp === stamp) return found.serving;
  const made = compared(strapi, site, type, place).then((items) => servingOf(type, items));
  kept.set(name, { stamp, serving: made });
  made.catch(() => {
    if (kept.get(name)?.serving === made) kept.delete(name);
  });
  return made;
};

/** What a site that said this serves of these types; without a statement where nothing changed. */
export const servings = async (
  strapi: Core.Strapi,
  site: StoredSite,
  types: readonly FollowedType[],
  places: Places | undefined,
): Promise<Serving[]> => {
  const all: Serving[] = [];
  // One after the other: a page of sites must not take all connections.
  for (const type of types) all.push(await serving(strapi, site, type, places?.get(type)));
  return all;
};

/** Every item of these types, type by type, what is wrong first. */
export const servedItems = async (
  strapi: Core.Strapi,
  site: StoredSite,
  types: readonly FollowedType[],
): Promise<ServedItem[]> => {
  const places = await placesOf(strapi, site.id);
  const all: ServedItem[] = [];
  for (const type of types) all.push(...(await compared(strapi, site, type, places.get(type))));
  return all;
};
