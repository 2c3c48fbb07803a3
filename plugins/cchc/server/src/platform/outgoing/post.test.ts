import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { post } from './post';
import { selfSigned } from './self-signed.fixture';

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
/** Bytes that the server could get rid of, and paths that it was asked for. */
let sent = 0;
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
});

const send = (host: string, isTrusted: boolean, timeout = 2_000) => {
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://${host}:${port}/nhan`);
  return post({ url, isTrusted }, { headers: {}, body: '{"tin":"ớ"}', timeout });
};

it('says how it was answered', async () => {
  answer = (_, response) => response.writeHead(503, { 'Retry-After': '7' }).end('bận');
  expect(await send('127.0.0.1', true)).toEqual({ status: 503, retryAfter: '7' });
});

it('follows no redirect', async () => {
  answer = (_, response) => response.writeHead(307, { Location: '/khac' }).end();
  expect((await send('127.0.0.1', true)).status).toBe(307);
  expect(asked).toEqual(['/nhan']);
});

it('reads no more of a reply than it needs', async () => {
  const chunk = Buffer.alloc(16 * 1024);
  answer = (_, response) => {
    response.writeHead(200);
    const more = () => {
      if (response.destroyed) return;
      sent += chunk.length;
      response.write(chunk, more);
    };
    more();
  };
  expect((await send('127.0.0.1', true)).status).toBe(200);
  // What lies in buffers of the network was sent, too.
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});

it('waits for the head of a reply until its time is over', async () => {
  answer = () => undefined;
  await expect(send('127.0.0.1', true, 100)).rejects.toThrow();
});

it('takes the head of a reply whose body never ends', async () => {
  answer = (_, response) => response.writeHead(200).write('a');
  expect((await send('127.0.0.1', true, 300)).status).toBe(200);
});

it('does not connect to a name that means this machine', async () => {
  answer = (_, response) => response.writeHead(200).end();
  await expect(send('localhost', false)).rejects.toThrow('PRIVATE_ADDRESS');
  expect(asked).toEqual([]);
});

it('says nothing to a receiver whose certificate nobody vouches for', async () => {
  let heard = 0;
  const receiver = createTlsServer(selfSigned, (request, response) => {
    heard += 1;
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  const target = { url: new URL(`https://localhost:${port}/nhan`), isTrusted: true };
  const sending = post(target, { headers: {}, body: '{}', timeout: 2_000 });
  await expect(sending).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(heard).toBe(0);
  await new Promise((resolve) => receiver.close(resolve));
});
