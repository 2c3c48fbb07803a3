import {
  createServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import { handlerOf, type Portal } from './strapi';

export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

interface Ask {
  method?: string;
  headers?: OutgoingHttpHeaders;
}

/** A portal on a port, for real clients and for what supertest hides: the bytes as they are sent. */
export const listen = async (portal: Portal) => {
  const server = createServer(handlerOf(portal));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, { method = 'GET', headers = {} }: Ask = {}): Promise<WireAnswer> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    ask,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
