import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Where files of citizens lie; relative to the app's folder. */
export const PRIVATE_DIR = 'CCHC_PRIVATE_DIR';
const DEFAULT = '.private';

/** The folder for private files would be open to everybody. */
export class UnfitFolder extends Error {
  constructor(folder: string) {
    super(
      `${PRIVATE_DIR} không được nằm trong thư mục công khai: ${folder}. / ` +
        `${PRIVATE_DIR} must not lie inside the public folder: ${folder}.`,
    );
    this.name = 'UnfitFolder';
  }
}

/** Where a path leads once links are followed, also if its end does not exist yet. */
const realPath = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if (parent === path) throw error;
    return join(realPath(parent), basename(path));
  }
};

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
};

interface Places {
  /** The app's own folder. */
  root: string;
  /** What is given out to everybody. */
  publicDir: string;
}

export interface PrivateFolder {
  /** Files of forms that are not stored yet. */
  incoming: string;
  kept: string;
}

/**
 * The private folder that an environment names, made if it is not there, for nobody but the user
 * that the server runs as. @throws UnfitFolder, or what the file system says
 */
export const preparePrivateFolder = (
  environment: Readonly<Record<string, string | undefined>>,
  { root, publicDir }: Places,
): PrivateFolder => {
  const folder = realPath(resolve(root, environment[PRIVATE_DIR]?.trim() || DEFAULT));
  if (isInside(folder, realPath(publicDir))) throw new UnfitFolder(folder);
  const made = { incoming: join(folder, 'incoming'), kept: join(folder, 'kept') };
  for (const path of Object.values(made)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return made;
};

const KEY = /^[0-9a-f]{32}$/;

/** 128 random bits: the only name that a file has on the disk. */
export const newKey = (): string => randomBytes(16).toString('hex');

export const isKey = (text: string): boolean => KEY.test(text);

/** Has a file, or what was created, renamed or removed in a folder, outlive a loss of power. */
export const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Puts other bytes in a file's place, all or none; what this leaves behind when it is killed has no
 * key for a name. @throws what the file system says
 */
export const replace = async (path: string, bytes: Buffer): Promise<void> => {
  const made = `${path}.new`;
  try {
    await writeFile(made, bytes, { flag: 'w', mode: 0o600, flush: true });
    await rename(made, path);
    await sync(dirname(path));
  } finally {
    await rm(made, { force: true });
  }
};
