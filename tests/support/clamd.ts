import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

// The signature that every scanner knows, in two halves, so that none takes this file for it.
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

const COMMAND = 'zINSTREAM\0';

/** A stream of chunks ends with one of no length. */
const answer = (socket: Socket) => {
  let bytes = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length <= COMMAND.length || !bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    const isFound = bytes.includes(EICAR);
    socket.end(isFound ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  });
};

/** Stands in for clamd: it speaks INSTREAM, and knows the one signature. */
export class Clamd {
  #server: Server | undefined;
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'clamd.sock');
  }

  async start(): Promise<void> {
    this.#server = createServer(answer).listen(this.path);
    await once(this.#server, 'listening');
  }

  stop(): void {
    this.#server?.close();
  }
}
