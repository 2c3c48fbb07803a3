import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Bucket } from './bucket';
import { type PrivateFolder, sync } from './private-folder';
import { demandKey, exists, folderStore, isMissing, opened, type PrivateStore } from './store';

/**
 * Keeps files in a private bucket. They come in on this server's disk, and stay there while the
 * bucket is away: `keep` fails then, and is tried again.
 */
export const bucketStore = (folder: PrivateFolder, bucket: Bucket): PrivateStore => {
  const { incoming } = folder;
  const { waiting, drop } = folderStore(folder);
  const waitingPath = (key: string) => join(incoming, demandKey(key));

  const keep: PrivateStore['keep'] = async ({ key }) => {
    let bytes: Buffer;
    try {
      bytes = await readFile(waitingPath(key));
    } catch (error) {
      if (!isMissing(error) || !(await bucket.has(key))) throw error;
      return key;
    }
    await bucket.put(key, bytes);
    // Only what the bucket has acknowledged is given up here.
    await rm(waitingPath(key), { force: true });
    await sync(incoming);
    return key;
  };

  const read: PrivateStore['read'] = async (key) => {
    // What still waits for the bucket is handed out from here.
    const path = waitingPath(key);
    if (await exists(path)) return opened(createReadStream(path));
    const stream = await bucket.get(key);
    if (!stream) throw new Error('ENOENT: not in the private bucket');
    return stream;
  };

  return {
    incoming,
    keep,
    read,
    remove: async (key) => {
      await rm(waitingPath(key), { force: true });
      await sync(incoming);
      await bucket.remove(key);
    },
    has: async (key) => (await exists(waitingPath(key))) || bucket.has(key),
    waiting,
    drop,
  };
};
