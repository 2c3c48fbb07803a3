import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { root } from '../../scripts/lib/run.mjs';
import { prepareCounted } from '../lib/data.mjs';
import { share } from '../lib/load.mjs';
import { time } from '../lib/rows.mjs';

const SERVER = fileURLToPath(new URL('../lib/counted.mjs', import.meta.url));
const MUCH = { news: 5_000, procedures: 3_000, cases: 20_000 };
const LIMIT = 2_000;
const ROLL_UP_LIMIT = 5_000;

export const title =
  'The numbers of a report, of a unit with 5,000 news, 3,000 procedures and 20,000 cases; a province of 150 such units';

export const run = async () => {
  const { env } = await prepareCounted(MUCH);
  const child = fork(SERVER, [], {
    cwd: root,
    env: { ...process.env, ...env, CCHC_BENCH_COUNTED: JSON.stringify(MUCH) },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The portal ended with code ${code}.`);
  });
  const [{ times, grown, desk }] = await Promise.race([once(child, 'message'), ended]);
  await ended.catch(() => {});
  return [
    time('one snapshot, with last year beside, median', share(times, 0.5), LIMIT),
    time('one snapshot, the slowest of 20', share(times, 1), LIMIT),
    {
      what: 'memory that 20 snapshots leave in use',
      value: Number(grown.toFixed(1)),
      unit: 'MiB',
    },
    time('adding up 150 communes at the desk, median', share(desk.rolledUp, 0.5), ROLL_UP_LIMIT),
    time('adding up 150 communes at the desk, the slowest', share(desk.rolledUp, 1), ROLL_UP_LIMIT),
    ...['docx', 'xlsx', 'pdf'].map((format) =>
      time(
        `the sum as ${format.toUpperCase()}, median`,
        share(desk.files[format], 0.5),
        format === 'docx' ? LIMIT : undefined,
      ),
    ),
  ];
};
