import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { freePort } from './free-port';
import { until } from './until';

const EXAMPLES = resolve(__dirname, '../../deploy/nginx');

/** Ports of the two servers in the example. */
const EXAMPLE_PORTS = ['1337', '1338'];

/** nginx in front of two servers, set up as our examples say; a process of its own. */
export class Balancer {
  #child: ChildProcess | undefined;
  #port = 0;

  /** Whether there is an nginx to start. */
  static get isThere(): boolean {
    return spawnSync('nginx', ['-v']).error === undefined;
  }

  constructor(
    private readonly folder: string,
    private readonly ports: readonly number[],
  ) {}

  async #configuration(): Promise<string> {
    let upstream = await readFile(join(EXAMPLES, 'upstream.conf'), 'utf8');
    EXAMPLE_PORTS.forEach((port, index) => {
      upstream = upstream.replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${this.ports[index]}`);
    });
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${this.folder}/${name};`,
    );
    return `daemon off;
      master_process off;
      pid ${this.folder}/nginx.pid;
      error_log stderr;
      events {}
      http {
        access_log off;
        ${kept.join('\n')}
        ${upstream}
        server {
          listen 127.0.0.1:${this.#port};
          include ${EXAMPLES}/proxy.conf;
          location / { proxy_pass http://cchc; }
        }
      }`;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    this.#port = await freePort();
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, 'nginx.conf');
    await writeFile(file, await this.#configuration());
    this.#child = spawn('nginx', ['-p', this.folder, '-c', file], { stdio: 'ignore' });
    const answers = () =>
      this.status('/api/cchc/live').then(
        () => true,
        () => false,
      );
    await until(answers, 5_000);
  }

  /** What it answers; the body is read, too. */
  async status(path: string): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`);
    await answer.arrayBuffer();
    return answer.status;
  }

  async end(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
