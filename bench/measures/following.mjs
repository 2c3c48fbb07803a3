import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mirrorToDirectory } from '../../plugins/cchc/dist/client/node.mjs';
import { fetchRaw } from '../lib/load.mjs';
import { besideRaw, time } from '../lib/rows.mjs';

export const title = 'Sites that keep a copy';

const UNIT = '18586';
const MIRROR_LIMIT = 3_000;
const RUNS = 3;

/** A folder of files for the whole commune, from nothing. */
const fromNothing = async (url) => {
  const directory = await mkdtemp(join(tmpdir(), 'cchc-bench-'));
  const start = performance.now();
  const { stored } = await mirrorToDirectory({ url, unit: UNIT, directory }).sync();
  const took = performance.now() - start;
  await rm(directory, { recursive: true });
  return { stored, took };
};

export const run = async ({ portal }) => {
  const mirrors = [];
  for (let turn = 0; turn < RUNS; turn += 1) mirrors.push(await fromNothing(portal.url));
  const [{ stored, took }, ...others] = mirrors;
  const changes = `/api/cchc/changes?unit=${UNIT}`;
  const { body } = await fetchRaw(portal.url + changes);
  const poll = `${changes}&since=${JSON.parse(body).meta.cursor}`;
  const { headers } = await fetchRaw(portal.url + poll);
  return [
    time(`mirror of ${stored} records from nothing, the first`, took, MIRROR_LIMIT),
    time(
      'the same again for another site of the unit',
      Math.max(...others.map((other) => other.took)),
      MIRROR_LIMIT,
    ),
    ...(await besideRaw(portal, {
      what: 'look for changes, nothing new (304)',
      path: poll,
      headers: { 'accept-encoding': 'identity', 'if-none-match': headers.etag },
    })),
  ];
};
