import type { Core } from '@strapi/types';

import { placeholders, rows } from '../sql';
import { OUTBOX } from './schema';

export interface Note {
  kind: string;
  queues: readonly string[];
  payload: string;
  /** What to say instead in a queue in which this still waits and nobody has been told of it. */
  merge?: (waiting: string) => string;
}

interface Untold {
  id: number;
  queue: string;
  payload: string;
}

/** The last message of each queue, where nobody has begun to send it. */
const untoldIn = async (strapi: Core.Strapi, queues: readonly string[]): Promise<Untold[]> => {
  const found = await rows<Untold>(
    strapi,
    `select id, queue, payload from cchc_outbox where id in (
       select max(id) from cchc_outbox
         where state = 'message-waiting' and queue in (${placeholders(queues)}) group by queue)
       and attempted_at is null`,
    queues,
  );
  return found;
};

const grouped = (messages: readonly Untold[]): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const { id, payload } of messages) groups.set(payload, [...(groups.get(payload) ?? []), id]);
  return groups;
};

/** Says more with what waits anyway; in which queues. What was just taken to be sent stays as it is. */
const mergeInto = async (
  strapi: Core.Strapi,
  messages: readonly Untold[],
  merge: NonNullable<Note['merge']>,
): Promise<Set<string>> => {
  const merged = new Set<string>();
  for (const [payload, ids] of grouped(messages)) {
    const changed = await rows<{ queue: string }>(
      strapi,
      `update cchc_outbox set payload = ?
        where id in (${placeholders(ids)}) and payload = ? and attempted_at is null
        returning queue`,
      [merge(payload), ...ids, payload],
    );
    for (const { queue } of changed) merged.add(queue);
  }
  return merged;
};

/** Queues a message, once for each queue. Call it in the transaction of what it tells of. */
export const enqueue = async (
  strapi: Core.Strapi,
  { kind, queues, payload, merge }: Note,
): Promise<void> =>
  strapi.db.transaction(async () => {
    if (queues.length === 0) return;
    const merged = merge
      ? await mergeInto(strapi, await untoldIn(strapi, queues), merge)
      : new Set<string>();
    const now = new Date();
    const data = queues
      .filter((queue) => !merged.has(queue))
      .map((queue) => ({
        ...{ kind, queue, payload, state: 'message-waiting' },
        ...{ attempts: 0, queuedAt: now, dueAt: now },
      }));
    if (data.length > 0) await strapi.db.query(OUTBOX).createMany({ data });
  });

export interface QueuedMessage {
  documentId: string;
  payload: string;
  state: 'message-waiting' | 'message-failed';
  attempts: number;
  queuedAt: string | Date;
  dueAt: string | Date;
  attemptedAt: string | Date | null;
  lastError: string | null;
}

/** What waits in a queue or was given up, oldest first. */
export const messagesIn = (
  strapi: Core.Strapi,
  queue: string,
  limit: number,
): Promise<QueuedMessage[]> =>
  strapi.db.query(OUTBOX).findMany({ where: { queue }, orderBy: { id: 'asc' }, limit });

/** Gives up all that waits in a queue; it is kept for sending it again. */
export const giveUpQueue = async (strapi: Core.Strapi, queue: string): Promise<void> => {
  await strapi.db.query(OUTBOX).updateMany({
    where: { queue, state: 'message-waiting' },
    data: { state: 'message-failed' },
  });
};

/** Forgets what was given up so long ago that nobody sends it again. */
export const forgetGivenUp = async (strapi: Core.Strapi, before: Date): Promise<void> => {
  await strapi.db.query(OUTBOX).deleteMany({
    where: { state: 'message-failed', queuedAt: { $lt: before } },
  });
};

export const removeQueue = async (strapi: Core.Strapi, queue: string): Promise<void> => {
  await strapi.db.query(OUTBOX).deleteMany({ where: { queue } });
};

/**
 * Sends a message as soon as possible, with all attempts before it again; also one that was given
 * up. False when it is there no more, or is just being sent.
 */
export const replay = async (
  strapi: Core.Strapi,
  queue: string,
  documentId: string,
): Promise<boolean> => {
  const now = new Date();
  const changed = await rows(
    strapi,
    `update cchc_outbox
      set state = 'message-waiting', attempts = 0, due_at = ?, lease = null, leased_until = null
      where queue = ? and document_id = ? and (leased_until is null or leased_until <= ?)
      returning id`,
    [now, queue, documentId, now],
  );
  return changed.length > 0;
};

/** How much waits, of one kind or of all, and for how long the oldest has. */
export const outboxState = async (
  strapi: Core.Strapi,
  kind?: string,
): Promise<{ pending: number; oldestSeconds: number }> => {
  const [row] = await rows<{ pending: number | string; oldest: number | string | Date | null }>(
    strapi,
    `select count(*) as pending, min(queued_at) as oldest from cchc_outbox
      where state = 'message-waiting' ${kind === undefined ? '' : 'and kind = ?'}`,
    kind === undefined ? [] : [kind],
  );
  const oldest = row?.oldest ?? null;
  const age = oldest === null ? 0 : Date.now() - new Date(oldest).getTime();
  return { pending: Number(row?.pending ?? 0), oldestSeconds: Math.max(0, Math.floor(age / 1000)) };
};
