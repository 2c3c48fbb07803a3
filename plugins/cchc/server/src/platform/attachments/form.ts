import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { fileName } from './file-name';
import type { FormLimits } from './limits';
import { newKey, sync } from './private-folder';
import { Refused } from './refused';

/** Looks at what a form says before any file of it is written, and throws what it is refused with. */
export type Admit = (payload: unknown) => Promise<void>;

/** A file of a form, on the disk and not yet looked into. */
export interface IncomingFile {
  key: string;
  path: string;
  /** As the sender calls it, readable and without a path. */
  name: string;
  size: number;
  /** SHA-256 of what was sent, by which the same form is known when it comes again. */
  digest: string;
}

/** What has come of a form so far. */
export class Form {
  readonly files: IncomingFile[] = [];
  readonly #writing: Promise<void>[] = [];
  #text: string | undefined;
  #total = 0;
  #admitted: Promise<void> | undefined;

  constructor(
    readonly folder: string,
    readonly limits: FormLimits,
    readonly admit?: Admit,
  ) {}

  takeText(name: string | undefined, text: string, isCut: boolean) {
    if (name !== 'payload') throw new Refused('UNEXPECTED_PART');
    if (isCut) throw new Refused('PAYLOAD_TOO_LARGE');
    this.#text = text;
  }

  /** Begins to write a file; `stop` hears of what goes wrong with it. */
  takeFile(
    part: string,
    sentName: string | undefined,
    bytes: Readable,
    stop: (why: Error) => void,
  ) {
    // A part that is dropped still tells when the form breaks off.
    bytes.on('error', () => undefined);
    // What a browser sends for a file field that was left empty.
    if (!sentName) {
      bytes.resume();
      return;
    }
    if (part !== 'files') throw new Refused('UNEXPECTED_PART');
    // What proves that the form may come has to come first.
    if (this.admit && this.#text === undefined) throw new Refused('PAYLOAD_NOT_FIRST');
    // The form is not read on meanwhile: a part that nobody reads holds up the whole.
    const written = this.#ask().then(() => this.#write(bytes, fileName(sentName)));
    this.#writing.push(written);
    written.catch(stop);
  }

  /** Once for the whole form. */
  #ask(): Promise<void> {
    this.#admitted ??= (async () => this.admit?.(this.payload()))();
    return this.#admitted;
  }

  async #write(bytes: Readable, name: string) {
    if (bytes.destroyed) throw new Refused('FORM_BROKEN');
    const key = newKey();
    const file = { key, path: join(this.folder, key), name, size: 0, digest: '' };
    this.files.push(file);
    const target = createWriteStream(file.path, { flags: 'wx', mode: 0o600, flush: true });
    // A file that is still being opened when the form breaks off would come into being afterwards.
    const closed = new Promise<void>((resolve) => target.once('close', resolve));
    await pipeline(bytes, (source: Readable) => this.#counted(source, file), target).finally(
      () => closed,
    );
  }

  async *#counted(source: AsyncIterable<Buffer>, file: IncomingFile) {
    const hash = createHash('sha256');
    for await (const chunk of source) {
      hash.update(chunk);
      file.size += chunk.length;
      this.#total += chunk.length;
      if (file.size > this.limits.file) throw new Refused('FILE_TOO_LARGE', file.name);
      if (this.#total > this.limits.total) throw new Refused('FILES_TOO_LARGE', file.name);
      yield chunk;
    }
    file.digest = hash.digest('hex');
  }

  /** Waits until all files are on the disk for good. */
  async settle() {
    await Promise.all(this.#writing);
    if (this.files.length > 0) await sync(this.folder);
  }

  async discard() {
    // Only what is closed can be removed for good.
    await Promise.allSettled(this.#writing);
    for (const { path } of this.files) await rm(path, { force: true });
  }

  /** @throws Refused */
  payload(): unknown {
    if (this.#text === undefined) throw new Refused('PAYLOAD_MISSING');
    try {
      return JSON.parse(this.#text);
    } catch {
      throw new Refused('PAYLOAD_NOT_JSON');
    }
  }

  /** What can be given back of the text; undefined for nothing. */
  readSoFar(): unknown {
    try {
      return this.payload();
    } catch {
      return undefined;
    }
  }
}
