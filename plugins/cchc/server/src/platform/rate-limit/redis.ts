import type { Core } from '@strapi/types';
import type { Redis } from 'ioredis';

/** Milliseconds after which an answer of Redis is no longer waited for. */
const PATIENCE = 200;

/**
 * A connection to Redis, which need not be there: what it cannot count is counted in memory.
 * Undefined if the portal has no `ioredis`.
 */
export const openRedis = async (strapi: Core.Strapi, url: string): Promise<Redis | undefined> => {
  const client = await import('ioredis').catch(() => undefined);
  if (!client) {
    strapi.log.warn(
      'cchc: REDIS_URL is set, but the package "ioredis" is not installed. Each node counts requests by itself.',
    );
    return undefined;
  }
  const redis = new client.Redis(url, {
    // A command that cannot be sent now fails now: nobody's request waits for Redis.
    enableOfflineQueue: false,
    commandTimeout: PATIENCE,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(200 * times, 5_000),
  });
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) strapi.log.warn(`cchc: Redis is away, each node counts alone: ${error.message}`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) strapi.log.info('cchc: Redis is back.');
    isAway = false;
  });
  return redis;
};
