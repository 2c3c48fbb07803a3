import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { freePort } from './free-port';

const root = resolve(__dirname, '../..');

export interface DemoAccount {
  role: string;
  unit: string | null;
  email: string;
  password: string;
}

export interface Demo {
  url: string;
  /** Where its data lies. */
  folder: string;
  account: (role: string, unit?: string) => DemoAccount;
  stop: () => Promise<void>;
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((done, fail) => {
    if (!child.stdout || !child.stderr) throw new Error('the demo has no output to read');
    const said: string[] = [];
    createInterface({ input: child.stdout }).once('line', done);
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    child.once('exit', (code) => fail(new Error(`the demo ended (${code}):\n${said.join('\n')}`)));
  });

const runDemo = async (folder: string, ...options: string[]) =>
  spawn(process.execPath, [join(root, 'scripts', 'demo.mjs'), ...options], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO_DIR: folder,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      PUBLIC_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const loadedDemo = (home: string) => join(home, 'demo');

/** Loads a demo into the folder that the test files share, for each to take a copy. */
export const loadDemo = async (home: string): Promise<void> => {
  const child = await runDemo(loadedDemo(home), '--no-serve');
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the demo could not be loaded (${code})`);
};

/** The demo as `npm run demo -- --json` starts it, on a folder and a port of its own. */
export const startDemo = async (): Promise<Demo> => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-demo-'));
  await cp(loadedDemo(process.env.CCHC_TEST_HOME ?? ''), folder, { recursive: true });
  const child = await runDemo(folder, '--json');
  const { url, accounts } = JSON.parse(await firstLine(child)) as {
    url: string;
    accounts: DemoAccount[];
  };
  return {
    url,
    folder,
    account: (role, unit) => {
      const found = accounts.find((one) => one.role === role && (!unit || one.unit === unit));
      if (!found) throw new Error(`no demo account for ${role} ${unit ?? ''}`);
      return found;
    },
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
