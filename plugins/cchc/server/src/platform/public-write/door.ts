import type { Core } from '@strapi/types';
import type { z } from 'zod';

import type { Locale } from '../public-read';

/** Who asks for what, before it is known who that is. */
export interface WriteKnock {
  strapi: Core.Strapi;
  /** The part of the path that names what is written to. */
  key: string;
  /** What came as `Authorization: Bearer`; empty for none. */
  bearer: string;
  locale: Locale;
}

export interface WriteRequest<B = unknown, C = unknown> extends WriteKnock {
  body: B;
  /** What `admit` found out about who writes. */
  caller: C;
}

export interface WriteReply {
  status: number;
  body: object;
}

/** A door through which others write: a contract in, a contract out, and its own proof of who writes. */
export interface WriteDoor {
  /** `controller.action`. */
  action: `${string}.${string}`;
  path: `/${string}`;
  summary: string;
  body: z.ZodType;
  answer: z.ZodType;
  /** What OpenAPI says of the refusals besides 400, 401 and 429. */
  refusals: Record<number, string>;
  /** Who writes, before anything of the body is looked at; undefined for nobody that may. */
  admit: (knock: WriteKnock) => Promise<unknown>;
  write: (request: WriteRequest) => Promise<WriteReply>;
}

/** A door whose `write` gets what its contract made of the body, and who `admit` let in. */
export const writeDoor = <B, C>(
  door: Omit<WriteDoor, 'body' | 'admit' | 'write'> & {
    body: z.ZodType<B>;
    admit: (knock: WriteKnock) => Promise<C | undefined>;
    write: (request: WriteRequest<B, C>) => Promise<WriteReply>;
  },
): WriteDoor => ({
  ...door,
  // The body has passed the contract, and the caller `admit`, before.
  write: (request) => door.write(request as WriteRequest<B, C>),
});
