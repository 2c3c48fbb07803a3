// npm run cchc -- …: the section's commands, on the demo's data when DEMO_DIR is set, else on the
// database that the environment or .env names (Strapi reads .env itself).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { openDemo } from './lib/demo-home.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { failWith, root, run, strapiEnv } from './lib/run.mjs';

const { INIT_CWD = process.cwd(), DEMO_DIR } = process.env;

/**
 * The command runs in the repository, but a file is meant from where the caller stands. The two
 * words of the command itself are never files.
 */
const fromCaller = (arg, index) => {
  if (index < 2 || arg.startsWith('-')) return arg;
  const path = resolve(INIT_CWD, arg);
  return existsSync(path) || /[\\/]/.test(arg) ? path : arg;
};

const main = async () => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  const args = process.argv.slice(2).map(fromCaller);
  const { code } = await run(process.execPath, [join(root, 'plugins/cchc/bin/cchc.js'), ...args], {
    env: DEMO_DIR ? openDemo().env : strapiEnv,
  });
  process.exit(code ?? 1);
};

main().catch(failWith);
