import type { Core } from '@strapi/types';

import { isDraining } from '../drain';
import { outboxState } from '../outbox';
import { canSearch, databaseAnswers, disksHaveRoom, hasMigrated } from './checks';

export interface Context {
  status: number;
  body: unknown;
}

/** What a feature tells of itself to whoever watches the portal. */
export type HealthPart = (strapi: Core.Strapi) => Promise<unknown>;

/** Whether this node can serve (`ready`) and whether its process runs (`live`). No secrets. */
export const createHealth =
  (parts: Readonly<Record<string, HealthPart>>) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    async ready(ctx: Context) {
      const database = await databaseAnswers(strapi);
      // Of what stands in the database nothing is known without it.
      const told = async <T>(part: (of: Core.Strapi) => Promise<T>): Promise<T | null> =>
        database ? part(strapi).catch(() => null) : null;
      const migrations = await told(hasMigrated);
      // The other parts are for who watches the portal: they take no node out of service, as all nodes
      // share them, or go on reading without them.
      const [search, outbox] = [await told(canSearch), await told((of) => outboxState(of))];
      const others: Record<string, unknown> = {};
      for (const [name, part] of Object.entries(parts)) others[name] = await told(part);
      const disk = await disksHaveRoom(strapi);
      const isReady = migrations === true && !isDraining(strapi);
      ctx.status = isReady ? 200 : 503;
      const status = isReady ? 'ready' : 'unavailable';
      ctx.body = { status, database, migrations, search, outbox, ...others, disk };
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
