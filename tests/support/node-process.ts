import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join, resolve } from 'node:path';

import { SETTINGS } from './settings';

const root = resolve(__dirname, '../..');
const STRAPI = join(root, 'node_modules/@strapi/strapi/bin/strapi.js');

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** As it came over the wire. */
  body: Buffer;
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  json?: unknown;
}

/** One server of a portal, a process of its own as `npm run start` makes it. */
export class NodeProcess {
  #child: ChildProcess | undefined;
  #said = '';
  /** For reading; what writes goes over a new connection, which no idle end can break. */
  #agent = new Agent({ keepAlive: true });

  constructor(
    readonly port: number,
    private readonly environment: Record<string, string>,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** All that it wrote since its start. */
  get said(): string {
    return this.#said;
  }

  /** Starts it; resolves when it serves. */
  async start(): Promise<void> {
    this.#agent = new Agent({ keepAlive: true });
    this.#said = '';
    const child = spawn(process.execPath, [STRAPI, 'start'], {
      cwd: root,
      env: {
        ...process.env,
        ...SETTINGS,
        ...this.environment,
        NODE_ENV: 'production',
        PORT: String(this.port),
        PROXY_HOPS: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((started, failed) => {
      const hear = (chunk: Buffer) => {
        this.#said += chunk.toString();
        if (this.#said.includes('Strapi started successfully')) started();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => failed(new Error(`ended with ${code}: ${this.#said}`)));
    });
  }

  /** Sends a signal; resolves with the exit code, or the signal's name, when it has ended. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return 'not running';
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code, by] = (await ended) as [number | null, string | null];
    this.#agent.destroy();
    return code ?? String(by);
  }

  /** Asks as a proxy with HTTPS in front of it does. */
  ask(path: string, { method = 'GET', headers = {}, json }: Ask = {}): Promise<Reply> {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const asked = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'x-forwarded-proto': 'https',
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const target = { host: '127.0.0.1', port: this.port, path, method, headers: asked };
      const sent = request({ ...target, agent: method === 'GET' && this.#agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
