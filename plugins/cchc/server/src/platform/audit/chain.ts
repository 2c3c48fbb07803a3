import type { Core } from '@strapi/types';

import { CHAIN_START, chained } from '../chain';
import { isPostgres } from '../own-connection';
import { afterOthers } from '../pool';
import { rows } from '../sql';
import { AUDIT } from './schema';

/** An entry as it stands in the chain. */
export interface Entry {
  position: number;
  at: string;
  actorId: number | null;
  actorName: string;
  act: string;
  kind: string;
  document: string;
  name: string;
  detail: string | null;
}
interface Row extends Entry {
  id: number;
  hash: string;
}

const hashOf = (before: string, entry: Entry): string => {
  const { position, at, actorId, actorName, act, kind, document, name, detail } = entry;
  return chained(before, [position, at, actorId, actorName, act, kind, document, name, detail]);
};

/** Any number that nobody else locks; the same on every node. */
const LOCK = 220_519_203;

/**
 * Appends an entry behind the last one, in the transaction that runs or in one of its own. On
 * PostgreSQL writers of all nodes take turns from here until they commit: two that read one last
 * entry would fork the chain. On SQLite there is one writer anyway. Whoever waits here holds what
 * was written before, so a transaction notes last and locks no further rows.
 */
export const append = async (
  strapi: Core.Strapi,
  entry: Omit<Entry, 'position'>,
): Promise<void> => {
  await strapi.db.transaction(async () => {
    if (isPostgres(strapi)) await rows(strapi, 'select pg_advisory_xact_lock(?)', [LOCK]);
    const last = await lastEntry(strapi);
    const placed = { ...entry, position: (last?.position ?? 0) + 1 };
    const hash = hashOf(last?.hash ?? CHAIN_START, placed);
    await strapi.db.query(AUDIT).create({ data: { ...placed, hash } });
  });
};

const lastEntry = async (strapi: Core.Strapi): Promise<Row | undefined> => {
  const [last]: Row[] = await strapi.db
    .query(AUDIT)
    .findMany({ orderBy: { position: 'desc' }, limit: 1 });
  return last;
};

const BATCH = 500;

/** All entries in the order in which they were written, page by page. */
async function* pages(strapi: Core.Strapi, signal?: AbortSignal): AsyncGenerator<Row[]> {
  for (let after = 0; ;) {
    signal?.throwIfAborted();
    const page: Row[] = await strapi.db
      .query(AUDIT)
      .findMany({ where: { id: { $gt: after } }, orderBy: { id: 'asc' }, limit: BATCH });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
    await afterOthers(strapi);
  }
}

/** A place of the chain that was known to be right. */
export interface Anchor {
  position: number;
  hash: string;
}

/** What a look through the whole chain found. */
export interface Looked {
  /** Where it ends, as far as it is whole. */
  end: Anchor;
  /** The place of the first entry that is not what was written there, with what is there now. */
  broken: { position: number; entry: Entry | undefined } | undefined;
}

/**
 * Looks through all entries for one that was changed, dropped or put in past the section.
 * @param anchor where the chain has been before: only so is it found that its end was cut off
 */
export const lookThrough = async (
  strapi: Core.Strapi,
  anchor?: Anchor,
  signal?: AbortSignal,
): Promise<Looked> => {
  let end: Anchor = { position: 0, hash: CHAIN_START };
  for await (const page of pages(strapi, signal)) {
    for (const entry of page) {
      const position = end.position + 1;
      const isAnchored = anchor?.position !== position || anchor.hash === entry.hash;
      const isSame = entry.position === position && hashOf(end.hash, entry) === entry.hash;
      if (!isSame || !isAnchored) return { end, broken: { position, entry } };
      end = { position, hash: entry.hash };
    }
  }
  const isCut = anchor !== undefined && anchor.position > end.position;
  const broken = isCut ? { position: end.position + 1, entry: undefined } : undefined;
  return { end, broken };
};

/**
 * Chains what an earlier version wrote, when nothing is chained yet. From then on an entry without
 * its place is one that somebody put in.
 */
export const chainEarlier = async (strapi: Core.Strapi): Promise<void> => {
  const entries = strapi.db.query(AUDIT);
  if ((await entries.count({ where: { position: { $notNull: true } } })) > 0) return;
  await strapi.db.transaction(async () => {
    let end: Anchor = { position: 0, hash: CHAIN_START };
    for await (const page of pages(strapi)) {
      for (const entry of page) {
        const position = end.position + 1;
        end = { position, hash: hashOf(end.hash, { ...entry, position }) };
        await entries.updateMany({ where: { id: entry.id }, data: end });
      }
    }
  });
};
