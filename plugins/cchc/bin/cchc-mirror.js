#!/usr/bin/env node
'use strict';

const { runMirror } = require('../dist/client/node.js');

runMirror(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).then((code) => process.exit(code));
