import type { Core } from '@strapi/types';
import { z } from 'zod';

import type { FollowedType } from '../../../../shared/contracts';
import { followedTypes, inTurn, type LoggedChange, newestRow } from '../../platform/changes';
import { enqueue } from '../../platform/outbox';
import { subscribers } from './webhook.subscribers';

/** Who sends our messages out of the outbox. */
export const WEBHOOK_KIND = 'webhook';

const PREFIX = `${WEBHOOK_KIND}:`;

/** The queue of a webhook, so that its events come in order. */
export const queueOf = (documentId: string): string => `${PREFIX}${documentId}`;

/** The webhook of a queue. */
export const webhookOf = (queue: string): string => queue.slice(PREFIX.length);

const CHANGED = 'cchc.content.changed';

/** Thin on purpose: who is told asks the portal what it may know. */
const changedEvent = z.object({
  type: z.literal(CHANGED),
  timestamp: z.string(),
  data: z.object({ cursor: z.number(), types: z.array(z.string()) }),
});

const changed = (cursor: number, types: readonly string[]): string => {
  const event: z.infer<typeof changedEvent> = {
    type: CHANGED,
    timestamp: new Date().toISOString(),
    data: { cursor, types: [...types].sort() },
  };
  return JSON.stringify(event);
};

/** Tells a change along with one that waits; anything else that waits stays as it is. */
const mergedWith =
  (cursor: number, types: readonly string[]) =>
  (waiting: string): string => {
    const { success, data: event } = changedEvent.safeParse(JSON.parse(waiting));
    if (!success) return waiting;
    const all = new Set([...event.data.types, ...types]);
    return changed(Math.max(cursor, event.data.cursor), [...all]);
  };

const tell = (
  strapi: Core.Strapi,
  webhooks: readonly string[],
  cursor: number,
  types: readonly string[],
) =>
  enqueue(strapi, {
    kind: WEBHOOK_KIND,
    queues: webhooks.map(queueOf),
    payload: changed(cursor, types),
    merge: mergedWith(cursor, types),
  });

/** The type that consumers know, where records of the log are a part of another's. */
const publicType = (strapi: Core.Strapi, type: string): FollowedType | undefined =>
  followedTypes(strapi).find((one) => one.type === type || one.part === type)?.type;

/** Queues an event for every site that a change may concern, in the transaction of the change. */
export const tellSites = async (
  strapi: Core.Strapi,
  { type: { type: logged }, newest, unitCodes }: LoggedChange,
): Promise<void> => {
  const type = publicType(strapi, logged);
  if (!type) return;
  const webhooks = await subscribers(strapi, { type, unitCodes });
  await tell(strapi, webhooks, newest, [type]);
};

/** Tells a webhook where the log stands: what it was not told of, it finds by that. */
export const tellWhereWeAre = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTurn(strapi, async () => {
    const types = followedTypes(strapi).map(({ type }) => type);
    await tell(strapi, [documentId], await newestRow(strapi), types);
  });

/** An event that means nothing, for trying the receiver out. */
export const tellTest = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTurn(strapi, () =>
    enqueue(strapi, {
      kind: WEBHOOK_KIND,
      queues: [queueOf(documentId)],
      payload: JSON.stringify({
        type: 'cchc.test',
        timestamp: new Date().toISOString(),
        data: {},
      }),
    }),
  );
