import { createHash } from 'node:crypto';

import { directoryStore } from './directory';
import { mirror, type MirrorOptions } from './mirror';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export interface DirectoryOptions extends Omit<MirrorOptions, 'store' | 'sha256'> {
  directory: string;
}

/** Keeps a folder of JSON files. */
export const mirrorToDirectory = ({ directory, ...options }: DirectoryOptions) =>
  mirror({ ...options, sha256, store: directoryStore(directory) });
