import type { Core } from '@strapi/types';

import type { KoaContext } from './kept';

/** A reader that says who it is, and what it was answered. */
export interface Answered {
  /** What it sent as `CCHC-Site-Key`. */
  siteKey: string;
  /** Below the API, e.g. `/changes`. */
  path: string;
  query: URLSearchParams;
}

/** Runs after the answer; it has no say in it, and must not look anything up. */
type Listener = (answered: Answered) => void;

const listeners = new WeakMap<Core.Strapi, Listener>();

export const onAnswered = (strapi: Core.Strapi, listener: Listener) => {
  listeners.set(strapi, listener);
};

/** The header in which a site names itself, as Node writes it. */
export const SITE_KEY = 'cchc-site-key';

/** Tells of a reader that names itself and was answered, from what is kept or not. */
export const tellAnswered = (strapi: Core.Strapi, ctx: KoaContext, base: string) => {
  const siteKey = ctx.get(SITE_KEY);
  if (!siteKey) return;
  // Sent past Koa, so its own status says nothing.
  const { statusCode, headersSent } = ctx.res;
  const status = headersSent ? statusCode : ctx.status;
  if (status !== 200 && status !== 304) return;
  const path = `/${ctx.path.slice(base.length).replace(/\/$/, '').toLowerCase()}`;
  const query = new URLSearchParams(ctx.querystring);
  listeners.get(strapi)?.({ siteKey, path, query });
};
