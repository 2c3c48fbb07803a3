import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that the test files of one run share. */
export default async function makeHome() {
  process.env.CCHC_TEST_HOME = await mkdtemp(join(tmpdir(), 'cchc-test-home-'));
}

export const removeHome = async () => {
  const { CCHC_TEST_HOME } = process.env;
  if (CCHC_TEST_HOME) await rm(CCHC_TEST_HOME, { recursive: true, force: true });
};
