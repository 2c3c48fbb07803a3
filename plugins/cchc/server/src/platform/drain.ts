import type { ServerResponse } from 'node:http';

import type { Core } from '@strapi/types';

/** Milliseconds that a stop waits for requests that are being answered. */
const PATIENCE = 10_000;
const SWEEP = 50;

const draining = new WeakSet<Core.Strapi>();

/** True once this node has been told to stop. */
export const isDraining = (strapi: Core.Strapi): boolean => draining.has(strapi);

/**
 * Takes no new connections and waits for the requests in flight. Strapi would cut them off: it ends
 * all connections at once.
 */
export const drain = async (strapi: Core.Strapi): Promise<void> => {
  const { httpServer } = strapi.server;
  draining.add(strapi);
  if (!httpServer.listening) return;
  // Who still comes on a connection that is open is told to use it no more.
  httpServer.prependListener('request', (_request: unknown, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  await new Promise<void>((resolve) => {
    const end = () => {
      clearInterval(sweep);
      clearTimeout(late);
      resolve();
    };
    // A connection becomes idle when its answer is sent, and would then be kept for seconds.
    const sweep = setInterval(() => httpServer.closeIdleConnections(), SWEEP);
    const late = setTimeout(end, PATIENCE);
    httpServer.close(end);
  });
};
