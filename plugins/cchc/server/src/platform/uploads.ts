import { rm } from 'node:fs/promises';

import type { Core } from '@strapi/types';

interface TemporaryFile {
  filepath?: unknown;
}

const pathsIn = (files: unknown): string[] =>
  Object.values(files ?? {})
    .flat()
    .flatMap((file) => {
      const { filepath } = Object(file) as TemporaryFile;
      return typeof filepath === 'string' ? [filepath] : [];
    });

/**
 * Removes what a request brought along once it is answered. Strapi's body parser writes every file
 * to the disk before anybody asks who sent it, and forgets it when the request is refused.
 */
export const sweepUploads = (strapi: Core.Strapi) => {
  strapi.server.use(async (ctx, next) => {
    try {
      await next();
    } finally {
      // What koa-body adds is not in Koa's type.
      const { files } = ctx.request as { files?: unknown };
      for (const path of pathsIn(files)) await rm(path, { force: true });
    }
  });
};
