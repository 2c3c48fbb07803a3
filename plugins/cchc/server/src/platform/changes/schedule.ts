import type { Core } from '@strapi/types';

import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { rows } from '../sql';
import { inTurn, recordCause, recordChanges } from './log';
import { momentsOf } from './moments';
import { publishedTypes, type PublishedType } from './published';
import { remembered } from './remembered';

const DAY = 24 * 60 * 60 * 1000;
const TICK = { name: 'cchc-schedule', rule: '*/5 * * * * *' };

type Row = Record<string, string | null> & { documentId: string };

const published = { publishedAt: { $notNull: true } };

export interface Freshness {
  /**
   * When an answer from these types last changed, in whole seconds; undefined while another change
   * may still come to light that carries the same time.
   */
  lastModified: Date | undefined;
  /** From when it can be told (milliseconds of the epoch); infinite if it is. */
  settles: number;
  /** When the next record appears or disappears by itself (milliseconds of the epoch). */
  next: number;
}

/**
 * Last change of each public type, and what the clock did and will do to it. Not the time of the
 * newest row: what happened by the clock is entered a little after its moment.
 */
const timesOfTypes = remembered(async (strapi) => {
  const now = new Date();
  const last = await rows<{ type: string; at: string | number | Date }>(
    strapi,
    'select type, max(at) as at from cchc_changes group by type',
    [],
  );
  const moments = await momentsOf(strapi, publishedTypes(strapi), now);
  const until = Math.min(...[...moments.values()].map(({ next }) => next));
  const changed = new Map(last.map(({ type, at }) => [type, new Date(at).getTime()]));
  return { changed, moments, from: now.getTime(), until };
});

/** Remembered, unless the clock has passed a moment since. */
const timesNow = async (strapi: Core.Strapi) => {
  const times = await timesOfTypes(strapi);
  const now = Date.now();
  return times.from <= now && now < times.until ? times : timesOfTypes.anew(strapi);
};

/**
 * Milliseconds from the time that a change carries until no other in the same second is to be
 * expected: a change gets its time before it is committed, and by the clock of its node.
 */
const SETTLED_AFTER = 10_000;

let today = { begins: 0, ends: 0 };

/** When the day of Viet Nam in which this moment lies begins and ends. */
const dayOf = (now: number): { begins: number; ends: number } => {
  if (now >= today.begins && now < today.ends) return today;
  const begins = Date.parse(toVietnamIso(vietnamDate(new Date(now))));
  return (today = { begins, ends: begins + DAY });
};

/** How fresh an answer from these types is, and for how long it stays so. */
export const freshness = async (
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<Freshness> => {
  const now = Date.now();
  if (names.length === 0) return { lastModified: undefined, settles: Infinity, next: Infinity };
  const { changed, moments } = await timesNow(strapi);
  const shown = names.flatMap((name) => moments.get(name) ?? []);
  // Units begin and end with a day of Viet Nam, and with them what their sites show.
  const { begins, ends } = dayOf(now);
  const past = shown.map((of) => of.past);
  const last = Math.max(begins, ...past, ...names.map((name) => changed.get(name) ?? 0));
  const isSettled = last + SETTLED_AFTER <= now;
  return {
    lastModified: isSettled ? new Date(Math.floor(last / 1000) * 1000) : undefined,
    settles: isSettled ? Infinity : last + SETTLED_AFTER,
    next: Math.min(ends, ...shown.map((of) => of.next)),
  };
};

/** When the next job runs that this node knows of; it may change more than its own type. */
export const nextJob = (strapi: Core.Strapi): number =>
  Math.min(...publishedTypes(strapi).map(({ next }) => next?.(strapi)?.getTime() ?? Infinity));

/** The log's name for a change of when a type next changes by itself. */
export const scheduleOf = (type: string) => `${type}.schedule`;

/**
 * Enters into the log if this write changes when the type next changes by itself: what is kept
 * until that moment must not be kept longer.
 */
export const watchingSchedule = async <T>(
  strapi: Core.Strapi,
  uid: string,
  write: () => Promise<T>,
): Promise<T> => {
  const types = publishedTypes(strapi).filter((type) => type.uid === uid && type.schedule);
  if (types.length === 0) return write();
  const next = async () => {
    const moments = await momentsOf(strapi, types, new Date());
    return Math.min(...[...moments.values()].map((of) => of.next));
  };
  const before = await next();
  const result = await write();
  if ((await next()) !== before) {
    for (const { type } of types) await recordCause(strapi, scheduleOf(type));
  }
  return result;
};

/** Documents that appeared or disappeared by themselves within this span, and when. */
const crossings = async (
  strapi: Core.Strapi,
  type: PublishedType,
  after: Date,
  upTo: Date,
): Promise<Map<string, Date>> => {
  const { schedule } = type;
  if (!schedule) return (await type.crossed?.(strapi, after, upTo)) ?? new Map();
  const last = new Map<string, Date>();
  const span = { $gt: after, $lte: upTo };
  const attributes = [schedule.from, schedule.until];
  const found: Row[] = await strapi.db.query(type.uid).findMany({
    select: ['documentId', ...attributes],
    where: { ...published, $or: attributes.map((attribute) => ({ [attribute]: span })) },
  });
  for (const row of found) {
    for (const attribute of attributes) {
      const moment = new Date(row[attribute] ?? NaN);
      const known = last.get(row.documentId);
      if (moment > after && moment <= upTo && !(known && known > moment)) {
        last.set(row.documentId, moment);
      }
    }
  }
  return last;
};

interface Progress {
  get: (params: { key: string }) => Promise<unknown>;
  set: (params: { key: string; value: string }) => Promise<void>;
}

/**
 * Puts into the change log what became public or ceased to be since the last look. Readers do not
 * wait for it, they compare times themselves; the log's followers do.
 */
export const tick = async (strapi: Core.Strapi, now = new Date()): Promise<number> => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' }) as unknown as Progress;
  let count = 0;
  await inTurn(strapi, async () => {
    const stored = await store.get({ key: 'schedule' });
    const since = typeof stored === 'string' ? new Date(stored) : new Date(0);
    for (const type of publishedTypes(strapi)) {
      const moments = await crossings(strapi, type, since, now);
      if (moments.size === 0) continue;
      // Under its own moment: what readers were told before this tick must not change by it.
      const at = (document: string) => moments.get(document) ?? now;
      await recordChanges(strapi, type.uid, [...moments.keys()], { at });
      count += moments.size;
    }
    if (count > 0) await store.set({ key: 'schedule', value: now.toISOString() });
  });
  return count;
};

const running = new WeakMap<Core.Strapi, Promise<unknown>>();

export const startSchedule = (strapi: Core.Strapi) => {
  strapi.cron.add({
    [TICK.name]: {
      task: async () => {
        // One at a time: behind a long import, waiting ticks would use up all connections.
        if (running.has(strapi)) return;
        const turn = tick(strapi).finally(() => running.delete(strapi));
        running.set(strapi, turn);
        await turn;
      },
      options: { rule: TICK.rule },
    },
  });
};

/** Ends the ticking and waits for one that has begun: the database goes away next. */
export const stopSchedule = async (strapi: Core.Strapi) => {
  strapi.cron.remove(TICK.name);
  await Promise.allSettled([running.get(strapi)]);
};
