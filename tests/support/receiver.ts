import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import { Webhook } from 'standardwebhooks';

/** What a receiver got, verified or not. */
export interface Arrived {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ChangedEvent {
  type: string;
  timestamp: string;
  data: { cursor?: number; types?: string[] };
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const OK: Answer = (response) => response.writeHead(204).end();

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** A receiver of webhooks as a site would write one, with the library of Standard Webhooks. */
export const createReceiver = async () => {
  const arrived: Arrived[] = [];
  let answer = OK;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      arrived.push({ headers: request.headers, body });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/nhan-tin`,
    arrived,
    ids: () => arrived.map(({ headers }) => String(headers['webhook-id'])),
    /** All that came, checked with a secret. @throws for a signature that does not fit */
    events: (secret: string): ChangedEvent[] =>
      arrived.map(
        ({ body, headers }) =>
          new Webhook(secret).verify(body, headers as Record<string, string>) as ChangedEvent,
      ),
    answersBy: (how: Answer) => {
      answer = how;
    },
    /** Takes everything, and forgets what came. */
    reset: () => {
      answer = OK;
      arrived.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type Receiver = Awaited<ReturnType<typeof createReceiver>>;
