import type { Pagination, UnitName } from './common';
import type { FollowedType } from './follow';

/*
 * What the panel's own API says about the sites of units. Only the panel reads it, so these are
 * plain types.
 */

/** `silent`: not heard of for a day, so nobody knows what it shows. */
export const SERVING_STATES = ['current', 'stale', 'silent'] as const;
export type ServingState = (typeof SERVING_STATES)[number];

export type ServingCounts = Record<ServingState, number>;

export const ITEM_STATES = ['missing', 'old', 'superfluous', 'current'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export type ItemCounts = Record<ItemState, number>;

/** What a site serves of one type. */
export interface TypeServing {
  type: FollowedType;
  state: ServingState;
  /** Of the oldest change that is not served; when it was last heard of, where it is silent. */
  since: string | null;
  counts: ItemCounts;
}

export interface SiteRow {
  documentId: string;
  key: string;
  name: string;
  unit: UnitName | null;
  hosts: string[];
  modules: FollowedType[];
  isActive: boolean;
  disabledAt: string | null;
  /** The last characters of its key. */
  secretHint: string | null;
  seenAt: string | null;
  /** The worst of its types; null where its key is revoked. */
  state: ServingState | null;
  types: TypeServing[];
}

export interface SiteList {
  data: SiteRow[];
  meta: { pagination: Pagination; counts: ServingCounts };
}

export interface SiteItem {
  type: FollowedType;
  id: string;
  /** In Vietnamese; null for what is stored no more. */
  title: string | null;
  state: ItemState;
  /** Of the oldest change of it that is not served. */
  since: string | null;
}

export interface SiteItemList {
  data: SiteItem[];
  meta: { pagination: Pagination; counts: ItemCounts };
}

/** Given out once: the portal never shows the key again. */
export interface SiteSecret {
  documentId: string;
  secret: string;
}

/** What administrators do with sites. */
export type SiteAct =
  | 'registered'
  | 'changed'
  | 'renewed'
  | 'revoked'
  | 'removed'
  | 'webhook-pointed'
  | 'webhook-rotated'
  | 'webhook-enabled'
  | 'webhook-disabled'
  | 'webhook-replayed'
  | 'webhook-removed';

export interface SiteTrailEntry {
  at: string;
  /** Name of the account then. */
  by: string;
  act: SiteAct;
  /** Name of the site then. */
  site: string;
  /** Of a key its last characters, of a webhook its address, of a message its number. */
  detail: string | null;
}

export interface SiteTrail {
  data: SiteTrailEntry[];
  meta: { pagination: Pagination };
}

export interface SiteDraft {
  key: string;
  name: string;
  /** Code of the unit; null for the whole portal. */
  unit: string | null;
  hosts: string[];
  modules: FollowedType[];
}
