import type { Core } from '@strapi/types';

import { secondsToWait } from '../rate-limit';
import { doorOf } from './doors';
import { tooMany } from './errors';
import { type KoaContext, send, takeFrom } from './kept';
import { localeOf } from './messages';

type KoaMiddleware = Parameters<Core.Strapi['server']['use']>[0];

const refuse = async (strapi: Core.Strapi, ctx: KoaContext, seconds: number, body: object) => {
  ctx.status = 429;
  ctx.set('Retry-After', String(seconds));
  ctx.body = body;
  const taken = takeFrom(ctx);
  if (taken) await send(strapi, ctx, taken, 'cchc; detail=limited');
};

/** What is asked for: something that is kept, or to be made, below the API or as a page. */
type Wish = 'kept' | 'api' | 'page';

const secondsFor = (strapi: Core.Strapi, ctx: KoaContext, wish: Wish): Promise<number> | number => {
  // What is kept is counted together for all doors.
  if (wish === 'kept') return secondsToWait(strapi, ctx.req, 'kept', '');
  const door = doorOf(strapi, ctx.path);
  // No page, so a door of the panel: it knows who asks, and whole offices share an address.
  if (!door && wish === 'page') return 0;
  return secondsToWait(strapi, ctx.req, door?.isCostly ? 'costly' : 'made', door?.name ?? 'other');
};

/** Tells who asks too much so; true if it did. */
export const isRefused = async (
  strapi: Core.Strapi,
  ctx: KoaContext,
  wish: Wish,
): Promise<boolean> => {
  const seconds = await secondsFor(strapi, ctx, wish);
  if (seconds === 0) return false;
  await refuse(strapi, ctx, seconds, tooMany(localeOf(ctx.query)));
  return true;
};

interface GraphqlPlugin {
  config: (key: string) => unknown;
}

const graphqlPath = (strapi: Core.Strapi): string | undefined => {
  const plugin = strapi.plugin('graphql') as GraphqlPlugin | undefined;
  return plugin ? String(plugin.config('endpoint')).toLowerCase() : undefined;
};

/** GraphQL is another face of the same doors, so it is under the same limit. */
export const createGraphqlLimit = (strapi: Core.Strapi): KoaMiddleware => {
  const endpoint = graphqlPath(strapi);
  return async (ctx, next) => {
    const path = ctx.path.toLowerCase();
    if (endpoint && (path === endpoint || path === `${endpoint}/`) && ctx.method !== 'OPTIONS') {
      const seconds = await secondsToWait(strapi, ctx.req, 'made', 'graphql');
      if (seconds > 0) {
        const { error } = tooMany('vi');
        const errors = [{ message: error.message, extensions: { code: error.details.code } }];
        await refuse(strapi, ctx, seconds, { errors });
        return;
      }
    }
    await next();
  };
};
