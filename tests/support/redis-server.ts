import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { Redis } from 'ioredis';

import { freePort } from './free-port';
import { until } from './until';

/** A Redis of its own that keeps nothing, where this machine has one. */
export class RedisServer {
  #child: ChildProcess | undefined;
  #client: Redis | undefined;
  readonly host = '127.0.0.1';
  port = 0;

  static get isThere(): boolean {
    return spawnSync('redis-server', ['--version']).error === undefined;
  }

  /** What a test looks into it with. */
  get client(): Redis {
    if (!this.#client) throw new Error('Redis does not run');
    return this.#client;
  }

  /** Resolves when it answers; on the same port as before. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    const settings = ['--port', String(this.port), '--bind', this.host];
    const keepsNothing = ['--save', '', '--appendonly', 'no'];
    this.#child = spawn('redis-server', [...settings, ...keepsNothing], { stdio: 'ignore' });
    const client = new Redis(this.port, this.host, { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    this.#client = client;
    await until(() => client.status === 'ready', 5_000);
  }

  /** At once, with all that it knew. */
  async kill(): Promise<void> {
    this.#client?.disconnect();
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
