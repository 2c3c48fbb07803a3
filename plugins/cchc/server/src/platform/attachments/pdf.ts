import { readFile } from 'node:fs/promises';
import { createInflate } from 'node:zlib';

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
export const name = (...names: string[]): RegExp => {
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

/** What comes out of a compressed part, as far as it can be read, up to `most` bytes. */
const inflated = async (packed: Buffer, most: number) => {
  const unpacking = createInflate();
  unpacking.end(packed);
  const chunks: Buffer[] = [];
  let size = 0;
  let isWhole = true;
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  } catch {
    isWhole = false;
  }
  return {
    size,
    text: isWhole && size <= most ? Buffer.concat(chunks).toString('latin1') : undefined,
  };
};

/**
 * Texts of the objects that are packed together and compressed, which is where most programs put
 * them; undefined for one that cannot be read.
 */
export async function* packedObjects(bytes: Buffer, text: string) {
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
    const unpacked = await inflated(bytes.subarray(end), left);
    // Also what breaks off in the end had to be unpacked.
    left -= unpacked.size;
    if (unpacked.text !== undefined || isPacked || left < 0) yield unpacked.text;
    if (left < 0) return;
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
