import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

import type { Flag } from './flag';
import { MIB } from './limits';
import { Refused } from './refused';

const END = '%%EOF';
/** Readers look for the end in as many bytes. */
const TAIL = 1024;
/** How far from the end readers of archives look for theirs. */
const ARCHIVE_TAIL = 65_557;
const ARCHIVE_END = 'PK\x05\x06';
/** What may come out of all compressed parts together. */
const MOST_INFLATED = 32 * MIB;
/** How many parts are unpacked; each holds some hundred objects. */
const MOST_PARTS = 2_000;

/** Finds a name by itself; any of its letters may stand as `#` and two hex digits. */
const name = (...names: string[]): RegExp => {
  const letter = (sign: string) => {
    const [high = '', low = ''] = sign.charCodeAt(0).toString(16);
    return `(?:${sign}|#${high}[${low}${low.toUpperCase()}])`;
  };
  const spellings = names.map((one) => one.replace(/./g, letter));
  return new RegExp(`/(?:${spellings.join('|')})(?!\\w)`);
};

// A rendition and a form of the XFA kind may carry scripts of their own.
const SIGNS: readonly (readonly [Flag, RegExp])[] = [
  ['script', name('JavaScript', 'Rendition', 'XFA')],
  ['launch', name('Launch')],
  ['embedded-file', name('EmbeddedFile', 'EmbeddedFiles', 'RichMedia')],
  ['unseen', name('Encrypt')],
];
const PACKED = name('ObjStm');
/** Also stands in objects of other kinds, but the packed kind cannot do without it. */
const FIRST = name('First');

const inflated = promisify(inflate);

/**
 * Texts of the objects that are packed together and compressed, which is where most programs put
 * them; undefined for one that cannot be read.
 */
async function* packedObjects(bytes: Buffer, text: string) {
  let left = MOST_INFLATED;
  let parts = 0;
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    const head = text.slice(end, index);
    end = index + word.length;
    const isPacked = PACKED.test(head);
    if (!isPacked && !FIRST.test(head)) continue;
    parts += 1;
    if (parts > MOST_PARTS) {
      yield undefined;
      return;
    }
    try {
      const unpacked = await inflated(bytes.subarray(end), { maxOutputLength: Math.max(1, left) });
      left -= unpacked.length;
      yield unpacked.toString('latin1');
    } catch (error) {
      const isTooLarge = Object(error).code === 'ERR_BUFFER_TOO_LARGE';
      if (isPacked || isTooLarge) yield undefined;
      if (isTooLarge) return;
    }
  }
}

/** Whether it begins and ends as a PDF and what it has in it that does something. @throws Refused */
export const inspectPdf = async (path: string, file: string): Promise<Flag[]> => {
  const bytes = await readFile(path);
  // One sign for each byte.
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-') || !text.slice(-TAIL).includes(END)) {
    throw new Refused('PDF_BROKEN', file);
  }
  const flags = new Set<Flag>();
  const look = (content: string) => {
    for (const [flag, sign] of SIGNS) if (sign.test(content)) flags.add(flag);
  };
  look(text);
  if (text.slice(-ARCHIVE_TAIL).includes(ARCHIVE_END)) flags.add('archive');
  for await (const packed of packedObjects(bytes, text)) {
    if (packed === undefined) flags.add('unseen');
    else look(packed);
  }
  return [...flags].sort();
};
