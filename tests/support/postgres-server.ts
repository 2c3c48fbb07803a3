import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { freePort } from './free-port';
import { until } from './until';

const PLACE = '/usr/lib/postgresql';

/** Where the programs of the newest PostgreSQL of this machine lie. */
const programs = (): string | undefined =>
  existsSync(PLACE)
    ? readdirSync(PLACE)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(PLACE, version, 'bin'))
        .find((folder) => existsSync(join(folder, 'initdb')))
    : undefined;

/** PostgreSQL does not run as root: then as whom Debian made for it. */
const account = () => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres']).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
};

/** A server of PostgreSQL of its own, where this machine has the programs for one. */
export class PostgresServer {
  #child: ChildProcess | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'cchc-postgres-'));
  #port = 0;

  static get isThere(): boolean {
    try {
      return programs() !== undefined && account() !== undefined;
    } catch {
      return false;
    }
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  #program(name: string): string {
    return join(programs() ?? '', name);
  }

  async create(): Promise<void> {
    this.#port = await freePort();
    const { uid, gid } = account();
    if (uid !== undefined) chownSync(this.#folder, uid, gid);
    const trusting = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    execFileSync(this.#program('initdb'), ['-D', this.#folder, ...trusting], {
      ...account(),
      stdio: 'ignore',
      cwd: this.#folder,
    });
    await this.start();
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const settings = ['-p', String(this.#port), '-h', '127.0.0.1', '-k', this.#folder];
    this.#child = spawn(this.#program('postgres'), ['-D', this.#folder, ...settings], {
      ...account(),
      stdio: 'ignore',
      cwd: this.#folder,
    });
    const answers = async () => {
      const client = new Client({ connectionString: this.url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return true;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    await until(answers, 30_000);
  }

  /** At once, without a word to anybody: it recovers at its next start. */
  async stopImmediately(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGQUIT');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stopImmediately();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
