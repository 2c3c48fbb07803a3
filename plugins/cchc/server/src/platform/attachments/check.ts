import { open, stat } from 'node:fs/promises';

import { inspectDocx } from './docx';
import { withEnding } from './file-name';
import type { Flag } from './flag';
import { redrawImage } from './image';
import { inspectPdf } from './pdf';
import type { IncomingFile } from './form';
import { Refused } from './refused';
import { tracesIn } from './traces';

export type FileType = 'jpeg' | 'png' | 'webp' | 'pdf' | 'docx';

interface Kind {
  /** How a file of the type begins, one sign for each byte. */
  start: RegExp;
  mime: string;
  /** The first one is the one that is stored. */
  endings: readonly [string, ...string[]];
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * At the very first byte only: libraries that detect hundreds of types also look past what stands
 * before, and programs then differ in what they take a file for.
 */
const KINDS: Record<FileType, Kind> = {
  jpeg: { start: /^\xff\xd8\xff/, mime: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { start: /^\x89PNG\r\n\x1a\n/, mime: 'image/png', endings: ['png'] },
  webp: { start: /^RIFF[^]{4}WEBP/, mime: 'image/webp', endings: ['webp'] },
  pdf: { start: /^%PDF-/, mime: 'application/pdf', endings: ['pdf'] },
  docx: { start: /^PK\x03\x04/, mime: WORD, endings: ['docx'] },
};
const TYPES = Object.keys(KINDS) as FileType[];

/** sharp as it is installed has no decoder for it. */
const HEIC = /^[^]{4}ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/;

export interface CheckedFile extends IncomingFile {
  type: FileType;
  mime: string;
  flags: Flag[];
}

const firstBytes = async (path: string): Promise<string> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

type Named = Pick<IncomingFile, 'path' | 'name'>;

const typeOf = async ({ path, name }: Named): Promise<FileType> => {
  const start = await firstBytes(path);
  if (start === '') throw new Refused('FILE_EMPTY', name);
  if (HEIC.test(start)) throw new Refused('HEIC', name);
  const type = TYPES.find((one) => KINDS[one].start.test(start));
  if (!type) throw new Refused('FILE_TYPE', name);
  return type;
};

/** What it has in it that does something; a picture has nothing of the kind. */
const flagsIn = async (type: FileType, { path, name }: Named): Promise<Flag[]> => {
  if (type === 'pdf') return inspectPdf(path, name);
  return type === 'docx' ? inspectDocx(path, name) : [];
};

/**
 * What a file is, does by itself and still tells of its making; nothing of it is changed.
 * @throws Refused for what no door would take
 */
export const inspectFile = async (path: string, name: string) => {
  const type = await typeOf({ path, name });
  const flags = await flagsIn(type, { path, name });
  return { type, flags, traces: await tracesIn(path, type) };
};

/**
 * What a file is by its content, which must be whole and of a type that is taken. Its name gets the
 * ending that fits, a picture is drawn anew in place, without metadata. @throws Refused
 */
export const check = async (file: IncomingFile): Promise<CheckedFile> => {
  const type = await typeOf(file);
  if (type !== 'pdf' && type !== 'docx') await redrawImage({ ...file, type });
  const flags = await flagsIn(type, file);
  const { size } = await stat(file.path);
  const { mime, endings } = KINDS[type];
  return { ...file, type, mime, flags, size, name: withEnding(file.name, endings[0], endings) };
};
