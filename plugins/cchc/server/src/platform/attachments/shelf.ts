import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';

import type { Core } from '@strapi/types';

import { vaultKeys } from '../vault';
import { openBucket, readBucket } from './bucket';
import { bucketStore } from './bucket-store';
import { preparePrivateFolder } from './private-folder';
import { readScanner, scan, type Scanner } from './scan';
import { type SealedStore, sealedStore } from './sealed';
import { folderStore } from './store';

/** Where this node keeps files of citizens, and who looks through them. */
interface Shelf {
  /** Undefined as long as the folder cannot be used: then nothing is taken. */
  store: SealedStore | undefined;
  scanner: Scanner | undefined;
}

const shelves = new WeakMap<Core.Strapi, Shelf>();

const openStore = (strapi: Core.Strapi): SealedStore | undefined => {
  try {
    const places = { root: strapi.dirs.app.root, publicDir: strapi.dirs.static.public };
    const folder = preparePrivateFolder(process.env, places);
    const bucket = readBucket(process.env);
    const store = bucket ? bucketStore(folder, openBucket(bucket)) : folderStore(folder);
    return sealedStore(store, vaultKeys(strapi).keyring);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    strapi.log.error(`cchc: không nhận tệp gửi kèm / no files are taken: ${why}`);
    return undefined;
  }
};

/** Prepares the private folder; one that cannot be used is tried again later. @throws UnfitScanner */
export const openShelf = (strapi: Core.Strapi): void => {
  const known = shelves.get(strapi)?.store;
  const scanner = readScanner(process.env);
  shelves.set(strapi, { store: known ?? openStore(strapi), scanner });
};

/** Undefined where no files are taken. */
export const storeOf = (strapi: Core.Strapi): SealedStore | undefined => shelves.get(strapi)?.store;

export const scannerOf = (strapi: Core.Strapi): Scanner | undefined => shelves.get(strapi)?.scanner;

/** What the scanner says of any file of this server now; `unscanned` where there is none. */
export const scanFile = async (
  strapi: Core.Strapi,
  path: string,
): Promise<'clean' | 'infected' | 'pending' | 'error' | 'unscanned'> => {
  const scanner = scannerOf(strapi);
  if (!scanner) return 'unscanned';
  const { state } = await scan(createReadStream(path), scanner);
  // It is away.
  return state === 'unscanned' ? 'pending' : state;
};

/** Whether files can be taken now: the folder may have gone since the start. */
export const canTakeFiles = async (strapi: Core.Strapi): Promise<boolean> => {
  const store = storeOf(strapi);
  if (!store) return false;
  return access(store.incoming, constants.W_OK).then(
    () => true,
    () => false,
  );
};
