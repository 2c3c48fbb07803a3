import type { DeclaredSchema } from '../../feature';

export const INTAKE_REQUEST = 'plugin::cchc.intake-request';

/** What was sent to the intake and taken in: so that the same is never taken in twice. */
export const requestSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_intake_requests',
  info: {
    singularName: 'intake-request',
    pluralName: 'intake-requests',
    displayName: 'Lượt gửi đã nhận',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** Of the challenge, which is good for one case. */
    nonce: { type: 'string', required: true },
    /** What the sender calls this attempt. */
    idempotencyKey: { type: 'string' },
    /** Keyed digest of what was sent, without the challenge. */
    bodyDigest: {
      type: 'string',
      required: true,
      private: true,
      searchable: false,
      writable: false,
    },
    takenAt: { type: 'datetime', required: true },
  },
  indexes: [
    { name: 'cchc_intake_requests_nonce_unique', columns: ['nonce'], type: 'unique' },
    { name: 'cchc_intake_requests_key_unique', columns: ['idempotency_key'], type: 'unique' },
    { name: 'cchc_intake_requests_taken_index', columns: ['taken_at'] },
  ],
};
