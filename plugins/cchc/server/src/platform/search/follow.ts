import type { Core } from '@strapi/types';

import { newestFor } from '../changes';
import { rows } from '../sql';
import { createHeadIndex, type HeadIndex } from './head-index';
import type { Entry, Phrase } from './names';
import { PHRASE } from './phrases';
import { ROWS } from './tables';
import { createTextIndex, type TextIndex } from './texts';

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

/** What is held in memory of the rows of one moment. */
export interface Index {
  heads: HeadIndex;
  texts: TextIndex;
}

/** An index in memory, and the rows that it has seen. */
interface Followed extends Index {
  version: number;
  /** By row: two searches may bring the same change, and not in its order. */
  versions: Map<number, number>;
  /** The newest row of the log when it last looked. */
  newest?: number;
}

const followed = new WeakMap<Core.Strapi, Followed>();
const loading = new WeakMap<Core.Strapi, Promise<void>>();

const start = (strapi: Core.Strapi): Followed => ({
  heads: createHeadIndex(),
  texts: createTextIndex(strapi),
  version: 0,
  versions: new Map(),
});

const apply = ({ heads, versions }: Followed, row: Row) => {
  if ((versions.get(row.id) ?? 0) >= row.version) return;
  versions.set(row.id, row.version);
  if (row.live !== 1) heads.remove(row.id);
  else if (row.type === PHRASE) {
    // Written by `indexPhrases`.
    const head = JSON.parse(row.head) as Pick<Phrase, 'kind' | 'keys' | 'meanings' | 'weight'>;
    heads.addPhrase({ id: row.id, phrase: row.title, ...head });
  } else {
    const { id, type, document, lang, public_key: key, title } = row;
    // Written by `rowOf`.
    const head = JSON.parse(row.head) as Pick<Entry, 'keywords' | 'levels' | 'field' | 'retired'>;
    heads.addEntry({ id, type, document, lang, key, title, ...head });
  }
};

const catchUp = async (strapi: Core.Strapi, state: Followed): Promise<void> => {
  const changed = await rows<Row>(
    strapi,
    `select id, type, document, lang, public_key, title, head, live, version from ${ROWS}
     where version > ? order by version, id`,
    [state.version],
  );
  if (changed.length === 0) return;
  for (const row of changed) apply(state, row);
  // A new one: who still reads for the old one must not leave in this what was true before.
  state.texts = createTextIndex(strapi);
  state.version = Math.max(state.version, ...changed.map(({ version }) => version));
};

/** The first search loads everything; those that come meanwhile wait for it. */
const firstLoad = async (strapi: Core.Strapi): Promise<void> => {
  const state = start(strapi);
  await catchUp(strapi, state);
  followed.set(strapi, state);
};

/**
 * The index as it stands in the database, looked at when the log says something new. Inside a
 * transaction it is an index of its own, since what it sees may be taken back.
 */
export const currentIndex = async (strapi: Core.Strapi): Promise<Index> => {
  if (strapi.db.inTransaction()) {
    const own = start(strapi);
    await catchUp(strapi, own);
    return own;
  }
  const newest = await newestFor(strapi);
  if (!followed.has(strapi)) {
    const load = loading.get(strapi) ?? firstLoad(strapi).finally(() => loading.delete(strapi));
    loading.set(strapi, load);
    await load;
  }
  const state = followed.get(strapi) ?? start(strapi);
  if (state.newest !== newest) {
    await catchUp(strapi, state);
    state.newest = newest;
  }
  // Not the state itself, whose texts a later change replaces.
  return { heads: state.heads, texts: state.texts };
};
