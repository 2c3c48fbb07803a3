import type { Core } from '@strapi/types';

import { movedMark } from '../../../../shared/cases/marks';
import { OPEN_STATES } from '../../../../shared/cases/vocabulary';
import {
  actOnCase,
  CASE,
  CaseConflict,
  historiesOf,
  legsBefore,
  type StoredCase,
  termOfCase,
} from '../../platform/cases';
import { recompute } from '../../platform/deadlines';
import { isDraining } from '../../platform/drain';
import { deadlinesStamp } from '../deadline';
import { MACHINE, pagesOf, settingsByUnit } from './duties.job';

interface Moved {
  found: StoredCase;
  dueOn: string | null;
  provisional: boolean;
}

/** Which of these cases have another due date now, or one that is more or less certain. */
const movedOf = async (strapi: Core.Strapi, cases: readonly StoredCase[]): Promise<Moved[]> => {
  const settingsOf = settingsByUnit(strapi);
  const owners = cases.map(({ documentId }) => documentId);
  const histories = await historiesOf(strapi, owners);
  const moved: Moved[] = [];
  for (const found of cases) {
    const settings = await settingsOf(found);
    const events = histories.get(found.documentId) ?? [];
    const before = (await legsBefore(strapi, found)).flatMap((leg) => leg.events);
    const term = termOfCase(found, events, settings, before);
    if (!term) {
      // The office has taken the term away.
      if (found.dueOn !== null) moved.push({ found, dueOn: null, provisional: false });
      continue;
    }
    const stored = {
      ...{ id: found, rule: term.rule, dueOn: found.dueOn },
      ...{ startedAt: term.clock.startedAt, events: term.clock.events },
      provisional: found.isDueProvisional === true,
      stopped: term.clock.stoppedAt !== null,
    };
    for (const { due } of recompute([stored], settings.calendar)) {
      moved.push({ found, dueOn: due.dueOn, provisional: due.provisional });
    }
  }
  return moved;
};

/** False when somebody did something with the case meanwhile: then it has to be looked at anew. */
const move = async (strapi: Core.Strapi, { found, dueOn, provisional }: Moved) => {
  const { id, version, documentId } = found;
  if (found.dueOn === dueOn) {
    // Only more or less certain: nothing that its history has to tell.
    const data = { isDueProvisional: provisional };
    const { count } = await strapi.db.query(CASE).updateMany({ where: { id, version }, data });
    return count === 1;
  }
  const said = { mark: movedMark(found.dueOn, dueOn) };
  const act = { action: 'recompute', said, seen: version, actor: MACHINE } as const;
  try {
    await actOnCase(strapi, documentId, act);
    return true;
  } catch (error) {
    if (error instanceof CaseConflict) return false;
    throw error;
  }
};

const OPEN = { stage: { $in: OPEN_STATES } };

/** Looks again at those that were changed meanwhile, until none was. */
const settle = async (strapi: Core.Strapi, page: readonly StoredCase[]): Promise<void> => {
  let left = page;
  while (left.length > 0) {
    const lost: number[] = [];
    for (const one of await movedOf(strapi, left)) {
      if (!(await move(strapi, one))) lost.push(one.found.id);
    }
    left = await strapi.db.query(CASE).findMany({
      where: { ...OPEN, id: { $in: lost } },
      populate: { unit: { select: ['id', 'code', 'name'] } },
    });
  }
};

/** How far the open cases were gone through for one state of terms and days off. */
interface Progress {
  stamp: string;
  /** The last case of the last page; null when all are done. */
  after: number | null;
}

const KEY = 'deadlines-recomputed';

const progressOf = (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  return {
    // The store keeps JSON; nobody else writes this key.
    get: async () => (await store.get({ key: KEY })) as Progress | null,
    set: (value: Progress) => store.set({ key: KEY, value }),
  };
};

/** A portal without cases has none to compute anew. */
export const startRecomputing = async (strapi: Core.Strapi): Promise<void> => {
  const progress = progressOf(strapi);
  if ((await progress.get()) !== null || (await strapi.db.query(CASE).count({})) > 0) return;
  await progress.set({ stamp: await deadlinesStamp(strapi), after: null });
};

/**
 * Computes the due dates of all open cases anew after a term or a day off has changed; what was
 * answered keeps what it was judged by. Goes on where a stop has left it, and begins anew when
 * something changes meanwhile. Any number of nodes may run it: what one has done the others find
 * done.
 */
export const recomputeDueDates = async (strapi: Core.Strapi): Promise<void> => {
  const progress = progressOf(strapi);
  const stamp = await deadlinesStamp(strapi);
  const stored = await progress.get();
  const start = stored?.stamp === stamp ? stored.after : 0;
  if (start === null) return;
  for await (const page of pagesOf(strapi, OPEN, start)) {
    await settle(strapi, page);
    await progress.set({ stamp, after: page.at(-1)?.id ?? null });
  }
  if (!isDraining(strapi)) await progress.set({ stamp, after: null });
};
