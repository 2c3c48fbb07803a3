import type { Core } from '@strapi/types';

import type { Data } from './rules';

type SharedRow = Data & { id: number; locale: string };

/** True when a relation in the data of a write adds no related entry. */
export const namesNone = (relation: unknown): boolean => {
  if (relation === undefined || relation === null) return true;
  if (Array.isArray(relation)) return relation.length === 0;
  if (typeof relation !== 'object' || 'id' in relation || 'documentId' in relation) return false;
  if (!('set' in relation || 'connect' in relation || 'disconnect' in relation)) return false;
  const { set, connect } = relation as { set?: unknown; connect?: unknown };
  return namesNone(set) && namesNone(connect);
};

const isRelated = (strapi: Core.Strapi, uid: string, name: string): boolean => {
  const type = strapi.contentType(uid as Parameters<Core.Strapi['contentType']>[0]);
  return ['relation', 'media'].includes(type.attributes[name]?.type ?? '');
};

/** A row's value as a write takes it: relations by the row ids of all that they name. */
const valueOf = (strapi: Core.Strapi, uid: string, row: SharedRow, name: string): unknown => {
  if (!isRelated(strapi, uid, name)) return row[name];
  const related = [row[name] ?? []].flat() as { id: number }[];
  return { set: related.map(({ id }) => id) };
};

const load = (
  strapi: Core.Strapi,
  uid: string,
  shared: readonly string[],
  where: object,
): Promise<SharedRow[]> =>
  strapi.db.query(uid).findMany({
    where,
    populate: Object.fromEntries(
      shared
        .filter((name) => isRelated(strapi, uid, name))
        .map((name) => [name, { select: ['id'] }]),
    ),
    orderBy: { id: 'asc' },
  });

interface Target {
  documentId: string;
  locale: string;
}

/** What a document's first text in a language takes over from the languages it has already. */
export const inheritShared = async (
  strapi: Core.Strapi,
  uid: string,
  shared: readonly string[],
  { documentId, locale }: Target,
  data: Data,
): Promise<Data> => {
  const rows = await load(strapi, uid, shared, { documentId, publishedAt: null });
  const [other] = rows;
  if (!other || rows.some((row) => row.locale === locale)) return data;
  const missing = shared.filter((name) => namesNone(data[name]));
  return {
    ...data,
    ...Object.fromEntries(missing.map((name) => [name, valueOf(strapi, uid, other, name)])),
  };
};

/** Gives what one language has to the others, drafts to drafts, published to published. */
export const spreadShared = async (
  strapi: Core.Strapi,
  uid: string,
  shared: readonly string[],
  { documentId, locale }: Target,
) => {
  for (const publishedAt of [null, { $notNull: true }]) {
    const rows = await load(strapi, uid, shared, { documentId, publishedAt });
    const source = rows.find((row) => row.locale === locale);
    if (!source) continue;
    const wanted = shared.map((name) => [name, valueOf(strapi, uid, source, name)] as const);
    for (const row of rows) {
      const different = wanted.filter(
        ([name, value]) =>
          JSON.stringify(value) !== JSON.stringify(valueOf(strapi, uid, row, name)),
      );
      if (different.length === 0) continue;
      const data = Object.fromEntries(different);
      await strapi.db.query(uid).update({ where: { id: row.id }, data });
    }
  }
};
