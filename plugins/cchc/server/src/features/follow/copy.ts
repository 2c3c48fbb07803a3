import type { FollowedType } from '../../../../shared/contracts';
import {
  contentHash,
  type Followed,
  hashesOf,
  keysOfUnits,
  type LoggedRow,
  newestRow,
  rowsUnder,
  type Site,
} from '../../platform/changes';
import { reachOf } from '../unit';
import { hashesFor } from './hashes';
import { type Asked, askedFor, partSource, sourceOf } from './page';

/** What a record was, for this site, after a row of the log. */
export interface Step {
  seq: number;
  at: Date;
  /** Null where it was removed. */
  hash: string | null;
}

/** How a copy of one type, kept for a site, is judged. */
export interface Copy {
  /** What it holds when it is right: hashes by key. */
  right: () => Promise<Map<string, string>>;
  /** Those of these keys that the site's lists may ever have held. */
  known: (keys: readonly string[]) => Promise<Set<string>>;
  /** What became of these keys, oldest first. */
  steps: (keys: readonly string[]) => Promise<Map<string, Step[]>>;
  /** The row of the log since which it stands whose content the site shows. */
  reachChangedAt: () => Promise<number>;
}

const right = async (asked: Asked, followed: Followed) => {
  const keys = await followed.shown(asked.site);
  const hashOf = await hashesFor(asked, followed, keys);
  return new Map(keys.map((key) => [key, hashOf(key)]));
};

const reach = async ({ site }: Asked) =>
  site.unit === undefined
    ? undefined
    : reachOf({ ...site, unit: site.unit }, await newestRow(site.strapi));

const known = async (asked: Asked, followed: Followed, keys: readonly string[]) => {
  const { site } = asked;
  const shown = new Set(await followed.shown(site, keys));
  const gone = keys.filter((key) => !shown.has(key));
  if (gone.length === 0) return shown;
  const source = sourceOf(followed, site.locale);
  const codes = (await reach(asked))?.codes;
  const logged = codes
    ? await keysOfUnits(site.strapi, source, gone, codes)
    : (await hashesOf(site.strapi, source, gone)).keys();
  return new Set([...shown, ...logged]);
};

/** Rows about the whole and about the unit's part, by the key of the whole. */
const loggedUnder = async (asked: Asked, followed: Followed, keys: readonly string[]) => {
  const { strapi, locale } = asked.site;
  const found = new Map<string, (LoggedRow & { isPart: boolean })[]>();
  const add = (key: string, row: LoggedRow, isPart: boolean) => {
    const rows = found.get(key) ?? [];
    rows.push({ ...row, isPart });
    found.set(key, rows);
  };
  const whole = await rowsUnder(strapi, sourceOf(followed, locale), keys);
  for (const row of whole) add(row.key, row, false);
  const source = partSource(followed, asked);
  if (source) {
    const prefix = `${source.unitCode ?? ''}/`;
    const parts = await rowsUnder(
      strapi,
      source,
      keys.map((key) => prefix + key),
    );
    for (const row of parts) add(row.key.slice(prefix.length), row, true);
  }
  return found;
};

const steps = async (asked: Asked, followed: Followed, keys: readonly string[]) => {
  const found = await loggedUnder(asked, followed, keys);
  return new Map(
    [...found].map(([key, rows]) => {
      let whole: string | null = null;
      let part: string | null = null;
      const taken = rows
        .sort((a, b) => a.seq - b.seq)
        .map(({ seq, at, hash, isPart }): Step => {
          if (isPart) part = hash;
          else whole = hash;
          // As `hashesFor` joins them.
          return {
            seq,
            at,
            hash: whole !== null && part !== null ? contentHash([whole, part]) : whole,
          };
        });
      return [key, taken];
    }),
  );
};

/**
 * The copy that a site is to hold of a type.
 * @throws 404 UNIT_NOT_FOUND
 */
export const copyFor = async (site: Site, type: FollowedType): Promise<Copy> => {
  const asked = await askedFor(site, [type]);
  const [followed] = asked.followed;
  if (!followed) throw new Error(`cchc: nobody follows ${type}`);
  return {
    right: () => right(asked, followed),
    known: (keys) => known(asked, followed, keys),
    steps: (keys) => steps(asked, followed, keys),
    reachChangedAt: async () => (await reach(asked))?.changedAt ?? 0,
  };
};
