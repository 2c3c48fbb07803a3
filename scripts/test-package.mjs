// npm run test:package: packs the plugin, installs it into a newly made Strapi project, and looks
// whether it works there. Needs the npm registry; leaves nothing behind.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { newProject, startProject } from './lib/new-project.mjs';
import { archiveChecks, projectChecks } from './lib/package-checks.mjs';
import { npm, root, step } from './lib/run.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const sum = { passed: 0, failed: 0 };

const check = async (name, look) => {
  try {
    await look();
    sum.passed += 1;
    say(`ok     ${name}`);
  } catch (error) {
    sum.failed += 1;
    say(`FAILED ${name}\n       ${error instanceof Error ? error.message : String(error)}`);
  }
};

const checkAll = async (checks) => {
  for (const [name, look] of Object.entries(checks)) await check(name, look);
};

const pack = async (folder) => {
  const { stdout } = await step(
    'packing the plugin',
    ...npm('pack', '--json', '--pack-destination', folder, '-w', 'strapi-plugin-cchc'),
  );
  const [archive] = Object.values(JSON.parse(stdout));
  const manifest = JSON.parse(readFileSync(join(root, 'plugins/cchc/package.json'), 'utf8'));
  return { ...archive, manifest };
};

const tryIn = async (folder) => {
  await ensureInstalled();
  await ensureBuilt({ admin: false });
  await step('making the types', ...npm('run', 'build:types', '-w', 'strapi-plugin-cchc'));
  const archive = await pack(folder);
  await checkAll(archiveChecks(archive));

  const project = join(folder, 'portal');
  await newProject(project, { [archive.name]: `file:../${archive.filename}` });
  const server = await startProject(project);
  try {
    await check('the project boots', () => undefined);
    await checkAll(projectChecks({ url: server.url, folder: project }));
    if (sum.failed > 0) say(server.log());
  } finally {
    await server.stop();
  }
};

const main = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-package-'));
  try {
    await tryIn(folder);
  } catch (error) {
    sum.failed += 1;
    say(`FAILED ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exit(sum.failed > 0 ? 1 : 0);
};

await main();
