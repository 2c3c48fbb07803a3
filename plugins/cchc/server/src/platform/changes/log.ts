import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/types';

import { chunks } from '../chunks';
import { rows as query } from '../sql';
import { type Affected, affectedBy } from './affected';
import { contentHash } from './hash';
import { type ChangeRow, lastRows } from './last-rows';
import { publishedTypes, type PublicRecord, type PublishedType, tellFollowers } from './published';
import { CHANGE } from './schema';
import { announce } from './versions';

type NewRow = Omit<ChangeRow, 'id' | 'at'> & { updateType: string; url: string | null; at: Date };

/** Any number that nobody else locks; the same on every node. */
const LOCK = 220_519_201;

/**
 * A transaction whose changes of public content nobody else interleaves. On PostgreSQL numbers are
 * given before commit, so a reader could see 7 and never come back for a 6 that commits late;
 * writers therefore take turns from their first statement until they commit. Turns taken at once
 * also keep two of them from publishing one document twice, or from giving one slug to two. On
 * SQLite there is one writer anyway.
 */
export const inTurn = async <T>(strapi: Core.Strapi, run: () => Promise<T>): Promise<T> =>
  await strapi.db.transaction(async (): Promise<T> => {
    if (strapi.db.dialect.client === 'postgres') {
      await query(strapi, 'select pg_advisory_xact_lock(?)', [LOCK]);
    }
    return run();
  });

/** When the change of a document took place. */
type MomentOf = (document: string) => Date;

const removal = (row: ChangeRow, at: Date): NewRow => ({
  type: row.type,
  key: row.key,
  lang: row.lang,
  op: 'remove',
  updateType: 'major',
  hash: null,
  unitCode: row.unitCode,
  url: null,
  document: row.document,
  at,
});

const upsert = (type: string, record: PublicRecord, hash: string, isNew: boolean, at: Date) => ({
  type,
  key: record.key,
  lang: record.lang,
  op: 'upsert' as const,
  updateType: isNew ? 'major' : 'minor',
  hash,
  unitCode: record.unitCode,
  url: record.url,
  document: record.document,
  at,
});

const difference = (
  type: string,
  before: Map<string, ChangeRow>,
  after: readonly PublicRecord[],
  at: MomentOf,
): NewRow[] => {
  const rows: NewRow[] = [];
  const present = new Set(after.map(({ document, lang }) => `${document} ${lang}`));
  for (const [identity, row] of before) {
    if (row.op === 'upsert' && !present.has(identity)) rows.push(removal(row, at(row.document)));
  }
  for (const record of after) {
    const last = before.get(`${record.document} ${record.lang}`);
    const known = last?.op === 'upsert' ? last : undefined;
    const hash = contentHash([record.data, record.reach ?? null]);
    if (known?.hash === hash && known.key === record.key) continue;
    if (known && known.key !== record.key) rows.push(removal(known, at(record.document)));
    rows.push(upsert(type, record, hash, !known, at(record.document)));
  }
  return rows;
};

const recordType = async (
  strapi: Core.Strapi,
  type: PublishedType,
  documents: string[],
  at: MomentOf,
) => {
  const before = await lastRows(strapi, type.type, documents);
  const after: PublicRecord[] = [];
  for (const some of chunks(documents)) after.push(...(await type.load(strapi, some)));
  const rows = difference(type.type, before, after, at);
  if (rows.length === 0) return;
  // One procedure may be shown with thousands of overlays; a statement takes only so many values.
  for (const data of chunks(rows)) await strapi.db.query(CHANGE).createMany({ data });
  const newest = await announce(strapi, type.type);
  const changed = new Set(
    rows.filter(({ op }) => op === 'upsert').map(({ document, lang }) => `${document} ${lang}`),
  );
  const past = rows.map(({ document, lang }) => before.get(`${document} ${lang}`));
  await tellFollowers(strapi, {
    type,
    newest,
    unitCodes: new Set([...rows, ...past].flatMap((row) => (row ? [row.unitCode] : []))),
    records: after.filter(({ document, lang }) => changed.has(`${document} ${lang}`)),
    gone: rows.filter(({ document, lang }) => !changed.has(`${document} ${lang}`)),
  });
};

/**
 * Enters a change of what answers depend on but no public record shows: what people call a
 * procedure, who may read. `type` is a name that no public type has; the feed leaves it out.
 */
export const recordCause = (strapi: Core.Strapi, type: string, key = ''): Promise<void> =>
  inTurn(strapi, async () => {
    await strapi.db.query(CHANGE).create({
      data: {
        type,
        key,
        lang: '',
        op: 'upsert',
        updateType: 'minor',
        document: '',
        at: new Date(),
      },
    });
    await announce(strapi, type);
  });

/**
 * Compares what the public sees now of these documents, and of all that show something of them,
 * with what the log says it saw last, and appends the difference. Writes nothing when there is
 * none. Call it inside the transaction of the change. `before`: what was affected before the
 * change; what it took away cannot be found after it. `at`: when it happened to a document, if not now.
 */
export const recordChanges = (
  strapi: Core.Strapi,
  uid: string,
  documents: readonly string[],
  { before = new Map(), at = () => new Date() }: { before?: Affected; at?: MomentOf } = {},
): Promise<void> =>
  inTurn(strapi, async () => {
    const after = await affectedBy(strapi, uid, documents);
    for (const type of publishedTypes(strapi)) {
      const touched = new Set([...(before.get(type.type) ?? []), ...(after.get(type.type) ?? [])]);
      if (touched.size > 0) await recordType(strapi, type, [...touched], at);
    }
  });

const together = new AsyncLocalStorage<ReadonlySet<string>>();

/** True inside `recordTogether` for its documents. */
export const isRecordedTogether = (document: string): boolean =>
  together.getStore()?.has(document) ?? false;

/**
 * One transaction in which many documents of a type are written, compared with the log once at its
 * end instead of once a write.
 */
export const recordTogether = (
  strapi: Core.Strapi,
  uid: string,
  documents: readonly string[],
  run: () => Promise<void>,
): Promise<void> =>
  inTurn(strapi, async () => {
    const before = await affectedBy(strapi, uid, documents);
    await together.run(new Set(documents), run);
    await recordChanges(strapi, uid, documents, { before });
  });
