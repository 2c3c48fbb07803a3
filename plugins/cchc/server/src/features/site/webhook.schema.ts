import type { DeclaredSchema } from '../../feature';
import { SITE } from './schema';

export const WEBHOOK = 'plugin::cchc.webhook';

/** Where a site wants to be told that something of its content has changed. */
export const webhookSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_webhooks',
  info: { singularName: 'webhook', pluralName: 'webhooks', displayName: 'Địa chỉ báo tin' },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    site: { type: 'relation', relation: 'oneToOne', target: SITE },
    url: { type: 'string', required: true, maxLength: 255 },
    /** What signs, newest first, encrypted; see `webhook.secrets.ts`. */
    secrets: { type: 'text', required: true, private: true, searchable: false, writable: false },
    isActive: { type: 'boolean', required: true, default: true },
    /** Why it is not active. */
    stopped: { type: 'enumeration', enum: ['by-hand', 'receiver-gone', 'attempts-exhausted'] },
    lastDeliveredAt: { type: 'datetime' },
    lastError: { type: 'string' },
  },
};
