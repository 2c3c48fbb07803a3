import type { Core } from '@strapi/types';

/** A public address, and what of a query its answer may depend on. */
interface Door {
  /** As it is declared, `/x/:key`. */
  name: string;
  path: RegExp;
  parameters: ReadonlySet<string>;
  /** True when the answer is the same whatever else is asked; otherwise it would be refused. */
  ignoresOthers: boolean;
  isCostly: boolean;
  /** The controller's action behind a door that is one address, `controller.action`. */
  action: string | undefined;
}

/** Longer addresses are answered, not kept. */
const LONGEST = 2048;

const doors = new WeakMap<Core.Strapi, Door[]>();

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

const pathPattern = (path: string) =>
  new RegExp(`^${path.replaceAll(SPECIAL, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`, 'i');

/** Lets answers under this path (`/x/:key`) be kept, by those parameters of the query. */
export const openDoor = (
  strapi: Core.Strapi,
  path: string,
  parameters: readonly string[],
  {
    ignoresOthers = false,
    isCostly = false,
    action = undefined,
  }: Partial<Pick<Door, 'ignoresOthers' | 'isCostly' | 'action'>> = {},
): void => {
  const known = doors.get(strapi) ?? [];
  const door = { name: path, path: pathPattern(path), parameters: new Set(parameters) };
  doors.set(strapi, [...known, { ...door, ignoresOthers, isCostly, action }]);
};

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

/**
 * A path in one spelling. Its parts are decoded one by one and written anew, since a slash or a
 * question mark that was encoded belongs to a key: `x%3Flocale=en` is no other way to ask for `x`.
 */
const canonicalPath = (path: string): string =>
  path
    .replace(/\/$/, '')
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/');

const doorAt = (strapi: Core.Strapi, path: string) =>
  (doors.get(strapi) ?? []).find((door) => door.path.test(path));

/** The door that is asked for, by its own name: however many records are behind it, it is one. */
export const doorOf = (
  strapi: Core.Strapi,
  path: string,
): Pick<Door, 'name' | 'isCostly' | 'action'> | undefined => {
  try {
    return doorAt(strapi, canonicalPath(path));
  } catch {
    return undefined;
  }
};

const topName = (name: string) => name.split('[', 1)[0] ?? '';

/** The query in one spelling; undefined if what it asks for is not this door's business. */
const canonicalQuery = (door: Door, search: string): string | undefined => {
  const pairs: { name: string; value: string }[] = [];
  for (const part of search.split('&')) {
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (!door.parameters.has(topName(name))) {
      if (door.ignoresOthers) continue;
      return undefined;
    }
    if (equals < 0) return undefined;
    pairs.push({ name, value: decode(part.slice(equals + 1)) });
  }
  // Sorting is stable: the order of equal names, which has a meaning, stays.
  pairs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return pairs
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
};

/**
 * The one name of what this address asks for, however it is spelled: parameters decoded and sorted.
 * Undefined for what is no public door, or asks for what the door does not know.
 */
export const addressOf = (strapi: Core.Strapi, url: string): string | undefined => {
  if (url.length > LONGEST) return undefined;
  try {
    const mark = url.indexOf('?');
    const path = canonicalPath(mark < 0 ? url : url.slice(0, mark));
    const door = doorAt(strapi, path);
    if (!door) return undefined;
    if (mark < 0 || mark === url.length - 1) return path;
    const query = canonicalQuery(door, url.slice(mark + 1));
    if (query === undefined) return undefined;
    return query === '' ? path : `${path}?${query}`;
  } catch {
    // A percent sign that encodes nothing.
    return undefined;
  }
};
