import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { contentFingerprint } from './build.mjs';
import { readJson, writeJson } from './files.mjs';
import { root, step } from './run.mjs';

const accountsFrom = (stdout) => {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const { accounts } = JSON.parse(line);
  if (!Array.isArray(accounts)) throw new Error(`No accounts in the loader's answer: ${line}`);
  return accounts;
};

/**
 * Loads the demo content into the demo's database unless this very content is in it already.
 * The note about it is written last, so a load that was cut short is done again.
 * @returns the demo accounts
 */
export const ensureDemoContent = async ({ dir, env }, { empty }) => {
  const note = join(dir, 'loaded.json');
  const key = `${contentFingerprint()}${empty ? ' empty' : ''}`;
  const seen = readJson(note);
  if (seen?.key === key && existsSync(env.DATABASE_FILENAME)) return seen.accounts;
  const loader = join(root, 'plugins/cchc/bin/cchc.js');
  const args = [loader, 'demo', 'load', 'database/demo', ...(empty ? ['--empty'] : [])];
  const label = 'Nạp dữ liệu mẫu / loading the demo content';
  const { stdout } = await step(label, process.execPath, args, { env });
  const accounts = accountsFrom(stdout);
  writeJson(note, { key, accounts });
  return accounts;
};
