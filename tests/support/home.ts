import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadDemo } from './demo';

/** A folder that the test files of one run share, with a demo that is loaded before any of them. */
export default async function makeHome() {
  const home = await mkdtemp(join(tmpdir(), 'cchc-test-home-'));
  process.env.CCHC_TEST_HOME = home;
  await loadDemo(home);
}

export const removeHome = async () => {
  const { CCHC_TEST_HOME } = process.env;
  if (CCHC_TEST_HOME) await rm(CCHC_TEST_HOME, { recursive: true, force: true });
};
