import type { Cursor } from '../../../../shared/contracts';
import {
  type ChangedKey,
  changedKeys,
  compactedUpTo,
  type Followed,
  followedTypes,
  keysOfUnits,
  newestRow,
  type Site,
  type Source,
} from '../../platform/changes';
import { badRequest, fieldError, GoneError, type Locale } from '../../platform/public-read';
import { type Reach, reachOf, siteUnit, type SiteUnit } from '../unit';
import { MOST_ROWS, type FollowRequest } from './contract';

/** Who asks, for which types, and who answers for the unit that was asked for. */
export interface Asked {
  site: Site;
  followed: readonly Followed[];
  answering: SiteUnit | undefined;
}

export const askedFor = async (site: Site, types?: readonly string[]): Promise<Asked> => {
  const { strapi, unit, locale } = site;
  return {
    site,
    followed: followedTypes(strapi).filter(({ type }) => types?.includes(type) ?? true),
    answering: unit === undefined ? undefined : await siteUnit(strapi, unit, locale),
  };
};

export const askedBy = ({ strapi, query }: FollowRequest): Promise<Asked> =>
  askedFor({ strapi, unit: query.unit, locale: query.locale }, query.types);

export const sourceOf = ({ type, isTranslated }: Followed, locale: Locale): Source => ({
  type,
  lang: isTranslated ? locale : 'vi',
});

/** The rows about the parts that the unit itself adds. */
export const partSource = ({ part }: Followed, { answering }: Asked): Source | undefined =>
  part !== undefined && answering
    ? { type: part, lang: 'vi', unitCode: answering.unit.code }
    : undefined;

/** A record, and the number of its newest row. */
interface Found {
  followed: Followed;
  key: string;
  seq: number;
}

/** What became of one record, as of now. */
export type Changed = Found & { isShown: boolean };

export interface Page {
  changed: Changed[];
  cursor: Cursor;
  more: boolean;
}

/** How far a consumer has read, and up to which row the state of things was known to it. */
export const placeOf = (cursor = '0') => {
  const [after = 0, knew = after] = cursor.split('-').map(Number);
  return { after, knew };
};

/** Only while what stood before is read can the state of things be newer than the place. */
const cursorAt = (place: number, state: number): Cursor =>
  state > place ? `${place}-${state}` : place;

const sourcesOf = (asked: Asked) =>
  asked.followed.flatMap((followed) => {
    const part = partSource(followed, asked);
    const whole = { followed, source: sourceOf(followed, asked.site.locale), isPart: false };
    return part ? [whole, { followed, source: part, isPart: true }] : [whole];
  });

/** Rows as records, each once: of a record and of the unit's part of it the later row counts. */
const recordsOf = (asked: Asked, rows: readonly ChangedKey[]): Found[] => {
  const sources = sourcesOf(asked);
  const newest = new Map<string, Found>();
  for (const { type, key: logged, seq } of rows) {
    const from = sources.find(({ source }) => source.type === type);
    if (!from) continue;
    const key = from.isPart ? logged.slice(logged.indexOf('/') + 1) : logged;
    const identity = `${from.followed.type} ${key}`;
    newest.delete(identity);
    newest.set(identity, { followed: from.followed, key, seq });
  }
  return [...newest.values()];
};

const keysByType = (found: readonly Found[]) => {
  const keys = new Map<Followed, string[]>();
  for (const { followed, key } of found) {
    keys.set(followed, [...(keys.get(followed) ?? []), key]);
  }
  return keys;
};

/**
 * Says of each record whether it is shown. What a unit's site cannot ever have shown is left out:
 * the addresses of other units' content are none of its business.
 */
const lookedUp = async (
  { site }: Asked,
  found: readonly Found[],
  reach: Reach | undefined,
): Promise<Changed[]> => {
  const shown = new Map<Followed, ReadonlySet<string>>();
  const known = new Map<Followed, ReadonlySet<string>>();
  for (const [followed, keys] of keysByType(found)) {
    const now = new Set(await followed.shown(site, keys));
    shown.set(followed, now);
    const gone = keys.filter((key) => !now.has(key));
    const source = sourceOf(followed, site.locale);
    known.set(
      followed,
      reach ? await keysOfUnits(site.strapi, source, gone, reach.codes) : new Set(gone),
    );
  }
  return found.flatMap((one) => {
    const isShown = shown.get(one.followed)?.has(one.key) ?? false;
    return isShown || known.get(one.followed)?.has(one.key) ? [{ ...one, isShown }] : [];
  });
};

/**
 * What changed after a cursor, each record once, by its newest row.
 * @throws 400 for a cursor of the future, 410 when the unit's place in the tree has changed since,
 *   or the log was compacted beyond it
 */
export const pageSince = async (asked: Asked, query: FollowRequest['query']): Promise<Page> => {
  const { site } = asked;
  const { strapi, locale, unit } = site;
  const limit = query.limit ?? MOST_ROWS;
  const { after, knew } = placeOf(query.since);
  // Before anything is read: what changes meanwhile comes again.
  const upTo = await newestRow(strapi);
  if (Math.max(after, knew) > upTo || knew < after) {
    throw badRequest([fieldError('since', 'INVALID_CURSOR', locale)]);
  }
  const reach = unit === undefined ? undefined : await reachOf({ ...site, unit }, upTo);
  const demandKnown = (state: number) => {
    if (after > 0 && state > knew) throw new GoneError(locale, 'CURSOR_TOO_OLD', 'since');
  };
  const reachChanged = reach?.changedAt ?? 0;
  demandKnown(reachChanged);
  const sources = sourcesOf(asked).map(({ source }) => source);
  const rows = await changedKeys(strapi, sources, { after, upTo, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const more = rows.length > limit;
  const changed = await lookedUp(asked, recordsOf(asked, page), reach);
  // After everything was read: the log may have been compacted meanwhile.
  const state = Math.max(reachChanged, await compactedUpTo(strapi));
  demandKnown(state);
  return {
    changed,
    cursor: cursorAt(more ? (page[page.length - 1]?.seq ?? upTo) : upTo, state),
    more,
  };
};
