import { createReadStream, type ReadStream } from 'node:fs';
import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { isKey, type PrivateFolder, sync } from './private-folder';

/** A file that waits in the incoming folder, or something else that lies there. */
export interface Waiting {
  name: string;
  /** Moment of its last change, in milliseconds. */
  changedAt: number;
}

/**
 * Where files of citizens lie. They come in on this server's disk; where they are kept, nobody but
 * the store knows.
 */
export interface PrivateStore {
  /** The folder for `receive`. */
  incoming: string;
  /** Moves a checked file to where it stays, and says by which key; a second time changes nothing. */
  keep: (file: { key: string }) => Promise<string>;
  /** @throws when it is not kept */
  read: (key: string) => Promise<Readable>;
  /** Removes it wherever it lies; again is no error. */
  remove: (key: string) => Promise<void>;
  has: (key: string) => Promise<boolean>;
  waiting: () => Promise<Waiting[]>;
  /** Removes what lies in the incoming folder under this name. */
  drop: (name: string) => Promise<void>;
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export const isMissing = (error: unknown): boolean => Object(error).code === 'ENOENT';

/** A key comes out of a database or a link: as part of a path it must be nothing else. */
export const demandKey = (key: string): string => {
  if (!isKey(key)) throw new Error('not a key of a private file');
  return key;
};

/** A stream of a file that is there. @throws what the file system says */
export const opened = async (stream: ReadStream): Promise<Readable> => {
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  return stream;
};

/** Keeps files in a folder of this server. */
export const folderStore = ({ incoming, kept }: PrivateFolder): PrivateStore => {
  const incomingPath = (key: string) => join(incoming, demandKey(key));
  const keptPath = (key: string) => join(kept, demandKey(key));

  const keep: PrivateStore['keep'] = async ({ key }) => {
    try {
      await rename(incomingPath(key), keptPath(key));
    } catch (error) {
      if (!isMissing(error) || !(await exists(keptPath(key)))) throw error;
    }
    // Also the second time: the first one may have ended before this.
    await sync(kept);
    await sync(incoming);
    return key;
  };

  // Between commit and move it is still where it came in.
  const read: PrivateStore['read'] = async (key) =>
    opened(createReadStream(keptPath(key))).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      return opened(createReadStream(incomingPath(key)));
    });

  const remove: PrivateStore['remove'] = async (key) => {
    for (const path of [incomingPath(key), keptPath(key)]) await rm(path, { force: true });
    await sync(incoming);
    await sync(kept);
  };

  const waiting: PrivateStore['waiting'] = async () => {
    const found: Waiting[] = [];
    for (const name of await readdir(incoming)) {
      const facts = await stat(join(incoming, name)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      if (facts?.isFile()) found.push({ name, changedAt: facts.mtimeMs });
    }
    return found;
  };

  return {
    incoming,
    keep,
    read,
    remove,
    // Incoming first: a file that is moved meanwhile is found at its new place.
    has: async (key) => (await exists(incomingPath(key))) || exists(keptPath(key)),
    waiting,
    drop: (name) => rm(join(incoming, name), { force: true }),
  };
};
