import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Core } from '@strapi/types';

import { withCode } from './errors';
import { declaredFreshness } from './freshness';
import { localeOf } from './messages';
import { apiBase } from './mount';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this many bytes a compressed answer is hardly smaller. */
const COMPRESS_FROM = 1024;
const SHARED_SECONDS = 60;

type KoaMiddleware = Parameters<Core.Strapi['server']['use']>[0];
type KoaContext = Parameters<KoaMiddleware>[0];

/** Strong validator of exactly these bytes: two encodings of one text have two of them. */
export const etagOf = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

const encode = async (ctx: KoaContext, bytes: Buffer): Promise<Buffer> => {
  if (bytes.length < COMPRESS_FROM) return bytes;
  // Asked one by one: browsers name gzip first and rank nothing, and br is the smaller.
  if (ctx.acceptsEncodings('br')) {
    ctx.set('Content-Encoding', 'br');
    return compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  if (ctx.acceptsEncodings('gzip')) {
    ctx.set('Content-Encoding', 'gzip');
    return compressGzip(bytes);
  }
  return bytes;
};

const openToAll = (ctx: KoaContext) => {
  // Strapi's CORS middleware reflects the caller's origin with credentials; public content must not.
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Access-Control-Expose-Headers', 'ETag, Last-Modified, Link, Cache-Status');
  ctx.remove('Access-Control-Allow-Credentials');
  ctx.set('Vary', 'Accept-Encoding');
};

const answerPreflight = (ctx: KoaContext) => {
  openToAll(ctx);
  ctx.set('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS');
  ctx.set('Access-Control-Allow-Headers', 'Content-Type, If-None-Match, If-Modified-Since');
  ctx.set('Access-Control-Max-Age', '86400');
  ctx.set('Allow', 'GET, HEAD, OPTIONS');
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

/** Statuses that a shared cache may keep: the same for everybody until content changes. */
const SHAREABLE = new Set([200, 304, 308, 404, 410]);

const setCacheHeaders = (ctx: KoaContext) => {
  ctx.set('Cache-Status', 'cchc; fwd=miss');
  const fresh = declaredFreshness(ctx);
  if (!fresh || !SHAREABLE.has(ctx.status) || ctx.get('Authorization')) {
    ctx.set('Cache-Control', 'no-store');
    return;
  }
  const { lastModified, secondsToNext } = fresh;
  const shared = Math.min(SHARED_SECONDS, secondsToNext);
  ctx.set(
    'Cache-Control',
    `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=300, stale-if-error=604800`,
  );
  if (lastModified && ctx.status === 200) ctx.set('Last-Modified', lastModified.toUTCString());
};

const validate = async (ctx: KoaContext) => {
  if (ctx.status !== 200 || (typeof ctx.body !== 'string' && !Buffer.isBuffer(ctx.body))) return;
  const { type } = ctx;
  const charset = ctx.response.get('Content-Type');
  const bytes = await encode(ctx, Buffer.from(ctx.body));
  ctx.body = bytes;
  ctx.type = type;
  ctx.set('Content-Type', charset);
  ctx.set('ETag', etagOf(bytes));
  if (ctx.fresh) ctx.status = 304;
};

/**
 * The outermost layer around the public doors: it runs before every middleware of Strapi, so what
 * it sets on the way out is what the client sees.
 */
export const createFront = (strapi: Core.Strapi): KoaMiddleware => {
  // Strapi's router does not tell capitals apart, so neither does this.
  const base = `${apiBase(strapi)}/`.toLowerCase();
  return async (ctx, next) => {
    const path = ctx.path.toLowerCase();
    const isApi = path.startsWith(base);
    const own = isApi || path.startsWith('/cchc/');
    if (!own || (ctx.method !== 'GET' && ctx.method !== 'HEAD' && ctx.method !== 'OPTIONS')) {
      await next();
      return;
    }
    if (ctx.method === 'OPTIONS') {
      answerPreflight(ctx);
      return;
    }
    await next();
    // Below /cchc/ lie public pages, which say what they depend on, and the panel's own doors.
    if (!isApi && !declaredFreshness(ctx)) {
      ctx.set('Cache-Control', 'no-store');
      return;
    }
    openToAll(ctx);
    if (ctx.status === 308) dropRedirectText(ctx);
    explainError(ctx);
    setCacheHeaders(ctx);
    await validate(ctx);
  };
};
