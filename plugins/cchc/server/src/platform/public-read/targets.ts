import type { Core } from '@strapi/types';
import { LRUCache } from 'lru-cache';

import { addressOf } from './doors';
import { apiBase } from './mount';

/** What a request asks for, as far as its address tells. */
export interface Target {
  isApi: boolean;
  /** Below the API, or a page or a door of the panel below `/cchc/`. */
  isOurs: boolean;
  /** The name of what may be kept. */
  address: string | undefined;
}

/** So many addresses are told apart without reading them again. */
const MOST = 2000;

/** Citizens and mirrors ask for the same again and again: its address is read once. */
export class Targets {
  readonly #known = new LRUCache<string, Target>({ max: MOST });
  readonly #base: string;

  constructor(private readonly strapi: Core.Strapi) {
    // Strapi's router does not tell capitals apart, so neither does this.
    this.#base = `${apiBase(strapi)}/`.toLowerCase();
  }

  /** What was found out before about this address, as it was sent. */
  known(url: string): Target | undefined {
    return this.#known.get(url);
  }

  of({ url, path }: { url: string; path: string }): Target {
    const found = this.known(url);
    if (found) return found;
    const lowered = path.toLowerCase();
    const isApi = lowered.startsWith(this.#base);
    const isOurs = isApi || lowered === '/cchc' || lowered.startsWith('/cchc/');
    const address = isOurs ? addressOf(this.strapi, url) : undefined;
    const target = { isApi, isOurs, address };
    // Longer ones have no name, and would fill the memory.
    if (address !== undefined) this.#known.set(url, target);
    return target;
  }
}
