import type { Core } from '@strapi/types';

import type { FollowedType } from '../../../../shared/contracts';
import type { Locale } from '../public-read';

/** Who asks: the site of a unit, or nobody's, which is the whole portal. */
export interface Site {
  strapi: Core.Strapi;
  /** Code of the unit, as asked for. */
  unit: string | undefined;
  locale: Locale;
}

/** How a feature lets others hold copies of what its lists show. */
export interface Followed {
  type: FollowedType;
  /** Whether its records are logged in each language, and not as Vietnamese only. */
  isTranslated?: boolean;
  /**
   * Another type of the log whose records are parts of these on the site of a unit. Their keys are
   * `<code of the unit>/<key>`.
   */
  part?: string;
  /** Public keys of what the lists show at this moment, of all or of these. */
  shown: (site: Site, keys?: readonly string[]) => Promise<string[]>;
  /** What the detail answers say under these keys, or where there are none, the list. */
  records: (site: Site, keys: readonly string[]) => Promise<{ key: string; data: object }[]>;
  /** Where they are stored: what the panel calls one, also one that the lists show no more. */
  named: {
    uid: string;
    /** Attributes that hold the public key and the title. */
    key: string;
    title: string;
    where?: object;
  };
  /** Where it is read, below the API's base. */
  url: (site: Pick<Site, 'unit' | 'locale'>, key: string) => string;
}

const registry = new WeakMap<Core.Strapi, readonly Followed[]>();

export const registerFollowed = (strapi: Core.Strapi, types: readonly Followed[]) => {
  registry.set(strapi, types);
};

export const followedTypes = (strapi: Core.Strapi): readonly Followed[] =>
  registry.get(strapi) ?? [];

/** An address with the parameters that are given. */
export const addressWith = (path: string, parameters: Record<string, string | undefined>) => {
  const given = Object.entries(parameters).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};
