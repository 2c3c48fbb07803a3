import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/types';
import fresh from 'fresh';

import { nextJob } from '../changes';
import { type Encoded, type Encoding, Encodings } from './encodings';
import { type Declared, declaredFreshness, keepsNothing } from './freshness';

type KoaMiddleware = Parameters<Core.Strapi['server']['use']>[0];
export type KoaContext = Parameters<KoaMiddleware>[0];

/** An answer as the house gave it once. */
export interface Taken {
  status: number;
  headers: Readonly<Record<string, string | string[]>>;
  body: Encodings;
  /** Only of what everybody may have, until one of its types changes. */
  declared?: Declared;
}

/** What everybody may have. */
export type Kept = Taken & { declared: Declared };

const SHARED_SECONDS = 60;

/** Statuses that may be kept, here and in caches of others. */
const SHAREABLE = new Set([200, 308, 404, 410]);

/** Headers of one request or one connection, or set anew with each answer. */
const OWN = new Set([
  'access-control-allow-credentials',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-response-time',
]);

/** Strapi's CORS middleware reflects the caller's origin; public content must not. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Link, Cache-Status, Retry-After',
  vary: 'Accept-Encoding',
};
const OPEN_LINES = Object.entries(OPEN).flat();

const headersOf = (ctx: KoaContext, declared: Declared | undefined): Taken['headers'] => {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(ctx.response.headers)) {
    if (!OWN.has(name) && value !== undefined) {
      headers[name] = Array.isArray(value) ? value : String(value);
    }
  }
  const modified = ctx.status === 200 ? declared?.lastModified : undefined;
  return {
    ...headers,
    ...OPEN,
    ...(modified && { 'last-modified': modified.toUTCString() }),
  };
};

/** The bytes of an answer; undefined for a stream, which is read once. */
const bytesOf = (body: unknown): Buffer | undefined => {
  if (Buffer.isBuffer(body)) return body;
  if (body === null || body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (typeof body === 'object' && 'pipe' in body) return undefined;
  return Buffer.from(JSON.stringify(body));
};

/** Takes over what the house made of a request; undefined for what is sent as a stream. */
export const takeFrom = (ctx: KoaContext): Taken | undefined => {
  const bytes = bytesOf(ctx.body);
  if (!bytes) return undefined;
  const isForAll = !ctx.get('Authorization') && ctx.response.headers['set-cookie'] === undefined;
  const declared = isForAll && SHAREABLE.has(ctx.status) ? declaredFreshness(ctx) : undefined;
  return {
    status: ctx.status,
    headers: headersOf(ctx, declared),
    body: new Encodings(bytes),
    declared,
  };
};

/** False for what each shall get anew, though shared caches may keep it for a while. */
export const isKeepable = (ctx: KoaContext, taken: Taken): taken is Kept =>
  taken.declared !== undefined && !keepsNothing(ctx);

/** How long shared caches may keep it: not beyond the moment at which it may change by itself. */
const cacheControl = (strapi: Core.Strapi, declared: Declared | undefined): string => {
  if (!declared) return 'no-store';
  const next = Math.min(declared.next, nextJob(strapi));
  const left = Math.max(0, Math.floor((next - Date.now()) / 1000));
  const shared = Math.min(SHARED_SECONDS, left);
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=300, stale-if-error=604800`;
};

const chosen = new Map<string, Encoding>();
const MOST_CHOSEN = 100;

const accepts = (req: IncomingMessage) => String(req.headers['accept-encoding'] ?? '');

/** Asked one by one: browsers name gzip first and rank nothing, and br is the smaller. */
const encodingFor = (ctx: KoaContext): Encoding => {
  const accepted = accepts(ctx.req);
  const known = chosen.get(accepted);
  if (known) return known;
  const found = (['br', 'gzip'] as const).find((encoding) => ctx.acceptsEncodings(encoding));
  // Strangers choose what they send: the list of what was seen must end somewhere.
  if (chosen.size >= MOST_CHOSEN) chosen.clear();
  chosen.set(accepted, found ?? 'identity');
  return found ?? 'identity';
};

/** What is kept as this client wants it, if it was made for one like it before. */
export const readyFor = (req: IncomingMessage, { body }: Kept): Encoded | undefined => {
  const encoding = chosen.get(accepts(req));
  const encoded = encoding && body.as(encoding);
  return encoded instanceof Promise ? undefined : encoded;
};

export type CacheStatus =
  'cchc; hit' | 'cchc; fwd=miss' | 'cchc; hit; detail=stale' | 'cchc; detail=limited';

type Lines = readonly (string | string[])[];

/** Headers as Node takes them fastest, name and value in turns, by the answer that they belong to. */
const lines = new WeakMap<Taken, Lines>();

const linesOf = (taken: Taken): Lines => {
  const known = lines.get(taken);
  if (known) return known;
  const made: (string | string[])[] = [];
  for (const [name, value] of Object.entries(taken.headers)) made.push(name, value);
  lines.set(taken, made);
  return made;
};

/**
 * Writes an answer. Who has the bytes has their headers too (RFC 9110, 15.4.5), and is told only
 * what caching needs.
 */
export const write = (
  strapi: Core.Strapi,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  taken: Taken,
  { bytes, etag, encoding }: Encoded,
  cacheStatus: CacheStatus,
) => {
  const control = ['cache-control', cacheControl(strapi, taken.declared)];
  control.push('cache-status', cacheStatus);
  if (cacheStatus === 'cchc; hit; detail=stale') {
    control.push('warning', '110 - "Response is Stale"');
  }
  if (taken.declared && taken.status === 200) {
    control.push('etag', etag);
    const modified = String(taken.headers['last-modified'] ?? '');
    if (fresh(req.headers, { etag, 'last-modified': modified })) {
      if (modified) control.push('last-modified', modified);
      res.writeHead(304, [...OPEN_LINES, ...control]).end();
      return;
    }
  }
  if (encoding !== 'identity') control.push('content-encoding', encoding);
  control.push('content-length', String(bytes.length));
  res.writeHead(taken.status, [...linesOf(taken), ...control]);
  res.end(req.method === 'HEAD' ? undefined : bytes);
};

/**
 * Sends it past Koa, which would look at everything once more. What stands in the response is
 * dropped: who asked first gets what all others get.
 */
export const send = async (
  strapi: Core.Strapi,
  ctx: KoaContext,
  taken: Taken,
  cacheStatus: CacheStatus,
) => {
  const encoded = await taken.body.as(encodingFor(ctx));
  const { res } = ctx;
  ctx.respond = false;
  if (res.headersSent || res.destroyed) return;
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  write(strapi, ctx, taken, encoded, cacheStatus);
};
