import type { Core } from '@strapi/types';

import { rows } from '../sql';
import { createHeadIndex, type HeadIndex } from './head-index';
import type { Entry, Phrase } from './names';
import { PHRASE } from './phrases';
import { ROWS } from './tables';

interface Row {
  id: number;
  type: string;
  document: string;
  lang: string;
  public_key: string;
  title: string;
  head: string;
  live: number;
  version: number;
}

/** An index in memory, and the rows that it has seen. */
interface Followed {
  index: HeadIndex;
  version: number;
  /** By row: two searches may bring the same change, and not in its order. */
  versions: Map<number, number>;
}

const followed = new WeakMap<Core.Strapi, Followed>();
const loading = new WeakMap<Core.Strapi, Promise<unknown>>();

const start = (): Followed => ({ index: createHeadIndex(), version: 0, versions: new Map() });

const apply = ({ index, versions }: Followed, row: Row) => {
  if ((versions.get(row.id) ?? 0) >= row.version) return;
  versions.set(row.id, row.version);
  if (row.live !== 1) index.remove(row.id);
  else if (row.type === PHRASE) {
    // Written by `indexPhrases`.
    const head = JSON.parse(row.head) as Pick<Phrase, 'kind' | 'keys' | 'meanings' | 'weight'>;
    index.addPhrase({ id: row.id, phrase: row.title, ...head });
  } else {
    const { id, type, document, lang, public_key: key, title } = row;
    // Written by `rowOf`.
    const head = JSON.parse(row.head) as Pick<Entry, 'keywords' | 'levels' | 'field' | 'retired'>;
    index.addEntry({ id, type, document, lang, key, title, ...head });
  }
};

const catchUp = async (strapi: Core.Strapi, state: Followed): Promise<void> => {
  const changed = await rows<Row>(
    strapi,
    `select id, type, document, lang, public_key, title, head, live, version from ${ROWS}
     where version > ? order by version, id`,
    [state.version],
  );
  for (const row of changed) apply(state, row);
  state.version = Math.max(state.version, ...changed.map(({ version }) => version));
};

const newest = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rows<{ version: number | null }>(
    strapi,
    `select max(version) as version from ${ROWS}`,
    [],
  );
  return Number(row?.version ?? 0);
};

/** The first search loads everything; those that come meanwhile wait for it. */
const firstLoad = async (strapi: Core.Strapi): Promise<Followed> => {
  const state = start();
  await catchUp(strapi, state);
  followed.set(strapi, state);
  return state;
};

/**
 * The index as it stands in the database: one short question when nothing changed, else the rows
 * that did. Inside a transaction it is an index of its own, since what it sees may be taken back.
 */
export const currentIndex = async (strapi: Core.Strapi): Promise<HeadIndex> => {
  if (strapi.db.inTransaction()) {
    const state = start();
    await catchUp(strapi, state);
    return state.index;
  }
  if (!followed.has(strapi)) {
    const load = loading.get(strapi) ?? firstLoad(strapi).finally(() => loading.delete(strapi));
    loading.set(strapi, load);
    await load;
  }
  const state = followed.get(strapi) ?? start();
  if ((await newest(strapi)) > state.version) await catchUp(strapi, state);
  return state.index;
};
