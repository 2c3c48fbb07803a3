import type { IncomingMessage } from 'node:http';

/**
 * Lets the rest of a refused request come in and drops it, since most clients hear no answer while
 * they send; who sends more than `most` bytes after that is cut off.
 */
export const drain = (request: IncomingMessage, most: number): void => {
  let left = most;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
};
