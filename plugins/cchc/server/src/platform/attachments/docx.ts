import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

import type { Flag } from './flag';
import { MIB } from './limits';
import { Refused } from './refused';

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 100 * MIB;
/** Parts that say what a document consists of are short. */
const LONGEST_PART = 2 * MIB;

const TYPES = '[content_types].xml';
const DOCUMENT_TYPE = 'wordprocessingml.document.main+xml';

/** Kinds of file in the upper half of what the archive says of an entry. */
const KIND = 0o170000;
const LINK = 0o120000;

const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'];
/** Tables behind the charts of a document. */
const OFFICE_PART = /^word\/embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/;

const isLink = ({ externalFileAttributes }: Entry) =>
  ((externalFileAttributes >>> 16) & KIND) === LINK;

/** What is known of a document after all of its entries have been unpacked. */
class Document {
  readonly flags = new Set<Flag>();
  #left = MOST_UNPACKED;
  readonly #names = new Set<string>();
  #types: string | undefined;

  constructor(
    readonly archive: ZipFile,
    readonly name: string,
  ) {}

  #refuse(code: Refused['code']) {
    return new Refused(code, this.name);
  }

  async look(entry: Entry) {
    const name = entry.fileName.toLowerCase();
    // Of two entries of one name each program may take another.
    if (isLink(entry) || !entry.canDecodeFileData() || this.#names.has(name)) {
      throw this.#refuse('DOCX_BROKEN');
    }
    this.#names.add(name);
    if (this.#names.size > MOST_ENTRIES) throw this.#refuse('DOCX_TOO_LARGE');
    if (/(?:^|\/)vba(?:project|data)[^/]*$/.test(name)) throw this.#refuse('DOCX_MACRO');
    const isWanted = name === TYPES || name.endsWith('.rels');
    const start = await this.#unpack(entry, isWanted ? LONGEST_PART : 8);
    if (name === TYPES) this.#types = start.toString('utf8');
    else if (isWanted) this.#lookAtRelations(start);
    else this.#lookAtStart(name, start.toString('latin1'));
  }

  /** Counts what comes out of an entry, whatever its head says, and gives its first bytes. */
  async #unpack(entry: Entry, wanted: number): Promise<Buffer> {
    const kept: Buffer[] = [];
    let missing = wanted;
    const unpacking: AsyncIterable<Buffer> = await this.archive.openReadStreamPromise(entry);
    for await (const chunk of unpacking) {
      this.#left -= chunk.length;
      if (this.#left < 0) throw this.#refuse('DOCX_TOO_LARGE');
      if (missing > 0) kept.push(chunk.subarray(0, missing));
      missing -= chunk.length;
    }
    if (wanted === LONGEST_PART && missing < 0) throw this.#refuse('DOCX_TOO_LARGE');
    return Buffer.concat(kept);
  }

  #lookAtStart(name: string, start: string) {
    const isArchive = ARCHIVES.some((sign) => start.startsWith(sign));
    if (isArchive && !OFFICE_PART.test(name)) throw this.#refuse('DOCX_ARCHIVE');
    if (/^word\/(?:embeddings|activex)\//.test(name)) this.flags.add('embedded-file');
  }

  /** Links are what a document may name of the outside; anything else is fetched when it opens. */
  #lookAtRelations(part: Buffer) {
    const text = part.toString('utf8');
    // Another encoding, or signs that are written as numbers, would hide the words.
    if (text.includes('\0') || text.includes('&#')) this.flags.add('unseen');
    // As far as the next one: what never ends is looked at once all the same.
    const relations = text.match(/<(?:\w+:)?Relationship\s[^<]*/g) ?? [];
    const isFetched = (relation: string) =>
      /TargetMode\s*=\s*["']External/i.test(relation) &&
      !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation);
    if (relations.some(isFetched)) this.flags.add('remote-content');
  }

  /** @throws Refused when it is no document of Word, or one with macros under another name */
  conclude(): Flag[] {
    if (this.#types === undefined) throw this.#refuse('DOCX_BROKEN');
    if (/macroEnabled|vbaProject/i.test(this.#types)) throw this.#refuse('DOCX_MACRO');
    if (!this.#types.includes(DOCUMENT_TYPE)) throw this.#refuse('DOCX_BROKEN');
    return [...this.flags].sort();
  }
}

const inspect = async (archive: ZipFile, name: string): Promise<Flag[]> => {
  if (archive.entryCount > MOST_ENTRIES) throw new Refused('DOCX_TOO_LARGE', name);
  const document = new Document(archive, name);
  // yauzl refuses entries whose path is absolute or leads upwards.
  for await (const entry of archive.eachEntry()) await document.look(entry);
  return document.conclude();
};

/**
 * Whether a file, by its path or its bytes, is a sound document of Word, and what it has in it that
 * does something. @throws Refused
 */
export const inspectDocx = async (file: string | Buffer, name: string): Promise<Flag[]> => {
  let archive: ZipFile | undefined;
  try {
    archive =
      typeof file === 'string'
        ? await openPromise(file, { lazyEntries: true, autoClose: false })
        : await fromBufferPromise(file, { lazyEntries: true, autoClose: false });
    return await inspect(archive, name);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('DOCX_BROKEN', name);
  } finally {
    archive?.close();
  }
};
