import type { Core } from '@strapi/types';

import { rows } from '../sql';
import { unavailable } from './errors';
import type { KoaContext } from './kept';
import { localeOf } from './messages';

export const isDatabaseThere = (strapi: Core.Strapi): Promise<boolean> =>
  rows(strapi, 'select 1', []).then(
    () => true,
    () => false,
  );

export const sayUnavailable = (ctx: KoaContext) => {
  ctx.status = 503;
  ctx.set('Retry-After', '5');
  ctx.body = unavailable(localeOf(ctx.query));
};

/**
 * Says 503 if the answer failed because the database is away. Strapi takes that for an error of its
 * own, or for a caller whom it does not know: who showed no name must not be asked for one.
 */
export const tellOutage = async (strapi: Core.Strapi, ctx: KoaContext) => {
  const isSuspect = ctx.status >= 500 || (ctx.status === 401 && !ctx.get('Authorization'));
  if (isSuspect && !(await isDatabaseThere(strapi))) sayUnavailable(ctx);
};
