import type { Core } from '@strapi/types';

import { isDraining } from '../drain';
import { outboxState } from '../outbox';
import { rows } from '../sql';

export interface Context {
  status: number;
  body: unknown;
}

const databaseAnswers = async (strapi: Core.Strapi): Promise<boolean> => {
  try {
    await rows(strapi, 'select 1 as one', []);
    return true;
  } catch {
    return false;
  }
};

/** Whether this node can serve (`ready`) and whether its process runs (`live`). No secrets. */
export const health = ({ strapi }: { strapi: Core.Strapi }) => ({
  async ready(ctx: Context) {
    const database = await databaseAnswers(strapi);
    const isReady = database && !isDraining(strapi);
    ctx.status = isReady ? 200 : 503;
    // What waits to be sent is for who watches the portal; it takes no node out of service.
    const outbox = database ? await outboxState(strapi).catch(() => null) : null;
    ctx.body = {
      ...{ status: isReady ? 'ready' : 'unavailable', database },
      ...(outbox && { outbox }),
    };
  },
  live(ctx: Context) {
    ctx.status = 204;
  },
});

export const healthRoutes = [
  {
    method: 'GET' as const,
    path: '/ready',
    handler: 'health.ready',
    config: { auth: false as const },
  },
  {
    method: 'GET' as const,
    path: '/live',
    handler: 'health.live',
    config: { auth: false as const },
  },
];
