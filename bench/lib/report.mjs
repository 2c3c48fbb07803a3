import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../results.json', import.meta.url));

/** What the figures depend on besides the code. */
export const machine = () => {
  const [{ model }] = cpus();
  return {
    cpu: model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
};

const number = (value) => (value === undefined ? '' : value.toLocaleString('en-GB'));

const verdict = ({ ratio, floor, value, limit }) => {
  if (floor !== undefined) return `≥ ${floor} ${ratio >= floor ? 'kept' : 'MISSED'}`;
  if (limit !== undefined) return `≤ ${limit} ms ${value <= limit ? 'kept' : 'missed'}`;
  return '';
};

const cells = (row) => [
  row.what,
  `${number(row.value)} ${row.unit}`,
  row.ratio === undefined ? '' : `${row.ratio} × ${row.of}`,
  verdict(row),
];

const HEAD = ['', 'measured', 'ratio', 'wanted'];

export const table = (rows) => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const writeResults = (results) =>
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);

/** Ratios hold on any machine; times do not, so they fail nothing. */
export const failures = (rows) =>
  rows.filter(({ ratio, floor }) => floor !== undefined && !(ratio >= floor));
