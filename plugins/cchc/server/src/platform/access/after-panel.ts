import type { Core } from '@strapi/types';

interface Panel {
  bootstrap: (context: { strapi: Core.Strapi }) => Promise<void>;
}

/**
 * Runs something once the admin panel and every plugin have started, and lets the start wait for
 * it. Strapi has no hook for that: the panel starts after the plugins, and makes its Super Admin
 * role only where there is no role at all, so ours must not be there yet.
 */
export const afterPanelStart = (strapi: Core.Strapi, run: () => Promise<void>) => {
  const panel = strapi.get<Panel>('admin');
  const original = panel.bootstrap;
  panel.bootstrap = async (context) => {
    // The panel is one module for all Strapi instances of a process: leave it as it was.
    panel.bootstrap = original;
    await original(context);
    await run();
  };
};
