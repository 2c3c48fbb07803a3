import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { createDatabase } from './database';
import { SETTINGS } from './settings';

const root = resolve(__dirname, '../..');

let removeAll = (): Promise<void> => Promise.resolve();

/**
 * A portal's first start makes its tables and plants its records. It is made once for all test
 * files, which start from copies of it.
 */
export const prepareFirstStart = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-test-first-'));
  await mkdir(join(folder, 'public', 'uploads'), { recursive: true });
  const { environment, remove } = await createDatabase(folder);
  // The command lists what there is; beside that it only starts the portal and stops it.
  await promisify(execFile)(process.execPath, [join(root, 'plugins/cchc/bin/cchc.js'), '--help'], {
    cwd: root,
    env: {
      ...{ ...process.env, ...SETTINGS, ...environment },
      ...{ PUBLIC_DIR: join(folder, 'public'), CCHC_PRIVATE_DIR: join(folder, 'private') },
    },
  });
  const { DATABASE_FILENAME, DATABASE_URL = 'file:' } = environment;
  process.env.CCHC_TEST_TEMPLATE = DATABASE_FILENAME ?? new URL(DATABASE_URL).pathname.slice(1);
  removeAll = async () => {
    await remove();
    await rm(folder, { recursive: true, force: true });
  };
};

export const removeFirstStart = () => removeAll();
