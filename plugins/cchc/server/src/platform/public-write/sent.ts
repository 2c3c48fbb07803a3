import type { IncomingMessage } from 'node:http';

import { isForm, type ReceivedFiles, receiveForm, withoutFiles } from '../attachments';
import { inTime, ROOM_AFTER } from './in-time';
import { unfitBody } from './unfit';
import type { WriteDoor, WriteKnock, WriteReply } from './door';

/** The part of Koa's context that is read here. */
interface SentContext {
  query: unknown;
  request: { body?: unknown };
  req: IncomingMessage;
  get: (header: string) => string;
}

/** What came to a door: its body, and the files that came along. */
export type Sent = ReceivedFiles;

export interface NotSent {
  refused: WriteReply;
  /** What was read of what it says. */
  body: unknown;
}

/** The door refused a form for what it says, before any of its files was written. */
class Unproven extends Error {
  constructor(readonly reply: WriteReply) {
    super('unproven');
  }
}

const formOf = async (
  door: WriteDoor,
  knock: WriteKnock,
  request: IncomingMessage,
): Promise<Sent | NotSent> => {
  const { strapi, locale } = knock;
  let body: unknown;
  const admit = async (payload: unknown) => {
    body = payload;
    const parsed = door.body.safeParse(payload);
    if (!parsed.success) throw new Unproven(unfitBody(parsed.error, locale));
    const { prove } = door;
    if (!prove) return;
    const proved = await inTime(strapi, locale, () => prove({ ...knock, body: parsed.data }));
    const unproven = 'done' in proved ? proved.done : proved.refused;
    if (unproven) throw new Unproven(unproven);
  };
  try {
    const received = await receiveForm(strapi, request, { locale, admit });
    if (!('refused' in received)) return received;
    const { isForNow, ...refused } = received.refused;
    return { refused: { ...refused, ...(isForNow && { retryAfter: ROOM_AFTER }) }, body };
  } catch (error) {
    if (error instanceof Unproven) return { refused: error.reply, body };
    throw error;
  }
};

/** What was sent to a door: its query, JSON, or a form where the door takes files. */
export const sentTo = async (
  door: WriteDoor,
  knock: WriteKnock,
  ctx: SentContext,
): Promise<Sent | NotSent> => {
  if (door.takesFiles && isForm(ctx.get('Content-Type'))) return formOf(door, knock, ctx.req);
  return withoutFiles(door.method === 'GET' ? ctx.query : ctx.request.body);
};
