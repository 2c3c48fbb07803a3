import { CchcError, refusalOf } from './errors';

export interface TransportOptions {
  /** The portal, e.g. `https://cchc.example.gov.vn`. */
  url: string;
  /** Milliseconds after which one try is given up. */
  timeout?: number;
  /** How often a failed request is tried again. */
  retries?: number;
  /** Milliseconds before the second try; doubled each time, and shortened by chance. */
  backoff?: number;
  fetch?: typeof globalThis.fetch;
  /** The key of a registered site: the portal then knows that it asks. Never in a browser. */
  siteKey?: string;
}

/** What the portal said, and whether it said so now or is silent since. */
export interface Received {
  text: string;
  /** When the portal last confirmed it, in milliseconds of the epoch. */
  at: number;
  isStale: boolean;
}

interface Remembered {
  text: string;
  etag: string | null;
  at: number;
}

/** As many last good answers are remembered; the oldest goes first. */
const MOST_REMEMBERED = 200;
const LONGEST_WAIT = 30_000;

const isTemporary = (status: number) => status === 408 || status === 429 || status >= 500;

const unreachable = () =>
  new CchcError(
    'Không kết nối được với cổng thông tin. The portal cannot be reached.',
    0,
    'UNREACHABLE',
  );

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Seconds as a header says them; none for a date, which no server of ours sends. */
const asked = (response: Response | undefined): number => {
  const seconds = Number(response?.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_WAIT) : 0;
};

export class Transport {
  readonly #base: string;
  readonly #options: Required<Omit<TransportOptions, 'url' | 'siteKey'>>;
  readonly #siteKey: string | undefined;
  readonly #remembered = new Map<string, Remembered>();

  constructor(options: TransportOptions) {
    const { url, timeout = 10_000, retries = 2, backoff = 500, fetch, siteKey } = options;
    this.#base = `${url.replace(/\/$/, '')}/api/cchc`;
    this.#siteKey = siteKey;
    // Called as a function of nothing: browsers refuse it as a method of something else.
    this.#options = {
      timeout,
      retries,
      backoff,
      fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    };
  }

  async #once(path: string, init: RequestInit): Promise<Response> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), this.#options.timeout);
    try {
      const response = await this.#options.fetch(this.#base + path, {
        ...init,
        signal: stop.signal,
      });
      // The time is for the body too.
      const text = response.status === 304 ? '' : await response.text();
      return new Response(response.status === 304 ? null : text, {
        status: response.status,
        headers: response.headers,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #remember(path: string, remembered: Remembered) {
    this.#remembered.delete(path);
    this.#remembered.set(path, remembered);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) {
      this.#remembered.delete(oldest);
    }
  }

  /** The last response, tried again while that may help; undefined when nobody answered. */
  async #tried(path: string, known: Remembered | undefined): Promise<Response | undefined> {
    const { retries, backoff } = this.#options;
    const headers = {
      ...(known?.etag && { 'If-None-Match': known.etag }),
      ...(this.#siteKey !== undefined && { 'CCHC-Site-Key': this.#siteKey }),
    };
    for (let attempt = 0; ; attempt += 1) {
      const response = await this.#once(path, { headers }).catch(() => undefined);
      if ((response && !isTemporary(response.status)) || attempt >= retries) return response;
      const wait = backoff * 2 ** attempt * (0.5 + Math.random() / 2);
      await pause(Math.max(wait, asked(response)));
    }
  }

  /**
   * Reads a path below the API. When the portal is away, gives the last good answer and says so;
   * `isKept: false` for what is read once and not remembered.
   * @throws CchcError for what the portal refuses, and when there is no last good answer
   */
  async get(path: string, { isKept = true } = {}): Promise<Received> {
    const known = this.#remembered.get(path);
    const response = await this.#tried(path, known);
    const at = Date.now();
    if (known && response?.status === 304) {
      this.#remember(path, { ...known, at });
      return { text: known.text, at, isStale: false };
    }
    if (response?.ok) {
      const text = await response.text();
      if (isKept) this.#remember(path, { text, etag: response.headers.get('etag'), at });
      return { text, at, isStale: false };
    }
    if (response && !isTemporary(response.status)) {
      throw refusalOf(response.status, await response.text());
    }
    if (known) return { text: known.text, at: known.at, isStale: true };
    if (response) throw refusalOf(response.status, await response.text());
    throw unreachable();
  }

  /** Sends what a registered site has to say, once. @throws CchcError when it was not taken */
  async post(path: string, body: unknown): Promise<void> {
    const response = await this.#once(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${this.#siteKey ?? ''}`,
      },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    if (!response) throw unreachable();
    if (!response.ok) throw refusalOf(response.status, await response.text());
  }
}
