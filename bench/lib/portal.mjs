import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { root } from '../../scripts/lib/run.mjs';
import { RAW } from './doors.mjs';

const SERVER = fileURLToPath(new URL('./server.mjs', import.meta.url));

const answered = (child, is) =>
  new Promise((resolve, reject) => {
    const listen = (message) => {
      if (!is(message)) return;
      child.off('message', listen);
      resolve();
    };
    child.on('message', listen);
    child.once('exit', (code) => reject(new Error(`The portal ended with code ${code}.`)));
  });

/** Starts the prepared portal in a process of its own, so that the load does not share its core. */
export const startPortal = async ({ url, env }) => {
  const child = fork(SERVER, [], {
    cwd: root,
    // All the load comes from one address, which would soon be refused.
    env: { ...process.env, ...env, REQUESTS_PER_MINUTE: '100000000', CHALLENGE_TRIES: '2' },
    // What the server says is for the person who waits, not for the table.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  await answered(child, ({ ready }) => ready);
  return {
    url,
    /** Address at which the first middleware sends exactly this; the mark that others are held to. */
    raw: async (name, { status, headers, body }) => {
      const isNoted = answered(child, ({ raw }) => raw === name);
      child.send({ name, status, headers, body: body?.toString('base64') });
      await isNoted;
      return RAW + name;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
