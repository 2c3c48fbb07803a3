import type { Core } from '@strapi/types';

import { isSure } from '../changes';
import { answerAtOnce } from './at-once';
import { Cache } from './cache';
import { doorOf } from './doors';
import { withCode } from './errors';
import { Flights } from './flights';
import { declaredFreshness } from './freshness';
import { isKeepable, type KoaContext, type Kept, send, takeFrom } from './kept';
import { isRefused } from './limits';
import { localeOf } from './messages';
import { apiBase } from './mount';
import { sayUnavailable, tellOutage } from './outage';
import { tellAnswered } from './readers';
import { accessVersion, notePassage, takeShortcut } from './shortcut';
import { Targets } from './targets';

type Next = () => Promise<unknown>;

/** What became of asking the house: kept for all, given to the asker alone, or it failed. */
type Made = Kept | 'given' | 'failed';

interface Asked {
  strapi: Core.Strapi;
  cache: Cache;
  flights: Flights<Made>;
  ctx: KoaContext;
  next: Next;
  isApi: boolean;
}

/** Milliseconds after which who waits for the new looks whether it can come at all. */
const PATIENCE = 1000;

const answerPreflight = (ctx: KoaContext) => {
  ctx.set({
    'Access-Control-Allow-Origin': '*',
    // POST: a citizen writes to the office from the page of her commune.
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Headers':
      'Authorization, CCHC-Site-Key, Content-Type, Idempotency-Key, If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
    Vary: 'Accept-Encoding',
    Allow: 'GET, HEAD, POST, OPTIONS',
  });
  ctx.status = 204;
};

/** Koa writes it as HTML or as text, by what the client accepts. */
const dropRedirectText = (ctx: KoaContext) => {
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = '';
};

/** What Strapi refuses by itself (no right, no such door) says why in our words too. */
const explainError = (ctx: KoaContext) => {
  const explained = withCode(ctx.body, ctx.status, localeOf(ctx.query));
  if (explained !== ctx.body) ctx.body = explained;
};

/** Goes the ordinary way through Strapi and takes over what comes of it. */
const askHouse = async ({ strapi, ctx, next, isApi }: Asked) => {
  const access = accessVersion(strapi);
  await next();
  await tellOutage(strapi, ctx);
  // Below /cchc/ lie public pages, which say what they depend on, and the panel's own doors.
  if (!isApi && !declaredFreshness(ctx)) {
    ctx.set('Cache-Control', 'no-store');
    return undefined;
  }
  if (ctx.status === 308) dropRedirectText(ctx);
  explainError(ctx);
  const taken = takeFrom(ctx);
  if (taken) notePassage(strapi, ctx, taken, access);
  return taken;
};

const answerAnew = async (asked: Asked) => {
  const taken = await askHouse(asked);
  if (taken) await send(asked.strapi, asked.ctx, taken, 'cchc; fwd=miss');
};

/**
 * The new answer. That it does not come while the database cannot be reached at all is a failure;
 * one that is only slow is waited for, since what may have been kept is known to be outdated.
 */
const inTime = async (strapi: Core.Strapi, making: Promise<Made>): Promise<Made> => {
  for (;;) {
    let lateness: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      lateness = setTimeout(resolve, PATIENCE, undefined);
    });
    const made = await Promise.race([making, late]).finally(() => clearTimeout(lateness));
    if (made !== undefined) return made;
    if (!isSure(strapi)) return 'failed';
  }
};

const makeFor =
  (asked: Asked, address: string, older: Kept | undefined) => async (): Promise<Made> => {
    const { strapi, cache, ctx } = asked;
    const taken = (await takeShortcut(strapi, ctx)) ?? (await askHouse(asked));
    // Who asked got the older one meanwhile. Koa then takes no status any more, and what Strapi
    // makes of that is an error under the old status, which nobody may get.
    if (ctx.res.headersSent) return 'failed';
    if (taken && isKeepable(ctx, taken)) {
      cache.keep(address, taken);
      return taken;
    }
    // With something older at hand a failure goes to nobody.
    if (older && ctx.status >= 500) return 'failed';
    if (taken) await send(strapi, ctx, taken, 'cchc; fwd=miss');
    return 'given';
  };

/** Nothing was kept. What the house may still make of this request comes too late for it. */
const refuseForNow = async (strapi: Core.Strapi, ctx: KoaContext) => {
  sayUnavailable(ctx);
  const taken = takeFrom(ctx);
  if (taken) await send(strapi, ctx, taken, 'cchc; fwd=miss');
};

const answerKept = async (asked: Asked, address: string): Promise<void> => {
  const { strapi, cache, flights, ctx, isApi } = asked;
  const found = cache.find(address);
  const isCurrent = found !== undefined && cache.isCurrent(found);
  if (await isRefused(strapi, ctx, isCurrent ? 'kept' : isApi ? 'api' : 'page')) return;
  if (isCurrent) {
    await send(strapi, ctx, found, isSure(strapi) ? 'cchc; hit' : 'cchc; hit; detail=stale');
    return;
  }
  const { leads, result } = flights.join(address, makeFor(asked, address, found));
  const made = await inTime(strapi, found ? result.catch(() => 'failed' as const) : result);
  // Who joined may have come after a change that the one it joined did not see.
  const isTooOld = !leads && typeof made === 'object' && !cache.isCurrent(made);
  if (typeof made === 'object' && !isTooOld) await send(strapi, ctx, made, 'cchc; fwd=miss');
  else if (made === 'failed' && found) await send(strapi, ctx, found, 'cchc; hit; detail=stale');
  else if (made === 'failed') await refuseForNow(strapi, ctx);
  else if (!leads) await answerAnew(asked);
};

/**
 * The outermost layer around the public doors: it runs before every middleware of Strapi, gives out
 * what it has kept, and lets the rest go the ordinary way.
 */
export const openFront = (strapi: Core.Strapi) => {
  const targets = new Targets(strapi);
  const base = `${apiBase(strapi)}/`;
  const shared = { strapi, cache: new Cache(strapi), flights: new Flights<Made>() };
  strapi.server.use(async (ctx, next) => {
    const { method } = ctx;
    const { isApi, isOurs, address } = targets.of(ctx);
    if (!isOurs || (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS')) {
      await next();
      if (isApi) explainError(ctx);
      return;
    }
    if (method === 'OPTIONS') {
      // Whose pages may call the panel's own doors is Strapi's to say.
      if (isApi || doorOf(strapi, ctx.path)) answerPreflight(ctx);
      else await next();
      return;
    }
    const asked = { ...shared, ctx, next, isApi };
    if (address !== undefined && !ctx.get('Authorization')) await answerKept(asked, address);
    else if (!(await isRefused(strapi, ctx, isApi ? 'api' : 'page'))) await answerAnew(asked);
    if (isApi) tellAnswered(strapi, ctx, base);
  });
  answerAtOnce(strapi, shared.cache, (url) => targets.known(url)?.address);
};
