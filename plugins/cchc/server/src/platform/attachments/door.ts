import type { Readable } from 'node:stream';

import type { Core } from '@strapi/types';

import { apiBase, localeOf, notFound } from '../public-read';
import { rows } from '../sql';
import { isVaultOpen, textsOf, vaultKeys } from '../vault';
import { downloadHeaders } from './download';
import { findFile, mayHandOut, nameOfFile, type StoredFile } from './files';
import { linkKey, signLink, type UsedLinks, useLink } from './link';
import { storeOf } from './shelf';

/** The part of Koa's context that the door uses. */
export interface DownloadContext {
  method: string;
  query: unknown;
  params: Record<string, string>;
  set: (headers: Record<string, string>) => void;
  body: unknown;
}

const keyOf = (strapi: Core.Strapi) => linkKey(vaultKeys(strapi).indexKey);

/** One statement that only one of several at once wins, on any node. */
const usedLinks = (strapi: Core.Strapi): UsedLinks => ({
  take: async (linkId, expiresAt) => {
    const taken = await rows(
      strapi,
      `insert into cchc_used_links (link_id, expires_at) values (?, ?)
        on conflict (link_id) do nothing returning id`,
      [linkId, new Date(expiresAt)],
    );
    return taken.length > 0;
  },
});

/**
 * Where a browser gets a file, once and within five minutes. Who asks for the link has shown before
 * that she may have it. The address stands in logs, but is used up by then.
 */
export const fileLink = (strapi: Core.Strapi, { documentId }: StoredFile): string =>
  `${apiBase(strapi)}/case-files/${documentId}/${signLink(documentId, keyOf(strapi))}`;

/** The file that a link opens; undefined for every reason not to. */
const opened = async (
  strapi: Core.Strapi,
  { method, params: { file: documentId = '', link = '' } }: DownloadContext,
): Promise<{ file: StoredFile; stream: Readable } | undefined> => {
  const store = storeOf(strapi);
  // HEAD would use it up.
  if (!store || !isVaultOpen(strapi) || method !== 'GET') return undefined;
  const isGood = await useLink(link, documentId, { key: keyOf(strapi), used: usedLinks(strapi) });
  const file = isGood ? await findFile(strapi, { documentId }) : null;
  if (!file || !mayHandOut(strapi, file)) return undefined;
  try {
    return { file, stream: await store.read(file.storeKey) };
  } catch (error) {
    strapi.log.error(`cchc: ${String(error)}`);
    return undefined;
  }
};

export const createFileController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async download(ctx: DownloadContext) {
    ctx.set({ 'Cache-Control': 'no-store' });
    const found = await opened(strapi, ctx);
    if (!found) throw notFound('NOT_FOUND', localeOf(ctx.query));
    const { owner, position, mime, size } = found.file;
    const names = (await textsOf(strapi, [owner], [nameOfFile(position)])).get(owner);
    const name = names?.[nameOfFile(position)] ?? nameOfFile(position);
    // Koa takes a type of its own for a stream unless there is one already.
    ctx.set(downloadHeaders({ name, mime, size }));
    ctx.body = found.stream;
  },
});

export const fileRoutes = [
  {
    method: 'GET' as const,
    path: '/case-files/:file/:link',
    handler: 'case-file.download',
    config: { auth: false as const },
  },
];
