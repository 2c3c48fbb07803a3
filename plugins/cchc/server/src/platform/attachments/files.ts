import type { Core } from '@strapi/types';

import { forgetTexts, putTexts } from '../vault';
import type { CheckedFile } from './check';
import { CASE_FILE } from './schema';
import { scannerOf, storeOf } from './shelf';

/** `unscanned` is never stored: it is what `pending` means where there is no scanner. */
export type FileScan = 'pending' | 'clean' | 'infected' | 'error' | 'unscanned';

/**
 * What a file is in its case: `sent` by the citizen or for her, of the office's `draft`, or of the
 * answer of that turn, as the texts of the case are called.
 */
export type FilePart = 'sent' | 'draft' | `answer.${number}`;

export interface StoredFile {
  id: number;
  documentId: string;
  owner: string;
  position: number;
  part: FilePart | null;
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

export const partOf = ({ part }: Pick<StoredFile, 'part'>): FilePart => part ?? 'sent';

/** The files of one part of a record, in their order. */
export const filesOfPart = async (
  strapi: Core.Strapi,
  owner: string,
  part: FilePart,
): Promise<StoredFile[]> => (await filesOf(strapi, owner)).filter((file) => partOf(file) === part);

/** Behind all that there ever were: also what is being destroyed has its place until it is gone. */
const lastPosition = async (strapi: Core.Strapi, owner: string): Promise<number> => {
  const last: { position: number } | null = await strapi.db
    .query(CASE_FILE)
    .findOne({ select: ['position'], where: { owner }, orderBy: { position: 'desc' } });
  return last?.position ?? 0;
};

/** Puts files on record, in the transaction of their owner; `keepFiles` follows its commit. */
export const addFiles = async (
  strapi: Core.Strapi,
  owner: string,
  files: readonly CheckedFile[],
  part: FilePart = 'sent',
): Promise<void> => {
  let position = files.length > 0 ? await lastPosition(strapi, owner) : 0;
  for (const { key, name, mime, size, flags } of files) {
    position += 1;
    const facts = { owner, position, part, storeKey: key, mime, size, flags: flags.join(' ') };
    await strapi.db.query(CASE_FILE).create({ data: { ...facts, scan: 'pending' } });
    await putTexts(strapi, owner, { [nameOfFile(position)]: name });
  }
};

/** Makes files of one part files of another. */
export const turnFiles = async (
  strapi: Core.Strapi,
  owner: string,
  from: FilePart,
  to: FilePart,
): Promise<void> => {
  const where = { owner, part: from, ...KEPT };
  await strapi.db.query(CASE_FILE).updateMany({ where, data: { part: to } });
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

/**
 * Removes those of a form that nobody put on record: it was refused, or came a second time.
 * @returns those that somebody did, for `keepFiles`
 */
export const dropUnknown = async <F extends Pick<CheckedFile, 'key'>>(
  strapi: Core.Strapi,
  files: readonly F[],
): Promise<F[]> => {
  const known: F[] = [];
  for (const file of files) {
    const { key: storeKey } = file;
    const count = await strapi.db.query(CASE_FILE).count({ where: { storeKey } });
    if (count === 0) await storeOf(strapi)?.drop(storeKey);
    else known.push(file);
  }
  return known;
};

/** Removes those of a form that nobody has even begun to put on record. */
export const dropAll = async (
  strapi: Core.Strapi,
  files: readonly Pick<CheckedFile, 'key'>[],
): Promise<void> => {
  for (const { key } of files) await storeOf(strapi)?.drop(key);
};

/** Gives what was sent with one record to another; the names are texts of the record. */
export const moveFiles = async (strapi: Core.Strapi, from: string, to: string): Promise<void> => {
  for (const { id } of await filesOfPart(strapi, from, 'sent')) {
    await strapi.db.query(CASE_FILE).updateMany({ where: { id }, data: { owner: to } });
  }
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

/** Destroys files, after the commit of the transaction that runs. */
const forgetWhere = async (strapi: Core.Strapi, where: object): Promise<void> =>
  strapi.db.transaction(async ({ onCommit }) => {
    const { count } = await strapi.db
      .query(CASE_FILE)
      .updateMany({ where, data: { forgottenAt: new Date() } });
    if (count === 0) return;
    onCommit(() => {
      // What fails here is done by `mendFiles`.
      sweepForgotten(strapi).catch((error: unknown) => strapi.log.error(`cchc: ${String(error)}`));
    });
  });

/** Destroys the files of a record. */
export const forgetFiles = (strapi: Core.Strapi, owner: string): Promise<void> =>
  forgetWhere(strapi, { owner });

/** Destroys some files of a record, with their names. */
export const forgetSome = async (
  strapi: Core.Strapi,
  owner: string,
  files: readonly StoredFile[],
): Promise<void> => {
  if (files.length === 0) return;
  await forgetWhere(strapi, { id: { $in: files.map(({ id }) => id) } });
  await forgetTexts(
    strapi,
    owner,
    files.map(({ position }) => nameOfFile(position)),
  );
};

/** How far a file has been looked through, for people. */
export const shownScan = (strapi: Core.Strapi, { scan }: Pick<StoredFile, 'scan'>): FileScan =>
  scannerOf(strapi) || scan === 'clean' || scan === 'infected' ? scan : 'unscanned';

/** Where there is a scanner only what it found clean; where there is none, what nobody found infected. */
export const mayHandOut = (strapi: Core.Strapi, file: Pick<StoredFile, 'scan'>): boolean =>
  ['clean', 'unscanned'].includes(shownScan(strapi, file));
