import type { ChangeItem, ChangesMeta } from '../../../../shared/contracts';
import { toVietnamIso } from '../../../../shared/time';
import { type Followed, rowsByNumber } from '../../platform/changes';
import type { Answer } from '../../platform/public-read';
import type { FollowRequest } from './contract';
import { hashesFor } from './hashes';
import { askedBy, pageSince } from './page';

/**
 * GET /changes: what changed after `since` in what the lists show, of the portal or on the site of
 * a unit. Each record is told once, as it is now.
 */
export const findChanges = async (
  request: FollowRequest,
): Promise<Answer<ChangeItem[]> & { meta: ChangesMeta }> => {
  const asked = await askedBy(request);
  const { changed, cursor, more } = await pageSince(asked, request.query);
  const hashes = new Map<Followed, (key: string) => string>();
  for (const followed of new Set(changed.map((one) => one.followed))) {
    const keys = changed.filter((one) => one.followed === followed).map(({ key }) => key);
    hashes.set(followed, await hashesFor(asked, followed, keys));
  }
  const rows = await rowsByNumber(
    request.strapi,
    changed.map(({ seq }) => seq),
  );
  return {
    data: changed.map(({ followed, key, seq, isShown }) => ({
      seq,
      type: followed.type,
      id: key,
      op: isShown ? 'upsert' : 'remove',
      updateType: isShown ? (rows.get(seq)?.updateType ?? 'minor') : 'major',
      at: toVietnamIso(new Date(rows.get(seq)?.at ?? 0)),
      hash: isShown ? (hashes.get(followed)?.(key) ?? '') : null,
      url: isShown ? followed.url(asked.site, key) : null,
    })),
    meta: {
      cursor,
      more,
      ...(asked.answering?.successor && { successor: asked.answering.successor }),
    },
  };
};
