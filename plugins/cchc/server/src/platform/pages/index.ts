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

/** Beside `dist/server`, where the package's build puts them. */
const FOLDER = () => join(__dirname, '..', 'widgets');

/** What every page loads, and the forms for citizens, which it loads where they are used. */
const SCRIPTS = ['widgets.js', 'intake.js'];

/** Serves the widgets' scripts below `/cchc/`; read once, since a build needs a restart anyway. */
export const serveWidgets = (strapi: Core.Strapi) => {
  for (const name of SCRIPTS) {
    let script: Promise<string> | undefined;
    openDoor(strapi, `/cchc/${name}`, [], { ignoresOthers: true });
    strapi.server.routes([
      {
        method: 'GET',
        path: `/cchc/${name}`,
        handler: async (ctx: Context) => {
          script ??= readFile(join(FOLDER(), name), 'utf8');
          // Depends on no content: only a new version of the plugin changes it.
          await declareTypes(strapi, ctx, []);
          ctx.status = 200;
          ctx.type = 'text/javascript; charset=utf-8';
          ctx.body = await script;
        },
        config: { auth: false },
      },
    ]);
  }
};
