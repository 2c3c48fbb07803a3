import type { Core } from '@strapi/types';

import type {
  WebhookDelivery,
  WebhookState,
  WebhookStop,
} from '../../../../shared/contracts/webhook';
import { toVietnamIso } from '../../../../shared/time';
import { messagesIn, type QueuedMessage } from '../../platform/outbox';
import { queueOf } from './webhook.events';
import { WEBHOOK } from './webhook.schema';

/** As many as a page shows; more than a few come only by test events. */
const MOST = 50;

interface Row {
  documentId: string;
  url: string;
  isActive: boolean;
  stopped: WebhookStop | null;
  lastDeliveredAt: string | Date | null;
  lastError: string | null;
}

const shownTime = (time: string | Date | null) => time && toVietnamIso(new Date(time));

const deliveryOf = (message: QueuedMessage): WebhookDelivery => {
  const isWaiting = message.state === 'message-waiting';
  return {
    id: message.documentId,
    // The payload is one of ours.
    type: (JSON.parse(message.payload) as { type: string }).type,
    state: isWaiting ? 'waiting' : 'failed',
    attempts: message.attempts,
    queuedAt: toVietnamIso(new Date(message.queuedAt)),
    dueAt: isWaiting ? toVietnamIso(new Date(message.dueAt)) : null,
    error: message.lastError,
  };
};

/** The webhook of a site as the panel shows it, never with its secret; null where there is none. */
export const webhookState = async (
  strapi: Core.Strapi,
  site: string,
): Promise<WebhookState | null> => {
  const row: Row | null = await strapi.db
    .query(WEBHOOK)
    .findOne({ where: { site: { documentId: site } } });
  if (!row) return null;
  const messages = await messagesIn(strapi, queueOf(row.documentId), MOST);
  return {
    url: row.url,
    isActive: row.isActive,
    stopped: row.stopped,
    lastDeliveredAt: shownTime(row.lastDeliveredAt),
    lastError: row.lastError,
    deliveries: messages.map(deliveryOf),
  };
};
