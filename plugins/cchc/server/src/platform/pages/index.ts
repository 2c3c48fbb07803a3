import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/types';

import { declareTypes, openDoor } from '../public-read';

export interface Context {
  status: number;
  type: string;
  body: unknown;
  state: Record<string, unknown>;
}

/** Beside `dist/server`, where the package's build puts it. */
const BUNDLE = () => join(__dirname, '..', 'widgets', 'widgets.js');

/** Serves the widget bundle at `/cchc/widgets.js`; read once, since a build needs a restart anyway. */
export const serveWidgets = (strapi: Core.Strapi) => {
  let bundle: Promise<string> | undefined;
  openDoor(strapi, '/cchc/widgets.js', [], { ignoresOthers: true });
  strapi.server.routes([
    {
      method: 'GET',
      path: '/cchc/widgets.js',
      handler: async (ctx: Context) => {
        bundle ??= readFile(BUNDLE(), 'utf8');
        // Depends on no content: only a new version of the plugin changes it.
        await declareTypes(strapi, ctx, []);
        ctx.status = 200;
        ctx.type = 'text/javascript; charset=utf-8';
        ctx.body = await bundle;
      },
      config: { auth: false },
    },
  ]);
};
