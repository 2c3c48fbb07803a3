import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { newKey, type PrivateFolder, preparePrivateFolder } from './private-folder';
import type { IncomingFile } from './form';

export interface TestFolder extends PrivateFolder {
  root: string;
  /** A file as `receive` would have left it. */
  put: (name: string, bytes: Buffer | string) => Promise<IncomingFile>;
  /** Names of what lies in the incoming folder. */
  left: () => Promise<string[]>;
  remove: () => Promise<void>;
}

/** A private folder of a test's own. */
export const testFolder = async (): Promise<TestFolder> => {
  const root = await mkdtemp(join(tmpdir(), 'cchc-attachments-'));
  const folder = preparePrivateFolder({}, { root, publicDir: join(root, 'public') });
  return {
    ...folder,
    root,
    put: async (name, content) => {
      const bytes = Buffer.from(content);
      const key = newKey();
      const path = join(folder.incoming, key);
      await writeFile(path, bytes);
      return { key, path, name, size: bytes.length, digest: '' };
    },
    left: () => readdir(folder.incoming),
    remove: () => rm(root, { recursive: true, force: true }),
  };
};
