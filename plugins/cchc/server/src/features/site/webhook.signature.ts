import { createHmac } from 'node:crypto';

import { keyOf } from './webhook.secrets';

interface Signed {
  id: string;
  /** Seconds of the epoch at which it is sent. */
  timestamp: number;
  body: string;
}

/** The headers of Standard Webhooks 1.0: one signature for each secret that is good just now. */
export const signatureHeaders = (secrets: readonly string[], { id, timestamp, body }: Signed) => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((secret) => {
      const content = `${id}.${timestamp}.${body}`;
      return `v1,${createHmac('sha256', keyOf(secret)).update(content).digest('base64')}`;
    })
    .join(' '),
});
