import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, whatever folder a command was started in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What every Strapi process of this repository runs with: community edition, no telemetry, vi. */
export const strapiEnv = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'vi',
};

/** Progress for the person who waits; standard output stays free for results. */
export const progress = (text) => process.stderr.write(`${text}\n`);

const collect = (stream, chunks) => stream?.on('data', (chunk) => chunks.push(chunk));

const passOnSignals = (child) => {
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  child.once('close', () => {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
  });
};

/**
 * Runs a program to its end; its standard input is closed.
 * `env` is added to this process's own; `stdio` is that of [stdout, stderr], as in `spawn`;
 * `timeout` in milliseconds.
 * @returns exit code (null when a signal ended it) and what was piped, stdout and stderr apart
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const { cwd = root, env = {}, stdio = ['inherit', 'inherit'], timeout } = options;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', ...stdio],
      timeout,
      // On Windows npm is a batch file, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    const stdout = [];
    const stderr = [];
    collect(child.stdout, stdout);
    collect(child.stderr, stderr);
    passOnSignals(child);
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });

/**
 * Runs a step whose output matters only when it fails.
 * @throws Error that names the step, after its output was printed to stderr
 */
export const step = async (label, command, args, options = {}) => {
  progress(`• ${label}`);
  const result = await run(command, args, { ...options, stdio: ['pipe', 'pipe'] });
  if (result.code === 0) return result;
  if (!result.signal) process.stderr.write(result.stdout + result.stderr);
  throw new Error(`${label}: ${result.signal ?? `exit code ${result.code}`}`);
};

/** Command and arguments that run npm: the one that runs us, so that versions do not mix. */
export const npm = (...args) => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
};

/** Ends the process with the error's own sentence instead of a stack. */
export const failWith = (error) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};
