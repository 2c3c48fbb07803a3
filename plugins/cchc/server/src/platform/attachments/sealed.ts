import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { type Keyring, openBytes, type Place, resealBytes, sealBytes } from '../vault';
import type { IncomingFile } from './form';
import { replace } from './private-folder';
import { CASE_FILE } from './schema';
import type { PrivateStore } from './store';

/** A store whose files nobody reads without the keys of the vault. */
export interface SealedStore extends PrivateStore {
  /** Seals a checked file where it lies; in clear it is nowhere then. */
  seal: (file: Pick<IncomingFile, 'key' | 'path'>) => Promise<void>;
  /** Seals a kept file anew by the current key. Whether it was sealed by another one. */
  reseal: (key: string) => Promise<boolean>;
}

/** Under the name of another file it does not open. */
const placeOf = (key: string): Place => ({ type: CASE_FILE, documentId: key, field: 'file' });

/**
 * Files lie in a store as the vault seals texts. They are opened whole, in memory (ten megabytes at
 * most), so that nothing is handed out of a file that somebody changed.
 */
export const sealedStore = (store: PrivateStore, keyring: Keyring): SealedStore => ({
  ...store,
  read: async (key) => {
    const sealed = await buffer(await store.read(key));
    return Readable.from([openBytes(sealed, placeOf(key), keyring)]);
  },
  seal: async ({ key, path }) =>
    replace(path, sealBytes(await readFile(path), placeOf(key), keyring)),
  reseal: async (key) => {
    const sealed = await buffer(await store.read(key));
    const anew = resealBytes(sealed, placeOf(key), keyring);
    if (!anew) return false;
    await replace(join(store.incoming, key), anew);
    await store.keep({ key });
    return true;
  },
});
