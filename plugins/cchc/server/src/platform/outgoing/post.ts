import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';

import { type Target, vettedLookup } from './target';

/** Milliseconds for everything: finding the host, connecting, sending, reading the reply. */
const TIMEOUT = 15_000;

/** Bytes of a reply that are read; only its head matters. */
const LONGEST_REPLY = 64 * 1024;

export interface Reply {
  status: number;
  retryAfter: string | undefined;
}

interface Letter {
  headers: Record<string, string>;
  body: string;
  timeout?: number;
}

/**
 * Sends a body and says how it was answered. Follows no redirect, shares no connection, and does
 * not reach into the own network. @throws when there is no answer in time, UnfitTarget
 */
export const post = (
  { url, isTrusted }: Target,
  { headers, body, timeout = TIMEOUT }: Letter,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.timeout(timeout),
      ...(!isTrusted && { lookup: vettedLookup }),
    });
    sent.on('error', reject);
    sent.on('response', (reply) => {
      // From here on it does not matter how the rest comes, or whether it does.
      const end = () =>
        resolve({ status: reply.statusCode ?? 0, retryAfter: reply.headers['retry-after'] });
      sent.off('error', reject).on('error', end);
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > LONGEST_REPLY) sent.destroy();
      });
      reply.on('error', end).on('close', end);
    });
    sent.end(body);
  });
