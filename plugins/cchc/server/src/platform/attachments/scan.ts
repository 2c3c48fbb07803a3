import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`; not set means that nothing is scanned. */
export const CLAMD = 'CCHC_CLAMD';

const TIMEOUT = 30_000;
const LONGEST_REPLY = 4096;

/**
 * `unscanned`: there is no scanner, or it cannot be reached, so it is to be tried again. `error`: it
 * was asked, and what came of it is no verdict. Only `clean` may be handed out.
 */
export type Scan =
  | { state: 'clean' }
  | { state: 'infected'; signature: string }
  | { state: 'error' | 'unscanned'; reason: string };

export type Scanner = { path: string } | { host: string; port: number };

/** The variable for the scanner says nothing that can be connected to. */
export class UnfitScanner extends Error {
  constructor() {
    super(
      `${CLAMD} phải có dạng unix:/đường/dẫn hoặc tcp:máy:cổng. / ` +
        `${CLAMD} must be written unix:/a/path or tcp:host:port.`,
    );
    this.name = 'UnfitScanner';
  }
}

/** Where the scanner listens; undefined for none. @throws UnfitScanner */
export const readScanner = (
  environment: Readonly<Record<string, string | undefined>>,
): Scanner | undefined => {
  const text = environment[CLAMD]?.trim();
  if (!text) return undefined;
  const [, path] = /^unix:(\/.+)$/.exec(text) ?? [];
  if (path) return { path };
  const [, host, port] = /^tcp:\[?([^\s/[\]]+)\]?:(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  if (!host || number < 1 || number > 65_535) throw new UnfitScanner();
  return { host, port: number };
};

const INFECTED = /^stream: ([^\0\n]+) FOUND\0$/;

/** Anything but the two sentences that clamd has for it is no verdict. */
const verdictOf = (reply: string, isWholeSent: boolean): Scan => {
  const [, signature] = INFECTED.exec(reply) ?? [];
  if (signature) return { state: 'infected', signature };
  if (reply === 'stream: OK\0' && isWholeSent) return { state: 'clean' };
  return { state: 'error', reason: reply.replace(/\0/g, '').slice(0, 200) || 'no reply' };
};

/** Each chunk after its length; a length of zero ends. */
async function* framed(source: AsyncIterable<Buffer>) {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

const untilWritable = (socket: Socket) =>
  new Promise<void>((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });

/**
 * What clamd says of a stream, which is read to its end or destroyed. Never throws, and says `clean`
 * only when clamd said so of everything.
 */
export const scan = (
  stream: Readable,
  scanner: Scanner | undefined,
  timeout = TIMEOUT,
): Promise<Scan> =>
  new Promise((resolve) => {
    if (!scanner) {
      stream.destroy();
      resolve({ state: 'unscanned', reason: `${CLAMD} is not set` });
      return;
    }
    const socket = connect(scanner);
    let isConnected = false;
    let isWholeSent = false;
    let reply = '';

    const end = (result: Scan) => {
      clearTimeout(timer);
      stream.destroy();
      socket.destroy();
      resolve(result);
    };
    const fail = ({ message }: Error) =>
      // What was said before a break still tells why, or that something was found.
      end(
        reply
          ? verdictOf(reply, false)
          : { state: isConnected ? 'error' : 'unscanned', reason: message },
      );
    const timer = setTimeout(() => fail(new Error(`no verdict in ${timeout} ms`)), timeout);

    const send = async () => {
      for await (const part of framed(stream)) {
        if (socket.destroyed) return;
        if (!socket.write(part)) await untilWritable(socket);
      }
      isWholeSent = true;
    };
    stream.on('error', fail);
    socket
      .setEncoding('latin1')
      .on('connect', () => {
        isConnected = true;
        send().catch(fail);
      })
      .on('data', (text: string) => {
        reply += text;
        if (reply.length > LONGEST_REPLY) fail(new Error('reply too long'));
      })
      .on('end', () => end(verdictOf(reply, isWholeSent)))
      .on('error', fail);
  });
