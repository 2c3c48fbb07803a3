import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

import type { Core } from '@strapi/types';

import { preparePrivateFolder } from './private-folder';
import { readScanner, type Scanner } from './scan';
import { folderStore, type PrivateStore } from './store';

/** Where this node keeps files of citizens, and who looks through them. */
interface Shelf {
  /** Undefined as long as the folder cannot be used: then nothing is taken. */
  store: PrivateStore | undefined;
  scanner: Scanner | undefined;
}

const shelves = new WeakMap<Core.Strapi, Shelf>();

const openStore = (strapi: Core.Strapi): PrivateStore | undefined => {
  try {
    const places = { root: strapi.dirs.app.root, publicDir: strapi.dirs.static.public };
    return folderStore(preparePrivateFolder(process.env, places));
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
export const storeOf = (strapi: Core.Strapi): PrivateStore | undefined =>
  shelves.get(strapi)?.store;

export const scannerOf = (strapi: Core.Strapi): Scanner | undefined => shelves.get(strapi)?.scanner;

/** Whether files can be taken now: the folder may have gone since the start. */
export const canTakeFiles = async (strapi: Core.Strapi): Promise<boolean> => {
  const store = storeOf(strapi);
  if (!store) return false;
  return access(store.incoming, constants.W_OK).then(
    () => true,
    () => false,
  );
};
