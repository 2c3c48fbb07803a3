import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/types';

import { fieldError, type Locale, refusal } from '../public-read';
import type { CheckedFile } from './check';
import { dropAll, dropUnknown } from './files';
import type { Admit } from './form';
import { Refused } from './refused';
import { storeOf } from './shelf';
import { type IncomingShelf, type Look, takeIn } from './take-in';

/** A form that came to a door of ours, with its files in the incoming folder. */
export interface ReceivedFiles {
  body: unknown;
  files: readonly CheckedFile[];
  /** Removes the files that nobody has put on record, and gives the others; never fails. */
  drop: () => Promise<readonly CheckedFile[]>;
  /** Removes all of them, without asking who has them on record; never fails. */
  discard: () => Promise<void>;
}

/** What came without any file. */
export const withoutFiles = (body: unknown): ReceivedFiles => ({
  body,
  files: [],
  drop: () => Promise.resolve([]),
  discard: () => Promise.resolve(),
});

export interface FormRefusal {
  status: number;
  body: { data: null; error: { status: number; name: string; message: string; details: object } };
  /** Whether the same without files would be taken now. */
  isForNow: boolean;
}

const refusedForm = (refused: Refused, locale: Locale): FormRefusal => {
  const { status, code, file } = refused;
  const message = refused.messageIn(locale);
  const fields = code.startsWith('PAYLOAD') ? [] : [{ path: 'files', code, message }];
  const name = status === 413 ? 'PayloadTooLargeError' : 'ValidationError';
  const details = { code, fields, ...(file !== undefined && { file }) };
  return {
    status,
    body: { data: null, error: { status, name, message, details } },
    isForNow: false,
  };
};

const CLOSED = { status: 503, name: 'ServiceUnavailableError', code: 'FILES_CLOSED' } as const;
const FULL = { status: 507, name: 'InsufficientStorageError', code: 'FILES_FULL' } as const;

/** There is no folder, or none that may be used. */
class NoStore extends Error {}

/** Nothing can be kept at the moment; the same without files is taken. */
const noPlace = (why: typeof CLOSED | typeof FULL, locale: Locale): FormRefusal => ({
  ...refusal({ ...why, locale, fields: [fieldError('files', why.code, locale)] }),
  isForNow: true,
});

/** For a form that is read up to its first file. */
const NOWHERE: IncomingShelf = { incoming: '', seal: () => Promise.reject(new NoStore()) };

/** What file systems say when there is no room: on the disk, or for this user. */
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(Object(error).code);
/** Everything else that a file system says. */
const isOfDisk = (error: unknown): boolean => typeof Object(error).syscall === 'string';

/**
 * Reads a form with files from a request; `admit` is asked before anything of it is written.
 * @throws what `admit` throws
 */
export const receiveForm = async (
  strapi: Core.Strapi,
  request: IncomingMessage,
  { locale, admit, look }: { locale: Locale; admit?: Admit; look?: Look | undefined },
): Promise<ReceivedFiles | { refused: FormRefusal }> => {
  const store = storeOf(strapi);
  // Without a store a form is read all the same, up to its first file: it may have none.
  const admitted: Admit = async (payload) => {
    await admit?.(payload);
    if (!store) throw new NoStore();
  };
  try {
    const { payload, files } = await takeIn(request, store ?? NOWHERE, { admit: admitted, look });
    // What stays for now is removed by `mendFiles`; nobody shall be refused for it.
    const note = (error: unknown) => {
      strapi.log.error(`cchc: ${String(error)}`);
    };
    return {
      body: payload,
      files,
      drop: () =>
        dropUnknown(strapi, files).catch((error: unknown) => {
          note(error);
          return [];
        }),
      discard: () => dropAll(strapi, files).catch(note),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: refusedForm(error, locale) };
    if (error instanceof NoStore) return { refused: noPlace(CLOSED, locale) };
    if (!isOfDisk(error) && !isFull(error)) throw error;
    strapi.log.error(`cchc: ${String(error)}`);
    return { refused: noPlace(isFull(error) ? FULL : CLOSED, locale) };
  }
};
