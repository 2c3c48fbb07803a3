import type { Core } from '@strapi/types';
import type { z } from 'zod';

import type { CheckedFile } from '../attachments';
import type { Locale } from '../public-read';
import type { Sender } from '../rate-limit';

/** Who asks for what, before it is known who that is. */
export interface WriteKnock {
  strapi: Core.Strapi;
  /** Where it comes from; only to be counted by. */
  sender: Sender;
  /** The part of the path that names what is written to. */
  key: string;
  /** What came as `Authorization: Bearer`; empty for none. */
  bearer: string;
  /** What came as `Idempotency-Key`; empty for none. */
  idempotencyKey: string;
  locale: Locale;
}

export interface WriteRequest<B = unknown, C = unknown> extends WriteKnock {
  body: B;
  /** Checked, in the incoming folder: what `write` does not put on record is removed. */
  files: readonly CheckedFile[];
  /** What `admit` found out about who writes. */
  caller: C;
}

export interface WriteReply {
  status: number;
  body: object;
  /** Seconds after which the same may be taken; for what is refused for now. */
  retryAfter?: string;
}

/** What is known of a form while its files are still to come. */
export type ProvenRequest<B = unknown> = Omit<WriteRequest<B>, 'files' | 'caller'>;

/** A door through which others write: a contract in, a contract out, and its own proof of who writes. */
export interface WriteDoor {
  /** `controller.action`. */
  action: `${string}.${string}`;
  path: `/${string}`;
  /** POST, unless what is given out is made anew for each who asks: then the query is the body. */
  method?: 'GET';
  summary: string;
  body: z.ZodType;
  answer: z.ZodType;
  /** Of the answer; 200 if nothing else is said. */
  success?: number;
  /** Headers of every answer. */
  headers?: Readonly<Record<string, string>>;
  /** True where a secret opens the door: a 404 counts as a wrong guess. */
  isGuarded?: boolean;
  /** Whether it also takes a form whose `payload` is the body, with `files`. */
  takesFiles?: boolean;
  /**
   * How a form is refused for what it says, asked before a file of it is written to the disk.
   * Without it nothing has to be proved.
   */
  prove?: (request: ProvenRequest) => Promise<WriteReply | undefined>;
  /** Says with every refusal how else the office can be reached; `body` as it was sent, unlooked at. */
  advise?: (request: ProvenRequest, refused: WriteReply) => Promise<WriteReply>;
  /** What OpenAPI says of the refusals besides 400, 401 and 429. */
  refusals: Record<number, string>;
  /**
   * Who writes, before anything of the body is looked at; undefined for nobody that may. A door
   * without it is open to everybody.
   */
  admit?: (knock: WriteKnock) => Promise<unknown>;
  write: (request: WriteRequest) => Promise<WriteReply>;
}

/** A door whose `write` gets what its contract made of the body, and who `admit` let in. */
export const writeDoor = <B, C>({
  prove,
  ...door
}: Omit<WriteDoor, 'body' | 'admit' | 'write' | 'prove'> & {
  body: z.ZodType<B>;
  prove?: (request: ProvenRequest<B>) => Promise<WriteReply | undefined>;
  admit?: (knock: WriteKnock) => Promise<C | undefined>;
  write: (request: WriteRequest<B, C>) => Promise<WriteReply>;
}): WriteDoor => ({
  ...door,
  // The body has passed the contract, and the caller `admit`, before.
  ...(prove && { prove: (request) => prove(request as ProvenRequest<B>) }),
  write: (request) => door.write(request as WriteRequest<B, C>),
});
