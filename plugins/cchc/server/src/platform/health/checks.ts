import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Core } from '@strapi/types';

import { storeOf } from '../attachments';
import { FORMAT, ROWS } from '../search/tables';
import { rows } from '../sql';

/** Bytes: some uploads with their smaller sizes, and what SQLite writes beside its file. */
const ROOM = 512 * 1024 * 1024;

/** False as well when it fails: a part of which nothing is known is not well. */
const passes = async (check: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await check();
  } catch {
    return false;
  }
};

export const databaseAnswers = (strapi: Core.Strapi): Promise<boolean> =>
  passes(async () => (await rows(strapi, 'select 1 as one', [])).length === 1);

const migrated = new WeakSet<Core.Strapi>();

/** What has run stays so: the files and tables are looked at until nothing is left to run. */
export const hasMigrated = async (strapi: Core.Strapi): Promise<boolean> => {
  if (migrated.has(strapi)) return true;
  const isDone = await passes(async () => !(await strapi.db.migrations.shouldRun()));
  if (isDone) migrated.add(strapi);
  return isDone;
};

/** Whether the index can be read and is of this version's making. */
export const canSearch = (strapi: Core.Strapi): Promise<boolean> =>
  passes(async () => {
    await rows(strapi, `select 1 as one from ${ROWS} limit 1`, []);
    const format = await strapi
      .store({ type: 'plugin', name: 'cchc' })
      .get({ key: 'search-format' });
    return format === FORMAT;
  });

export const hasRoom = (folder: string): Promise<boolean> =>
  passes(async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ROOM;
  });

/** Where this node writes: uploads, files of citizens, and the database when it is a file. */
const folders = (strapi: Core.Strapi): string[] => {
  const uploads = join(strapi.dirs.static.public, 'uploads');
  const database = strapi.config.get<string | undefined>('database.connection.connection.filename');
  const files = storeOf(strapi)?.incoming;
  return [uploads, ...(database ? [dirname(database)] : []), ...(files ? [files] : [])];
};

export const disksHaveRoom = async (strapi: Core.Strapi): Promise<boolean> =>
  (await Promise.all(folders(strapi).map(hasRoom))).every(Boolean);
