import type { DeclaredSchema } from '../../feature';

export const OUTBOX = 'plugin::cchc.outbox-message';

/**
 * What has to be told to somebody outside, written in the transaction of what it tells of. A row
 * goes away once it is delivered.
 */
export const outboxSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_outbox',
  info: {
    singularName: 'outbox-message',
    pluralName: 'outbox-messages',
    displayName: 'Hàng đợi gửi đi',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** Names who sends it. */
    kind: { type: 'string', required: true },
    /** Messages of one queue go out one after another. */
    queue: { type: 'string', required: true },
    payload: { type: 'text', required: true },
    /** `message-failed`: given up, and kept for who wants to send it again. */
    state: {
      type: 'enumeration',
      enum: ['message-waiting', 'message-failed'],
      required: true,
    },
    attempts: { type: 'integer', required: true, default: 0 },
    queuedAt: { type: 'datetime', required: true },
    dueAt: { type: 'datetime', required: true },
    /** Of the last attempt; what was never attempted may still be changed. */
    attemptedAt: { type: 'datetime' },
    lastError: { type: 'string' },
    /** Who is sending it just now, and until when nobody else may. */
    lease: { type: 'string' },
    leasedUntil: { type: 'datetime' },
  },
  indexes: [
    { name: 'cchc_outbox_due_index', columns: ['state', 'due_at'] },
    { name: 'cchc_outbox_queue_index', columns: ['queue', 'state'] },
  ],
};
