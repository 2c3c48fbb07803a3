import type { Core } from '@strapi/types';

import { placeholders, rows } from '../sql';
import { inTurn, recordCause } from './log';
import { publishedTypes } from './published';

/** The log's name for a compaction; the row's key is the number up to which history has gaps. */
export const COMPACTED = 'compaction';

/** The number up to which history has gaps: whoever has read less far cannot read on. 0 for none. */
export const compactedUpTo = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rows<{ key: string }>(
    strapi,
    'select key from cchc_changes where type = ? order by id desc limit 1',
    [COMPACTED],
  );
  return Number(row?.key ?? 0);
};

const count = async (strapi: Core.Strapi): Promise<number> => {
  const [row] = await rows<{ count: number | string }>(
    strapi,
    'select count(*) as count from cchc_changes',
    [],
  );
  return Number(row?.count ?? 0);
};

/** The last row before the first one that is not older: of those up to it, all are. */
const lastOlder = async (strapi: Core.Strapi, before: Date): Promise<number> => {
  const [row] = await rows<{ id: number | string | null }>(
    strapi,
    `select max(id) as id from cchc_changes where id <
       coalesce((select min(id) from cchc_changes where at >= ?),
                (select max(id) + 1 from cchc_changes))`,
    [before],
  );
  return Number(row?.id ?? 0);
};

/**
 * Rows after which a later one of their document and language came (it says what is public now),
 * and one under their key (it says what became of the address). A later row with an earlier time
 * does not count: the newest time is when the content last changed.
 */
const removeSuperseded = (strapi: Core.Strapi, upTo: number) =>
  rows(
    strapi,
    `delete from cchc_changes where id in (select c.id from cchc_changes c
      where c.id <= ? and c.type <> ?
        and exists (select 1 from cchc_changes later where later.type = c.type
          and later.document = c.document and later.lang = c.lang
          and later.id > c.id and later.id <= ? and later.at >= c.at)
        and exists (select 1 from cchc_changes later where later.type = c.type
          and later.key = c.key and later.lang = c.lang
          and later.id > c.id and later.id <= ?))`,
    [upTo, COMPACTED, upTo, upTo],
  );

/** Removals that nobody is told of any more, where they are all that is left of a document. */
const removeForgotten = (strapi: Core.Strapi, upTo: number) => {
  const types = publishedTypes(strapi).flatMap(({ type, keepsAddresses }) =>
    keepsAddresses ? [] : [type],
  );
  return rows(
    strapi,
    `delete from cchc_changes where id in (select c.id from cchc_changes c
      where c.id <= ? and c.op = 'remove' and c.type in (${placeholders(['', ...types])})
        and not exists (select 1 from cchc_changes other where other.type = c.type
          and other.document = c.document and other.lang = c.lang and other.id <> c.id))`,
    [upTo, '', ...types],
  );
};

/**
 * Removes from the log what is older than a moment and no longer says anything: what later rows
 * supersede, and removals of types whose old addresses nobody answers. Cursors from before then are
 * too old.
 */
export const compactLog = (
  strapi: Core.Strapi,
  before: Date,
): Promise<{ removed: number; upTo: number }> =>
  inTurn(strapi, async () => {
    const upTo = await lastOlder(strapi, before);
    const all = await count(strapi);
    await removeSuperseded(strapi, upTo);
    await removeForgotten(strapi, upTo);
    const removed = all - (await count(strapi));
    if (removed > 0) await recordCause(strapi, COMPACTED, String(upTo));
    return { removed, upTo };
  });
