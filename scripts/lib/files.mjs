import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const filesBelow = (path, skip) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || skip(path)) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), skip));
};

/**
 * SHA-256 over names and contents of files and folders, so that it is right after a checkout, a
 * copy or a clone, which times of change are not.
 */
export const fingerprint = (base, paths, skip = () => false) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(base, path), skip))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(base, file)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
};

/** The content of a JSON file, or undefined when it is missing or broken. */
export const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Writes JSON whole or not at all, readable by its owner only. */
export const writeJson = (path, value) => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
};
