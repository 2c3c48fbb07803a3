import type { Core } from '@strapi/types';

import { mergeRecords } from '../merge';
import { type Endpoint, KEY, pathWithKey } from './endpoint';
import { openDoor } from './doors';
import { declareTypes, keepNothing } from './freshness';
import { GoneError, MovedPermanently } from './errors';
import { localeOf } from './messages';
import { parameterNames, refuseInherited } from './query';

export const PLUGIN = 'cchc';

/** Where Strapi mounts the plugin's content API, e.g. `/api/cchc`. */
export const apiBase = (strapi: Core.Strapi): string =>
  `${strapi.config.get<string>('api.rest.prefix', '/api')}/${PLUGIN}`;

/**
 * The portal's own address, as commune sites see it. It comes from the configuration and never
 * from a request header, so that nobody can put a foreign host into what others get.
 */
export const portalUrl = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');

/** The address of a file: of the portal's own as others reach it, any other as it is. */
export const absoluteUrl = (portal: string, url: string) =>
  url.startsWith('/') ? portal + url : url;

type Action = (ctx: StrapiContext) => Promise<void>;

/** The part of Koa's context that our doors use. */
export interface StrapiContext {
  query: unknown;
  querystring: string;
  params: Record<string, string>;
  status: number;
  type: string;
  body: unknown;
  state: Record<string, unknown>;
  redirect: (url: string) => void;
  set: (headers: Record<string, string>) => void;
}

const controllerAction =
  (endpoint: Endpoint) =>
  ({ strapi }: { strapi: Core.Strapi }): Action =>
  async (ctx) => {
    await declareTypes(strapi, ctx, endpoint.types);
    try {
      refuseInherited(ctx.querystring, localeOf(ctx.query));
      const reply = await endpoint.respond({ strapi, query: ctx.query, params: ctx.params });
      ctx.status = 200;
      ctx.type = reply.contentType;
      ctx.body = reply.body;
      ctx.set(reply.headers ?? {});
      if (reply.passing) keepNothing(ctx);
    } catch (error) {
      if (error instanceof MovedPermanently) {
        const search = ctx.querystring ? `?${ctx.querystring}` : '';
        ctx.redirect(apiBase(strapi) + pathWithKey(endpoint.path, error.key) + search);
        ctx.status = 308;
      } else if (error instanceof GoneError) {
        ctx.status = 410;
        ctx.body = {
          data: null,
          error: { status: 410, name: error.name, message: error.message, details: error.details },
        };
      } else throw error;
    }
  };

/** Strapi routes of all public doors; Strapi checks permissions and API tokens on each. */
export const createRoutes = (endpoints: readonly Endpoint[]) =>
  endpoints.map((endpoint) => ({
    method: 'GET' as const,
    path: endpoint.path,
    handler: endpoint.action,
    config: {},
  }));

/** Lets the answers of these doors be kept. */
export const openDoors = (strapi: Core.Strapi, endpoints: readonly Endpoint[]) => {
  for (const { path, spec, isCostly = false, action } of endpoints) {
    const isOneAddress = !KEY.test(path);
    openDoor(strapi, apiBase(strapi) + path, parameterNames(spec), {
      isCostly,
      ...(isOneAddress && { action }),
    });
  }
};

/** Strapi controllers of all public doors, grouped by the first half of their action names. */
export const createControllers = (endpoints: readonly Endpoint[]) => {
  const names = [...new Set(endpoints.map(({ action }) => action.split('.')[0] ?? ''))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (context: { strapi: Core.Strapi }) =>
        mergeRecords(
          'action',
          endpoints
            .filter(({ action }) => action.startsWith(`${name}.`))
            .map((endpoint) => ({
              [endpoint.action.slice(name.length + 1)]: controllerAction(endpoint)(context),
            })),
        ),
    ]),
  );
};
