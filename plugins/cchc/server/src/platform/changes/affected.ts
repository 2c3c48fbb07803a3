import type { Core } from '@strapi/types';

import { chunks } from '../chunks';
import { publishedTypes, type PublishedType } from './published';

const touchedBy = async (
  strapi: Core.Strapi,
  type: PublishedType,
  uid: string,
  documents: readonly string[],
): Promise<Set<string>> => {
  const touched = new Set(type.uid === uid ? documents : []);
  const find = type.dependents?.[uid];
  if (find) {
    for (const some of chunks(documents)) {
      for (const document of await find(strapi, some)) touched.add(document);
    }
  }
  return touched;
};

/** Documents to compare with the log, by public type. */
export type Affected = ReadonlyMap<string, ReadonlySet<string>>;

/** These documents, and all that show something of them now. */
export const affectedBy = async (
  strapi: Core.Strapi,
  uid: string,
  documents: readonly string[],
): Promise<Affected> => {
  const affected = new Map<string, ReadonlySet<string>>();
  if (documents.length === 0) return affected;
  for (const type of publishedTypes(strapi)) {
    affected.set(type.type, await touchedBy(strapi, type, uid, documents));
  }
  return affected;
};
