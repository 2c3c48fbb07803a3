import type { Core } from '@strapi/types';

import type { Claimed } from './claim';

export type Message = Pick<Claimed, 'messageId' | 'queue' | 'payload'>;

export type Outcome =
  | { isDelivered: true }
  | {
      isDelivered: false;
      reason: string;
      /** True where trying again is of no use. */
      isFinal?: boolean;
      /** Milliseconds that the receiver wants to be left alone. */
      wished?: number;
      /** No attempt was made, as it is not the time for it: asked again then, however often. */
      notBefore?: Date;
    };

/** What became of an attempt. */
export type Settled =
  { state: 'delivered' } | { state: 'put-off' | 'given-up'; reason: string; isFinal: boolean };

/** How messages of a kind get out. */
export interface Sender {
  /** One attempt. What it throws counts as an attempt that failed. */
  send: (strapi: Core.Strapi, message: Message) => Promise<Outcome>;
  /** Runs in the transaction in which the outcome is noted. */
  settled: (strapi: Core.Strapi, message: Message, settled: Settled) => Promise<void>;
}

const registry = new WeakMap<Core.Strapi, Record<string, Sender>>();

export const registerSenders = (strapi: Core.Strapi, senders: Record<string, Sender>) => {
  registry.set(strapi, senders);
};

export const senderOf = (strapi: Core.Strapi, kind: string): Sender | undefined =>
  registry.get(strapi)?.[kind];
