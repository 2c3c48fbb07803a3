import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { newKey } from './private-folder';
import { readScanner, scan, UnfitScanner } from './scan';

// The signature that every scanner knows, in two halves, so that none takes this file for it.
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

let server: Server;
let path: string;
/** What clamd does once a client is there. */
let behave: (socket: Socket) => void;
const sockets = new Set<Socket>();

beforeAll(async () => {
  path = join(tmpdir(), `cchc-clamd-${newKey()}.sock`);
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    behave(socket);
  });
  server.listen(path);
  await once(server, 'listening');
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** Calls back with the whole content once the stream of chunks has ended. */
const readStream = (socket: Socket, done: (content: Buffer) => void) => {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length < 14 || !bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    expect(bytes.subarray(0, 10).toString()).toBe('zINSTREAM\0');
    const parts: Buffer[] = [];
    for (let at = 10; at < bytes.length - 4; at += 4 + bytes.readUInt32BE(at)) {
      parts.push(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at)));
    }
    done(Buffer.concat(parts));
  });
};
const clamd = (socket: Socket) =>
  readStream(socket, (content) =>
    socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'),
  );
const ask = (content: string, timeout?: number) =>
  scan(
    Readable.from([Buffer.from(content.slice(0, 5)), Buffer.from(content.slice(5))]),
    { path },
    timeout,
  );

it('S-35 finds the test signature, and nothing in a letter', async () => {
  behave = clamd;
  expect(await ask(`Kính gửi ${EICAR}`)).toEqual({
    state: 'infected',
    signature: 'Eicar-Test-Signature',
  });
  expect(await ask('Kính gửi UBND xã')).toEqual({ state: 'clean' });
});

it('also over TCP, with more than fits into a buffer', async () => {
  let sent = 0;
  const tcp = createServer((socket) => {
    socket.on('data', (chunk) => {
      sent += chunk.length;
      if (chunk.subarray(-4).equals(Buffer.alloc(4)) && sent > 20_000_000) {
        socket.end('stream: OK\0');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const address = tcp.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const chunk = Buffer.alloc(1_000_000, 'a');
  const stream = Readable.from(Array.from({ length: 20 }, () => chunk));
  expect(await scan(stream, readScanner({ CCHC_CLAMD: `tcp:127.0.0.1:${port}` }))).toEqual({
    state: 'clean',
  });
  tcp.close();
});

describe('S-35 never says clean', () => {
  const onlySays = (reply: string) => (socket: Socket) =>
    readStream(socket, () => socket.end(reply));

  it.each([
    ['of a stream that is too large', 'INSTREAM size limit exceeded. ERROR\0'],
    ['of half a word', 'stream: O'],
    ['without the sign that ends a reply', 'stream: OK'],
    ['with something behind it', 'stream: OK\0stream: Eicar FOUND\0'],
    ['of another command', 'PONG\0'],
    ['of an error about OK', 'stream: OK ERROR\0'],
    ['of nothing', ''],
  ])('%s', async (_, reply) => {
    behave = onlySays(reply);
    expect((await ask('nội dung')).state).toBe('error');
  });

  it('before everything was sent', async () => {
    behave = (socket) => socket.once('data', () => socket.end('stream: OK\0'));
    const slow = Readable.from(
      (async function* () {
        for (let at = 0; at < 100; at += 1) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          yield Buffer.from('a');
        }
      })(),
    );
    expect((await scan(slow, { path })).state).toBe('error');
    expect(slow.destroyed).toBe(true);
  });

  it('when the limit of its size ends the connection', async () => {
    behave = (socket) =>
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    const large = Readable.from(Array.from({ length: 50 }, () => Buffer.alloc(1_000_000)));
    expect((await scan(large, { path })).state).toBe('error');
  });

  it('when it hangs, and waits no longer than its time', async () => {
    behave = () => undefined;
    expect(await ask('nội dung', 100)).toEqual({ state: 'error', reason: 'no verdict in 100 ms' });
  });

  it('when it talks without end', async () => {
    behave = (socket) => socket.write('stream: '.repeat(10_000));
    expect((await ask('nội dung')).state).toBe('error');
  });

  it('when the file cannot be read', async () => {
    behave = clamd;
    const broken = new Readable({ read: () => broken.destroy(new Error('EIO')) });
    expect(await scan(broken, { path })).toEqual({ state: 'error', reason: 'EIO' });
  });

  it('R9 when it is down: not scanned, to be tried again', async () => {
    const scanner = { path: `${path}.none` };
    const { state } = await scan(Readable.from([Buffer.from('a')]), scanner);
    expect(state).toBe('unscanned');
  });

  it('when there is none', async () => {
    const stream = Readable.from([Buffer.from('a')]);
    expect((await scan(stream, undefined)).state).toBe('unscanned');
    expect(stream.destroyed).toBe(true);
  });
});

it('finds the scanner in the environment', () => {
  expect(readScanner({})).toBeUndefined();
  expect(readScanner({ CCHC_CLAMD: ' ' })).toBeUndefined();
  expect(readScanner({ CCHC_CLAMD: 'unix:/run/clamav/clamd.ctl' })).toEqual({
    path: '/run/clamav/clamd.ctl',
  });
  expect(readScanner({ CCHC_CLAMD: 'tcp:[::1]:3310' })).toEqual({ host: '::1', port: 3310 });
  for (const text of ['/run/clamd.ctl', 'tcp:localhost', 'tcp:a:0', 'tcp:a:99999', 'unix:clamd']) {
    expect(() => readScanner({ CCHC_CLAMD: text })).toThrow(UnfitScanner);
  }
});
