import type { Core } from '@strapi/types';

import { ACCESS, isSure, versionOf } from '../changes';
import { doorOf } from './doors';
import { type KoaContext, type Taken, takeFrom } from './kept';
import { PLUGIN } from './mount';

/** What the last stranger got who came through a door the ordinary way. */
interface Passage {
  /** The version of who may read, before he was let in. */
  access: number;
  headers: Taken['headers'];
}

const passages = new WeakMap<Core.Strapi, Map<string, Passage>>();

const passagesOf = (strapi: Core.Strapi) => {
  const known = passages.get(strapi) ?? new Map<string, Passage>();
  passages.set(strapi, known);
  return known;
};

/** Headers that belong to one answer, and not to the way on which it came. */
const OF_ANSWER = ['content-type', 'last-modified', 'link'];

/** The version of who may read. Ask for it before `notePassage`'s answer is made. */
export const accessVersion = (strapi: Core.Strapi): number => versionOf(strapi, [ACCESS]);

/** Notes that Strapi let a stranger through to this answer. */
export const notePassage = (
  strapi: Core.Strapi,
  { path, status }: Pick<KoaContext, 'path' | 'status'>,
  { headers, declared }: Taken,
  access: number,
) => {
  const door = status === 200 && declared ? doorOf(strapi, path) : undefined;
  if (!door?.action) return;
  const general = Object.entries(headers).filter(([name]) => !OF_ANSWER.includes(name));
  passagesOf(strapi).set(door.name, { access, headers: Object.fromEntries(general) });
};

/**
 * The answer of a door's own controller, without the way through Strapi that leads to it: as long
 * as nobody's rights changed, it lets in whom it let in, and adds the headers that it added.
 * Undefined where the ordinary way has to be taken: for whatever is no plain answer, too.
 */
export const takeShortcut = async (
  strapi: Core.Strapi,
  ctx: KoaContext,
): Promise<Taken | undefined> => {
  const door = doorOf(strapi, ctx.path);
  const passage = door && passagesOf(strapi).get(door.name);
  if (!door?.action || passage?.access !== accessVersion(strapi) || !isSure(strapi)) {
    return undefined;
  }
  const [controller = '', action = ''] = door.action.split('.');
  try {
    await strapi.controller(`plugin::${PLUGIN}.${controller}`)[action]?.(ctx, noNext);
  } catch {
    return undefined;
  }
  const taken = ctx.status === 200 ? takeFrom(ctx) : undefined;
  return taken && { ...taken, headers: { ...passage.headers, ...taken.headers } };
};

const noNext = () => Promise.resolve();
