import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=khoa\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=[\w;-]+, Signature=[0-9a-f]{64}$/;

/** Stands in for a store that speaks S3: it keeps what is put there, and can be away. */
export class Bucket {
  readonly files = new Map<string, Buffer>();
  isAway = false;
  /** Milliseconds that it takes for what is put there. */
  slowness = 0;
  #server: Server | undefined;

  /** What a portal is told of it. */
  get environment() {
    // A server that listens on a port has an address of this kind.
    const { port } = this.#server?.address() as AddressInfo;
    return {
      CCHC_PRIVATE_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      CCHC_PRIVATE_S3_BUCKET: 'rieng',
      CCHC_PRIVATE_S3_ACCESS_KEY_ID: 'khoa',
      CCHC_PRIVATE_S3_SECRET_ACCESS_KEY: 'bi-mat',
    };
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request);
    const { method = '', url = '', headers } = request;
    const digest = createHash('sha256').update(body).digest('hex');
    const isGenuine =
      SIGNED.test(headers.authorization ?? '') && headers['x-amz-content-sha256'] === digest;
    const [, key = ''] = /^\/rieng\/([0-9a-f]{32})$/.exec(url) ?? [];
    const found = this.files.get(key);
    if (this.isAway) response.writeHead(503).end();
    else if (!isGenuine || !key) response.writeHead(403).end();
    else if (method === 'PUT') {
      await pause(this.slowness);
      this.files.set(key, body);
      response.writeHead(200).end();
    } else if (method === 'DELETE') {
      this.files.delete(key);
      response.writeHead(204).end();
    } else if (!found) response.writeHead(404).end();
    else response.writeHead(200).end(method === 'HEAD' ? undefined : found);
  }
}
