import { createHash } from 'node:crypto';

import type { BundleHead, BundleLine } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { type Followed, newestRow } from '../../platform/changes';
import type { FollowRequest } from './contract';
import { hashesFor } from './hashes';
import { type Asked, askedBy, type Changed, pageSince } from './page';

/** Records that are read together. */
const BATCH = 200;

const batches = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );

const recordsFor = async (
  asked: Asked,
  followed: Followed,
  keys: readonly string[],
): Promise<BundleLine[]> => {
  const lines: BundleLine[] = [];
  for (const some of batches(keys)) {
    const hashOf = await hashesFor(asked, followed, some);
    for (const { key, data } of await followed.records(asked.site, some)) {
      // The contract's parser made it: an object of named values.
      const named = data as Record<string, unknown>;
      lines.push({ type: followed.type, id: key, hash: hashOf(key), data: named });
    }
  }
  return lines;
};

const removal = ({ followed, key }: Changed): BundleLine => ({
  type: followed.type,
  id: key,
  op: 'remove',
  hash: null,
  data: null,
});

/** What ceased to be shown while it was read is told by a row of its own, which comes next. */
const changedLines = async (asked: Asked, changed: readonly Changed[]) => {
  const lines: BundleLine[] = changed.filter(({ isShown }) => !isShown).map(removal);
  for (const followed of asked.followed) {
    const keys = changed.filter((one) => one.isShown && one.followed === followed);
    const records = await recordsFor(
      asked,
      followed,
      keys.map(({ key }) => key),
    );
    lines.push(...records.map((line) => ({ ...line, op: 'upsert' as const })));
  }
  return lines;
};

const everything = async (asked: Asked) => {
  const lines: BundleLine[] = [];
  for (const followed of asked.followed) {
    lines.push(...(await recordsFor(asked, followed, await followed.shown(asked.site))));
  }
  return lines;
};

const countsOf = (lines: readonly BundleLine[]): BundleHead['counts'] => {
  const counts: BundleHead['counts'] = {};
  for (const { type } of lines) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

const written = (
  { answering }: Asked,
  lines: readonly BundleLine[],
  place: Pick<BundleHead, 'cursor' | 'more'>,
): string => {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const head: BundleHead = {
    ...place,
    generatedAt: toVietnamIso(new Date()),
    unit: answering ? { code: answering.unit.code, name: answering.unit.name } : null,
    counts: countsOf(lines),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return `${JSON.stringify(head)}\n${body}`;
};

/**
 * GET /bundle: all that the lists show, of the portal or on the site of a unit; with `since`, what
 * has changed of it. Read from the log's newest row on: what changes meanwhile comes again.
 */
export const renderBundle = async (request: FollowRequest): Promise<string> => {
  const asked = await askedBy(request);
  if (request.query.since !== undefined) {
    const { changed, ...place } = await pageSince(asked, request.query);
    return written(asked, await changedLines(asked, changed), place);
  }
  const cursor = await newestRow(request.strapi);
  return written(asked, await everything(asked), { cursor, more: false });
};
