import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import { versionOf } from '../changes';
import type { Kept } from './kept';

const MEGABYTE = 1024 * 1024;
const DEFAULT_MEGABYTES = 64;
/** What an entry costs besides its bytes and its address: objects, headers. */
const OVERHEAD = 2048;

/** Public answers in memory, bounded by bytes, the least recently used out. */
export class Cache {
  readonly #kept: LRUCache<string, Kept>;

  constructor(private readonly strapi: Core.Strapi) {
    const megabytes = strapi.config.get('plugin::cchc.cacheMegabytes', DEFAULT_MEGABYTES);
    this.#kept = new LRUCache({
      maxSize: Math.max(1, Math.floor(megabytes * MEGABYTE)),
      sizeCalculation: ({ body }, address) => body.most + 2 * address.length + OVERHEAD,
    });
  }

  /** What was kept under this address, however old. */
  find(address: string): Kept | undefined {
    return this.#kept.get(address);
  }

  keep(address: string, kept: Kept): void {
    this.#kept.set(address, kept);
  }

  /** True as long as reading it anew would give the same. */
  isCurrent({ declared: { version, types, next, settles } }: Kept): boolean {
    return version === versionOf(this.strapi, types) && Date.now() < Math.min(next, settles);
  }
}
