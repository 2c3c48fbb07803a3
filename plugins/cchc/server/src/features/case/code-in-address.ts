import type { Core } from '@strapi/types';

const CODE = /([?&]trackingCode=)[^&#]*/gi;

/**
 * No door reads a tracking code out of an address, yet somebody may put hers there, and Strapi logs
 * every address as it came. What stands before the logger takes the code out; the parameter stays,
 * so that it is refused like any other that is unknown.
 */
export const keepCodesOutOfLogs = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx, next) => {
    ctx.url = ctx.url.replace(CODE, '$1***');
    await next();
  });
};
