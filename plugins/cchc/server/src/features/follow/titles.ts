import type { Core } from '@strapi/types';

import type { FollowedType } from '../../../../shared/contracts';
import { followedTypes } from '../../platform/changes';

/** All that is selected is text, or a time. */
type Row = Record<string, string | null>;

/** What records are called in the panel, by key; of what is stored no more there is no title. */
export const titlesOf = async (
  strapi: Core.Strapi,
  type: FollowedType,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const named = followedTypes(strapi).find((one) => one.type === type)?.named;
  const titles = new Map<string, string>();
  if (!named || keys.length === 0) return titles;
  const { uid, key, title, where } = named;
  const found: Row[] = await strapi.db.query(uid).findMany({
    select: [key, title, 'publishedAt'],
    where: { ...where, [key]: { $in: [...keys] } },
  });
  // What is public overwrites its draft.
  const drafts = found.filter(({ publishedAt }) => publishedAt === null);
  const published = found.filter(({ publishedAt }) => publishedAt !== null);
  for (const row of [...drafts, ...published]) {
    const [name, called] = [row[key], row[title]];
    if (name && called) titles.set(name, called);
  }
  return titles;
};
