#!/usr/bin/env node
'use strict';

/*
 * Runs a command of the section in the Strapi project of the current folder, beside a running
 * server or without one. Nothing but the command's own words goes to standard output.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const appDir = process.cwd();

const main = async () => {
  const { compileStrapi, createStrapi } = require(
    require.resolve('@strapi/strapi', { paths: [appDir] }),
  );
  const distDir = join(appDir, 'dist');
  // A built project is taken as it is: compiling below a running server would pull the rug away.
  const compiled = existsSync(join(distDir, 'config'));
  const paths = compiled ? { appDir, distDir } : await compileStrapi({ appDir });
  const strapi = createStrapi({ ...paths, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const code = await strapi
    .plugin('cchc')
    .service('cli')
    .run(process.argv.slice(2), {
      print: (line) => process.stdout.write(`${line}\n`),
      complain: (line) => process.stderr.write(`${line}\n`),
    });
  await strapi.destroy();
  return code;
};

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
