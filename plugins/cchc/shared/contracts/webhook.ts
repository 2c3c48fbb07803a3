/*
 * What the panel's own API says about the webhook of a site. Only the panel reads it, so these are
 * plain types.
 */

/** Why a webhook is switched off. */
export type WebhookStop = 'by-hand' | 'receiver-gone' | 'attempts-exhausted';

/** An event that has not been delivered. */
export interface WebhookDelivery {
  id: string;
  type: string;
  state: 'waiting' | 'failed';
  attempts: number;
  queuedAt: string;
  /** Of the next attempt; null for one that was given up. */
  dueAt: string | null;
  /** A code: what went wrong the last time. */
  error: string | null;
}

export interface WebhookState {
  url: string;
  isActive: boolean;
  stopped: WebhookStop | null;
  lastDeliveredAt: string | null;
  lastError: string | null;
  /** Oldest first, and not more than the panel shows. */
  deliveries: WebhookDelivery[];
}

/** Given out once: the portal never shows it again. */
export interface WebhookSecret {
  secret: string | null;
}
