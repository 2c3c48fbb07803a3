import { setTimeout } from 'node:timers/promises';

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

/** Wrong codes of one address: what a person mistypes, also where a village shares the address. */
const GUESSES = { points: 30, duration: 10 * MINUTE };

/** E-mails of one kind to one address: more than an office or a citizen has use for. */
const MAILS = { points: 20, duration: 24 * 60 * MINUTE };

/** Pieces of work that were asked for: counted only, never refused for. */
const CHALLENGES = { points: Number.MAX_SAFE_INTEGER, duration: 10 * MINUTE };

/** Under which what all addresses do is counted together; no address is called so. */
const EVERYBODY = '*';

interface Limiter {
  of: Record<Cost, RateLimiterAbstract>;
  guesses: RateLimiterAbstract;
  mails: RateLimiterAbstract;
  /** How many e-mails to a receiver are on their way from this node. */
  mailing: Map<string, number>;
  challenges: RateLimiterAbstract;
  redis?: Redis;
}

const limiters = new WeakMap<Core.Strapi, Limiter>();

interface Window {
  points: number;
  /** Seconds. */
  duration: number;
}

const windowOf = (perMinute: number, cost: Cost): Window => ({
  points: Math.max(1, Math.round(perMinute * SHARE[cost])),
  duration: MINUTE,
});

const inMemory = (window: Window) => new RateLimiterMemory({ keyPrefix: '', ...window });

/** Counted for all nodes together; in this node's memory as long as Redis does not answer. */
const inRedis = (redis: Redis, name: string, window: Window) =>
  new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `cchc:limit:${name}`,
    ...window,
    insuranceLimiter: inMemory(window),
    rejectIfRedisNotReady: true,
  });

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
  const shared = (name: string, window: Window) =>
    redis ? inRedis(redis, name, window) : inMemory(window);
  const of = (cost: Cost) => shared(cost, windowOf(perMinute, cost));
  limiters.set(strapi, {
    // What is kept is given out in microseconds: counting it must not take longer than that.
    of: { kept: inMemory(windowOf(perMinute, 'kept')), made: of('made'), costly: of('costly') },
    guesses: shared('guesses', GUESSES),
    mails: shared('mails', MAILS),
    mailing: new Map(),
    challenges: shared('challenges', CHALLENGES),
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
    return secondsLeft(refused);
  }
};

const secondsLeft = ({ msBeforeNext }: RateLimiterRes) =>
  Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Seconds for which this address may try no code any more, or 0. */
export const tooManyGuesses = async (strapi: Core.Strapi, req: Sender): Promise<number> => {
  const limiter = limiters.get(strapi);
  const client = clientOf(strapi.server.app, req);
  const state = await limiter?.guesses.get(client).catch(() => null);
  return state && state.consumedPoints >= GUESSES.points ? secondsLeft(state) : 0;
};

/**
 * Whether another e-mail may go to a receiver, so that nobody fills a mailbox by naming it in forms.
 * `wait`: once those have arrived that are on their way, there may have been enough. After `go`
 * comes `endMail`.
 * @param receiver a digest of whom it goes to, with the kind of mail
 */
export const beginMail = async (
  strapi: Core.Strapi,
  receiver: string,
): Promise<'go' | 'enough' | 'wait'> => {
  const limiter = limiters.get(strapi);
  if (!limiter) return 'go';
  const { mails, mailing } = limiter;
  // Counted before anything is awaited: of several at once each knows of those before it.
  const before = mailing.get(receiver) ?? 0;
  mailing.set(receiver, before + 1);
  const state = await mails.get(receiver).catch(() => null);
  const arrived = state?.consumedPoints ?? 0;
  if (arrived + before < MAILS.points) return 'go';
  leave(mailing, receiver);
  return arrived < MAILS.points ? 'wait' : 'enough';
};

/** Counts an e-mail that went out, or did not. */
export const endMail = async (
  strapi: Core.Strapi,
  receiver: string,
  isSent: boolean,
): Promise<void> => {
  const limiter = limiters.get(strapi);
  if (!limiter) return;
  // A fault of the counting takes nothing back.
  if (isSent) await limiter.mails.consume(receiver).catch(() => undefined);
  leave(limiter.mailing, receiver);
};

const leave = (mailing: Map<string, number>, receiver: string) => {
  const left = (mailing.get(receiver) ?? 1) - 1;
  if (left > 0) mailing.set(receiver, left);
  else mailing.delete(receiver);
};

/** Counts one more; how many there are in the window now, and 0 where nobody can tell. */
const counted = async (limiter: RateLimiterAbstract, key: string): Promise<number> => {
  const state = await limiter
    .consume(key)
    .catch((refused: unknown) => (refused instanceof RateLimiterRes ? refused : undefined));
  return state?.consumedPoints ?? 0;
};

/** What went on in the last ten minutes, as far as the nodes count together. */
export interface Demand {
  /** Pieces of work that this address asked for, this one too; and that all did. */
  asked: number;
  askedByAll: number;
  /** Wrong codes that this address tried, and that all did. */
  wrongCodes: number;
  wrongCodesOfAll: number;
}

/** Counts that this address asks for a piece of work. Where nothing is limited, nothing is counted. */
export const noteChallenge = async (strapi: Core.Strapi, req: Sender): Promise<Demand> => {
  const limiter = limiters.get(strapi);
  if (!limiter) return { asked: 0, askedByAll: 0, wrongCodes: 0, wrongCodesOfAll: 0 };
  const { guesses, challenges } = limiter;
  const client = clientOf(strapi.server.app, req);
  const guessed = async (key: string) =>
    (await guesses.get(key).catch(() => null))?.consumedPoints ?? 0;
  return {
    asked: await counted(challenges, client),
    askedByAll: await counted(challenges, EVERYBODY),
    wrongCodes: await guessed(client),
    wrongCodesOfAll: await guessed(EVERYBODY),
  };
};

const FIRST_DELAY_MS = 25;
const LONGEST_DELAY_MS = 3_000;

/** Counts a wrong code, and makes who sent it wait: longer each time. */
export const noteGuess = async (strapi: Core.Strapi, req: Sender): Promise<void> => {
  const limiter = limiters.get(strapi);
  if (!limiter) return;
  await counted(limiter.guesses, EVERYBODY);
  const times = (await counted(limiter.guesses, clientOf(strapi.server.app, req))) || 1;
  await setTimeout(Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (times - 1)));
};
