import type { Core } from '@strapi/types';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

import { clientOf, type Sender } from './client';
import { openRedis } from './redis';

const MINUTE = 60;
const DEFAULT_PER_MINUTE = 6000;

/**
 * What a request costs: an answer that is kept, one that is made, one whose making is hard work.
 * Many people share one address, so the figures stop machines, not offices.
 */
export type Cost = 'kept' | 'made' | 'costly';

/** Of the setting, how much one address may ask for in a minute. */
const SHARE: Record<Cost, number> = { kept: 100, made: 1, costly: 0.5 };

interface Limiter {
  of: Record<Cost, RateLimiterAbstract>;
  redis?: Redis;
}

const limiters = new WeakMap<Core.Strapi, Limiter>();

const inMemory = (perMinute: number, cost: Cost) =>
  new RateLimiterMemory({
    keyPrefix: '',
    points: Math.max(1, Math.round(perMinute * SHARE[cost])),
    duration: MINUTE,
  });

/** Counted for all nodes together; in this node's memory as long as Redis does not answer. */
const inRedis = (redis: Redis, perMinute: number, cost: Cost) => {
  const insuranceLimiter = inMemory(perMinute, cost);
  const { points, duration } = insuranceLimiter;
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `cchc:limit:${cost}`,
    points,
    duration,
    insuranceLimiter,
    rejectIfRedisNotReady: true,
  });
};

const warnOfProxy = (strapi: Core.Strapi) => {
  const { proxy, maxIpsCount } = strapi.server.app;
  if (!proxy || maxIpsCount > 0) return;
  strapi.log.warn(
    'cchc: server.proxy.koa is on, but server.proxy.maxIpsCount is 0: anybody can invent the address that sign-in attempts are counted under. Set it to the number of your proxies (PROXY_HOPS).',
  );
};

/** Prepares the counting; `requestsPerMinute: 0` in the plugin's settings means none. */
export const startLimiter = async (strapi: Core.Strapi): Promise<void> => {
  warnOfProxy(strapi);
  const perMinute = strapi.config.get('plugin::cchc.requestsPerMinute', DEFAULT_PER_MINUTE);
  if (perMinute <= 0) return;
  const url = strapi.config.get('plugin::cchc.redisUrl', '');
  const redis = url ? await openRedis(strapi, url) : undefined;
  const shared = (cost: Cost) =>
    redis ? inRedis(redis, perMinute, cost) : inMemory(perMinute, cost);
  limiters.set(strapi, {
    // What is kept is given out in microseconds: counting it must not take longer than that.
    of: { kept: inMemory(perMinute, 'kept'), made: shared('made'), costly: shared('costly') },
    redis,
  });
};

export const stopLimiter = (strapi: Core.Strapi): void => {
  limiters.get(strapi)?.redis?.disconnect();
};

/**
 * Counts a request. Call it before the work is done.
 * @param door what is asked for, as the house names it: never the address as it was sent
 * @returns seconds after which to ask again, or 0 if it may pass
 */
export const secondsToWait = async (
  strapi: Core.Strapi,
  req: Sender,
  cost: Cost,
  door: string,
): Promise<number> => {
  const limiter = limiters.get(strapi);
  if (!limiter) return 0;
  try {
    await limiter.of[cost].consume(`${clientOf(strapi.server.app, req)} ${door}`);
    return 0;
  } catch (refused) {
    // Anything else is a fault of the counting, for which nobody shall be refused.
    if (!(refused instanceof RateLimiterRes)) return 0;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
};
