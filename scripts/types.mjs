// npm run types: checks the types of every part of the repository, two parts at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { failWith, root, run } from './lib/run.mjs';

const parts = [
  'tsconfig.json',
  'src/admin/tsconfig.json',
  'plugins/cchc/server/tsconfig.json',
  'plugins/cchc/admin/tsconfig.json',
  'plugins/cchc/widgets/tsconfig.json',
  'plugins/cchc/client/tsconfig.json',
  'tests/tsconfig.json',
].filter((path) => existsSync(join(root, path)));

const tsc = join(root, 'node_modules/typescript/bin/tsc');

const check = async (part) => {
  // Strapi's presets keep the incremental state inside node_modules, where parts would share it.
  const args = [tsc, '--project', part, '--noEmit', '--incremental', 'false', '--pretty', 'false'];
  const { code, stdout, stderr } = await run(process.execPath, args, { stdio: ['pipe', 'pipe'] });
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${part}\n${stdout}${stderr}`);
  return code === 0;
};

const worker = async (queue, results) => {
  for (let part = queue.shift(); part; part = queue.shift()) results.push(await check(part));
};

const main = async () => {
  const queue = [...parts];
  const results = [];
  await Promise.all([worker(queue, results), worker(queue, results)]);
  process.exit(results.every(Boolean) ? 0 : 1);
};

main().catch(failWith);
