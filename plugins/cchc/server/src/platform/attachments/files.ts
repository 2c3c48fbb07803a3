import type { Core } from '@strapi/types';

import { putTexts } from '../vault';
import type { CheckedFile } from './check';
import { CASE_FILE } from './schema';
import { scannerOf, storeOf } from './shelf';

/** `unscanned` is never stored: it is what `pending` means where there is no scanner. */
export type FileScan = 'pending' | 'clean' | 'infected' | 'error' | 'unscanned';

export interface StoredFile {
  id: number;
  documentId: string;
  owner: string;
  position: number;
  storeKey: string;
  mime: string;
  size: number;
  flags: string | null;
  scan: Exclude<FileScan, 'unscanned'>;
}

const KEPT = { forgottenAt: null };

/** Under which name the vault holds what the citizen called a file. */
export const nameOfFile = (position: number): string => `file.${position}`;

export const filesOf = (strapi: Core.Strapi, owner: string): Promise<StoredFile[]> =>
  strapi.db.query(CASE_FILE).findMany({ where: { owner, ...KEPT }, orderBy: { position: 'asc' } });

export const findFile = (strapi: Core.Strapi, where: object): Promise<StoredFile | null> =>
  strapi.db.query(CASE_FILE).findOne({ where: { ...where, ...KEPT } });

/** Puts files on record, in the transaction that makes their owner; `keepFiles` follows its commit. */
export const addFiles = async (
  strapi: Core.Strapi,
  owner: string,
  files: readonly CheckedFile[],
): Promise<void> => {
  for (const [index, { key, name, mime, size, flags }] of files.entries()) {
    const position = index + 1;
    const facts = { owner, position, storeKey: key, mime, size, flags: flags.join(' ') };
    await strapi.db.query(CASE_FILE).create({ data: { ...facts, scan: 'pending' } });
    await putTexts(strapi, owner, { [nameOfFile(position)]: name });
  }
};

/**
 * Moves files to where they stay. Never fails: what is on record and could not be moved is moved by
 * `mendFiles`, and its owner has been taken in.
 */
export const keepFiles = async (
  strapi: Core.Strapi,
  files: readonly Pick<CheckedFile, 'key'>[],
): Promise<void> => {
  for (const file of files) {
    await storeOf(strapi)
      ?.keep(file)
      .catch((error: unknown) => strapi.log.error(`cchc: ${String(error)}`));
  }
};

/** Removes those of a form that nobody put on record: it was refused, or came a second time. */
export const dropUnknown = async (
  strapi: Core.Strapi,
  files: readonly Pick<CheckedFile, 'key'>[],
): Promise<void> => {
  for (const { key } of files) {
    const count = await strapi.db.query(CASE_FILE).count({ where: { storeKey: key } });
    if (count === 0) await storeOf(strapi)?.drop(key);
  }
};

/** Gives the files of one record to another; their names are texts of the record. */
export const moveFiles = async (strapi: Core.Strapi, from: string, to: string): Promise<void> => {
  await strapi.db.query(CASE_FILE).updateMany({ where: { owner: from }, data: { owner: to } });
};

/** Removes what is to be destroyed; the row goes last, so that nothing is forgotten half. */
export const sweepForgotten = async (strapi: Core.Strapi): Promise<void> => {
  const store = storeOf(strapi);
  if (!store) return;
  const rows: StoredFile[] = await strapi.db
    .query(CASE_FILE)
    .findMany({ where: { forgottenAt: { $notNull: true } } });
  for (const { id, storeKey } of rows) {
    await store.remove(storeKey);
    await strapi.db.query(CASE_FILE).delete({ where: { id } });
  }
};

/** Destroys the files of a record, after the commit of the transaction that runs. */
export const forgetFiles = async (strapi: Core.Strapi, owner: string): Promise<void> =>
  strapi.db.transaction(async ({ onCommit }) => {
    const { count } = await strapi.db
      .query(CASE_FILE)
      .updateMany({ where: { owner }, data: { forgottenAt: new Date() } });
    if (count === 0) return;
    onCommit(() => {
      // What fails here is done by `mendFiles`.
      sweepForgotten(strapi).catch((error: unknown) => strapi.log.error(`cchc: ${String(error)}`));
    });
  });

/** How far a file has been looked through, for people. */
export const shownScan = (strapi: Core.Strapi, { scan }: Pick<StoredFile, 'scan'>): FileScan =>
  scannerOf(strapi) || scan === 'clean' || scan === 'infected' ? scan : 'unscanned';

/** Where there is a scanner only what it found clean; where there is none, what nobody found infected. */
export const mayHandOut = (strapi: Core.Strapi, file: Pick<StoredFile, 'scan'>): boolean =>
  ['clean', 'unscanned'].includes(shownScan(strapi, file));
