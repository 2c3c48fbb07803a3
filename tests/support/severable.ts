import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that a test can cut and mend: the server itself goes on for all others. */
export class Severable {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #isSilent = false;
  #delay = 0;
  #port = 0;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  get port(): number {
    return this.#port;
  }

  #join(client: Socket) {
    const server = connect({ host: this.target.host, port: this.target.port, noDelay: true });
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(from);
      if (this.#isSilent) from.pause();
      else this.#pass(from, to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  #pass(from: Socket, to: Socket) {
    from.on('data', (chunk) => {
      if (this.#delay === 0) to.write(chunk);
      else setTimeout(() => to.write(chunk), this.#delay);
    });
    from.on('end', () => to.end());
  }

  /** Opens the way, on the same port as before. */
  async open(): Promise<void> {
    const server = createServer({ noDelay: true }, (client) => this.#join(client));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  /** Ends all connections and takes no new ones, as a server that has been stopped. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Takes connections and passes nothing on, as a network that swallows everything. */
  silence(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Has everything take so many milliseconds longer each way. */
  slow(delay: number): void {
    this.#delay = delay;
  }

  /** Ends what was silent or slow: both ends begin anew. */
  speak(): void {
    this.#isSilent = false;
    this.#delay = 0;
    for (const socket of this.#sockets) socket.destroy();
  }
}
