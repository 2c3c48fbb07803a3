import type { Core } from '@strapi/types';

import { afterOthers } from '../pool';
import { lastBefore } from './custody';
import { brokenAt } from './history';
import { CASE } from './schema';
import { historiesOf } from './store';

interface Broken {
  number: string;
  /** Of the first event that is not what was written there, or that is missing. */
  position: number;
}

const BATCH = 200;

interface Row {
  id: number;
  documentId: string;
  number: string;
  version: number;
  cameFrom: string | null;
  cameAfter: number | null;
}

/** Cases whose history was changed past the section; each step counts the case's version up. */
export const findBrokenHistories = async (
  strapi: Core.Strapi,
  signal?: AbortSignal,
): Promise<{ checked: number; broken: Broken[] }> => {
  const broken: Broken[] = [];
  let checked = 0;
  for (let after = 0; ;) {
    signal?.throwIfAborted();
    const cases: Row[] = await strapi.db.query(CASE).findMany({
      select: ['id', 'documentId', 'number', 'version', 'cameFrom', 'cameAfter'],
      where: { id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const last = cases.at(-1);
    if (!last) return { checked, broken };
    const histories = await historiesOf(
      strapi,
      cases.map(({ documentId }) => documentId),
    );
    for (const one of cases) {
      const { documentId, number, version } = one;
      const events = histories.get(documentId) ?? [];
      const isCut = events.length !== version;
      const before = await lastBefore(strapi, one);
      const position = brokenAt(events, before) ?? (isCut ? events.length + 1 : undefined);
      if (position !== undefined) broken.push({ number, position });
    }
    checked += cases.length;
    after = last.id;
    await afterOthers(strapi);
  }
};
