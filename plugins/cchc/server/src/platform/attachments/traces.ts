import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';

import sharp from 'sharp';
import { openPromise } from 'yauzl';

import type { FileType } from './check';
import { MIB } from './limits';
import { name, packedObjects } from './pdf';

/**
 * What of its making a file still carries, which nobody sees who looks at its pages. `unseen`: parts
 * of it could not be looked into.
 */
export type Trace = 'comments' | 'changes' | 'hidden' | 'author' | 'camera' | 'unseen';

/** A part of a document that is longer is looked at as far as this. */
const LONGEST = 32 * MIB;

// None of these goes past the next tag, so that each looks at a text once, however many tags without
// an end stand in it.

/** Tags of Word, whatever letters its author's program puts before the colon. */
const tag = (...names: string[]) => new RegExp(`<(?:\\w+:)?(?:${names.join('|')})[\\s/>]`);

const CHANGES = tag('ins', 'del', 'moveFrom', 'moveTo', '\\w+PrChange');
const COMMENTS = tag('comment');
/** Text that is there and not shown. */
const HIDDEN = /<(?:\w+:)?(?:vanish|webHidden)(?:\s*\/>|\s+\w+:val\s*=\s*["'](?:1|true|on)["'])/;
const AUTHORS = /<(?:dc:creator|cp:lastModifiedBy)[^<>]*>\s*[^<\s]/;

const inWordPart = (part: string, content: string): Trace[] => {
  if (part === 'docprops/core.xml') return AUTHORS.test(content) ? ['author'] : [];
  if (!part.startsWith('word/') || !part.endsWith('.xml')) return [];
  return [
    ...(COMMENTS.test(content) ? (['comments'] as const) : []),
    ...(CHANGES.test(content) ? (['changes'] as const) : []),
    ...(HIDDEN.test(content) && !part.includes('styles') ? (['hidden'] as const) : []),
  ];
};

const inDocx = async (path: string): Promise<Trace[]> => {
  const archive = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    const traces: Trace[] = [];
    for await (const entry of archive.eachEntry()) {
      const part = entry.fileName.toLowerCase();
      if (!part.endsWith('.xml')) continue;
      if (entry.uncompressedSize > LONGEST) traces.push('unseen');
      else {
        const content = await textOf(await archive.openReadStreamPromise(entry));
        traces.push(...inWordPart(part, content));
      }
    }
    return traces;
  } finally {
    archive.close();
  }
};

const NOTE = ['Text', 'Popup', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret'];
const SUBTYPE = name('Subtype');
const NOTES = new RegExp(`${SUBTYPE.source}\\s*${name(...NOTE).source}`);
const PDF_AUTHOR = new RegExp(`${name('Author').source}\\s*(?:\\((?!\\s*\\))|<(?!\\s*>))`);
const XMP_AUTHOR = /<dc:creator>[^]{0,200}?<rdf:li[^<>]*>\s*[^<\s]/;
const ENCRYPTED = name('Encrypt');

const inPdfText = (content: string): Trace[] => [
  ...(NOTES.test(content) ? (['comments'] as const) : []),
  ...(PDF_AUTHOR.test(content) || XMP_AUTHOR.test(content) ? (['author'] as const) : []),
  ...(ENCRYPTED.test(content) ? (['unseen'] as const) : []),
];

const inPdf = async (path: string): Promise<Trace[]> => {
  const bytes = await readFile(path);
  const whole = bytes.toString('latin1');
  const traces = inPdfText(whole);
  for await (const packed of packedObjects(bytes, whole)) {
    traces.push(...(packed === undefined ? (['unseen'] as const) : inPdfText(packed)));
  }
  return traces;
};

const inPicture = async (path: string): Promise<Trace[]> => {
  const { exif, xmp, iptc, comments } = await sharp(path).metadata();
  return exif || xmp || iptc || comments ? ['camera'] : [];
};

/** What a sound file (`check`) still tells of how it was made, each once. */
export const tracesIn = async (path: string, type: FileType): Promise<Trace[]> => {
  const found = await (type === 'docx' ? inDocx : type === 'pdf' ? inPdf : inPicture)(path);
  return [...new Set(found)].sort();
};
