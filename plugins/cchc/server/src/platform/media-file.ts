import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';

import type { Core } from '@strapi/types';

import type { PublicFile } from '../../../shared/contracts';
import { absoluteUrl } from './public-read';

/** What is shown of a file of the media library; with `id`, since Strapi makes equal rows one. */
export const FILE_COLUMNS = { select: ['id', 'name', 'url', 'size', 'mime'] };

export interface FileRow {
  name: string;
  url: string;
  /** Kilobytes of 1,000 bytes. */
  size: number;
  mime: string;
}

/** `portal`: what addresses of the portal's own files begin with. */
export const publicFileOf = (portal: string, { name, url, size, mime }: FileRow): PublicFile => ({
  name,
  url: absoluteUrl(portal, url),
  size: Math.round(size * 1000),
  mime,
});

const SECONDS = 30;

const fetched = async (url: string, path: string): Promise<void> => {
  // Where the portal itself has put it: no address that anybody has written.
  const answer = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000) });
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  await writeFile(path, Buffer.from(await answer.arrayBuffer()), { mode: 0o600 });
};

/** Has a file of the media library looked at on this server's disk, wherever the library keeps it. */
export const withMediaFile = async <T>(
  strapi: Core.Strapi,
  { url }: { url: string },
  look: (file: { path: string; size: number }) => Promise<T>,
): Promise<T> => {
  if (url.startsWith('/')) {
    const path = join(strapi.dirs.static.public, normalize(decodeURI(url)));
    return look({ path, size: (await stat(path)).size });
  }
  const folder = await mkdtemp(join(tmpdir(), 'cchc-media-'));
  try {
    const path = join(folder, 'file');
    await fetched(url, path);
    return await look({ path, size: (await stat(path)).size });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
