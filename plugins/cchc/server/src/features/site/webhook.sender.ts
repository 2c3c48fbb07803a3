import type { Core } from '@strapi/types';

import { version } from '../../../../package.json';
import {
  giveUpQueue,
  type Message,
  type Outcome,
  type Sender,
  type Settled,
} from '../../platform/outbox';
import { post, type Reply, targetOf, UnfitTarget } from '../../platform/outgoing';
import { webhookOf } from './webhook.events';
import { WEBHOOK } from './webhook.schema';
import { signingSecrets } from './webhook.secrets';
import { signatureHeaders } from './webhook.signature';

interface Row {
  url: string;
  secrets: string;
  isActive: boolean;
  site: { isActive: boolean } | null;
}

const GONE = 410;
/** Answers by which a receiver asks for patience. */
const BUSY = new Set([429, 502, 503, 504]);

/** Milliseconds that `Retry-After` asks for: seconds, or a date. */
const wishOf = ({ status, retryAfter = '' }: Reply): number | undefined => {
  if (!BUSY.has(status)) return undefined;
  const wait = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return wait > 0 ? wait : undefined;
};

const outcomeOf = (reply: Reply): Outcome => {
  if (reply.status >= 200 && reply.status < 300) return { isDelivered: true };
  const reason = `HTTP ${reply.status}`;
  return { isDelivered: false, reason, isFinal: reply.status === GONE, wished: wishOf(reply) };
};

/** Not more than the kind of failure: what stands in a network is nobody's to read out here. */
const reasonOf = (error: unknown): string => {
  if (error instanceof UnfitTarget) return error.code;
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' ? code : 'NO_ANSWER';
};

const attempt = async (strapi: Core.Strapi, { url, secrets }: Row, message: Message) => {
  const { messageId: id, payload: body } = message;
  const now = Date.now();
  const signing = signingSecrets(strapi, secrets, now);
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': `strapi-plugin-cchc/${version}`,
    ...signatureHeaders(signing, { id, timestamp: Math.floor(now / 1000), body }),
  };
  try {
    return outcomeOf(await post(targetOf(strapi, url), { headers, body }));
  } catch (error) {
    return { isDelivered: false as const, reason: reasonOf(error) };
  }
};

const send = async (strapi: Core.Strapi, message: Message): Promise<Outcome> => {
  const row: Row | null = await strapi.db
    .query(WEBHOOK)
    .findOne({ where: { documentId: webhookOf(message.queue) }, populate: { site: true } });
  if (!row?.isActive || !row.site?.isActive)
    return { isDelivered: false, reason: 'NOT_ACTIVE', isFinal: true };
  return attempt(strapi, row, message);
};

/** No more is sent until somebody switches the webhook on again; what waits is kept. */
const stop = async (strapi: Core.Strapi, queue: string, reason: string) => {
  strapi.log.warn(`cchc: the webhook ${webhookOf(queue)} has been switched off: ${reason}`);
  await giveUpQueue(strapi, queue);
};

const settled = async (strapi: Core.Strapi, { queue }: Message, outcome: Settled) => {
  const update = (data: object) =>
    strapi.db.query(WEBHOOK).update({ where: { documentId: webhookOf(queue) }, data });
  if (outcome.state === 'delivered') {
    await update({ lastDeliveredAt: new Date(), lastError: null });
    return;
  }
  await update({ lastError: outcome.reason });
  if (outcome.state === 'put-off' || outcome.reason === 'NOT_ACTIVE') return;
  const stopped = outcome.isFinal ? 'receiver-gone' : 'attempts-exhausted';
  await update({ isActive: false, stopped });
  await stop(strapi, queue, outcome.reason);
};

export const webhookSender: Sender = { send, settled };
