import type { Core } from '@strapi/types';

import { type Follower, inTurn, publishedTypes, type PublishedType, recordCause } from '../changes';
import { rows } from '../sql';
import { indexPhrases, PHRASE } from './phrases';
import { liveRows, rowOf, writeRows } from './rows';
import type { SearchRow } from './store';
import { FORMAT, ROWS } from './tables';

const CHUNK = 200;
/** Of why something cannot be read; what refuses it says all that is wrong. */
const LONGEST_REASON = 200;

/** Keeps the index in step with the change log, in the transaction of the change. */
export const followChanges: Follower = async (strapi, { type, records, gone }) => {
  const { search } = type;
  if (!search) return;
  const texts = records.map((record) => ({ record, text: search(record) }));
  const wanted = texts.flatMap(({ record, text }) => (text ? [rowOf(record, text)] : []));
  const silent = texts.flatMap(({ record, text }) => (text ? [] : [record]));
  await writeRows(strapi, type.type, wanted, [...gone, ...silent]);
};

const documentsOf = async (strapi: Core.Strapi, { uid }: PublishedType): Promise<string[]> => {
  const found: { documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
  return [...new Set(found.map(({ documentId }) => documentId))];
};

const rowsOf = async (
  strapi: Core.Strapi,
  { load, search }: PublishedType,
  documents: readonly string[],
): Promise<SearchRow[]> => {
  if (!search) return [];
  return (await load(strapi, documents)).flatMap((record) => {
    const text = search(record);
    return text ? [rowOf(record, text)] : [];
  });
};

/**
 * What these documents should have as rows. One that cannot be read is named in the log and keeps
 * neither the others from being found nor the portal from starting.
 */
const readableRows = async (
  strapi: Core.Strapi,
  type: PublishedType,
  documents: readonly string[],
): Promise<{ wanted: SearchRow[]; unreadable: string[] }> => {
  try {
    return { wanted: await rowsOf(strapi, type, documents), unreadable: [] };
  } catch (error) {
    const [document = ''] = documents;
    if (documents.length === 1) {
      const why = String(error).replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
      strapi.log.error(`cchc: search cannot read ${type.type} ${document}: ${why}`);
      return { wanted: [], unreadable: [document] };
    }
    const each = [];
    for (const one of documents) each.push(await readableRows(strapi, type, [one]));
    return {
      wanted: each.flatMap(({ wanted }) => wanted),
      unreadable: each.flatMap(({ unreadable }) => unreadable),
    };
  }
};

const rebuildType = async (strapi: Core.Strapi, type: PublishedType): Promise<number> => {
  const { search } = type;
  const indexed = await liveRows(strapi, type.type);
  const documents = search ? await documentsOf(strapi, type) : [];
  const all = [...new Set([...documents, ...indexed.map(({ document }) => document)])];
  let changed = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    const some = all.slice(start, start + CHUNK);
    // Turn by turn, so that editors and readers come in between.
    changed += await inTurn(strapi, async () => {
      const { wanted, unreadable } = await readableRows(strapi, type, some);
      const present = new Set(wanted.map(({ document, lang }) => `${document} ${lang}`));
      const gone = indexed.filter(
        ({ document, lang }) =>
          some.includes(document) &&
          !unreadable.includes(document) &&
          !present.has(`${document} ${lang}`),
      );
      return writeRows(strapi, type.type, wanted, gone);
    });
  }
  return changed;
};

/** Brings the whole index to what is published now. Resolves to how many rows were not so. */
export const rebuildSearch = async (strapi: Core.Strapi): Promise<number> => {
  let changed = await indexPhrases(strapi);
  for (const type of publishedTypes(strapi)) changed += await rebuildType(strapi, type);
  // Nothing public changed, but what every node holds in memory, and what it has answered by it.
  if (changed > 0) await recordCause(strapi, PHRASE);
  return changed;
};

interface Store {
  get: (params: { key: string }) => Promise<unknown>;
  set: (params: { key: string; value: number }) => Promise<void>;
}

/** At the start: makes the index when there is none, or one of an older version of the plugin. */
export const ensureIndex = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' }) as unknown as Store;
  const [row] = await rows<{ live: number }>(
    strapi,
    `select count(*) as live from ${ROWS} where live = 1 and type <> 'phrase'`,
    [],
  );
  const current = (await store.get({ key: 'search-format' })) === FORMAT;
  if (current && Number(row?.live) > 0) return;
  await rebuildSearch(strapi);
  if (!current) await store.set({ key: 'search-format', value: FORMAT });
};
