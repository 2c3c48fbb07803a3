import { join } from 'node:path';

import { readJson, writeJson } from './files.mjs';
import { npm, root, step } from './run.mjs';

const stamp = join(root, 'node_modules/.cache/cchc/install.json');

/** Native modules are compiled for one version of Node's binary interface. */
const runtime = `${process.platform} ${process.arch} ${process.versions.modules}`;

/** npm writes its hidden lock file last, so it is missing after an install that was cut short. */
const matchesLock = () => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') || optional || link || present[path]?.version === version,
  );
};

/** Installs the dependencies of the lock file unless they are there. */
export const ensureInstalled = async () => {
  const seen = readJson(stamp)?.runtime ?? runtime;
  if (seen !== runtime || !matchesLock()) {
    await step('Cài thư viện / installing dependencies (≈ 2 min)', ...npm('ci', '--no-audit'), {
      env: { npm_config_fund: 'false' },
    });
  }
  if (readJson(stamp)?.runtime !== runtime) writeJson(stamp, { runtime });
};
