import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/types';

import { keepFiles } from '../attachments';
import { localeOf, tooMany, unauthorized } from '../public-read';
import { mergeRecords } from '../merge';
import { noteGuess, secondsToWait, tooManyGuesses } from '../rate-limit';
import type { WriteDoor, WriteReply } from './door';
import { away, inTime, isCrowded, orFull } from './in-time';
import { sentTo } from './sent';
import { unfitBody, unfitQuery } from './unfit';

/** The part of Koa's context that our doors use. */
interface WriteContext {
  query: unknown;
  querystring: string;
  params: Record<string, string>;
  request: { body?: unknown };
  get: (header: string) => string;
  set: (header: string, value: string) => void;
  status: number;
  body: unknown;
  req: IncomingMessage;
}

const BEARER = /^Bearer (\S+)$/i;

const bearerOf = (ctx: WriteContext) => BEARER.exec(ctx.get('Authorization'))?.[1] ?? '';

const answer = (ctx: WriteContext, { status, body, retryAfter }: WriteReply) => {
  if (retryAfter) ctx.set('Retry-After', retryAfter);
  ctx.status = status;
  ctx.body = body;
};

/** UUIDs and the like; what is longer is no name of an attempt. */
const LONGEST_KEY = 100;

const secondsFor = async (strapi: Core.Strapi, { path, isGuarded }: WriteDoor, ctx: WriteContext) =>
  (isGuarded ? await tooManyGuesses(strapi, ctx.req) : 0) ||
  (await secondsToWait(strapi, ctx.req, 'made', path));

const handle =
  (door: WriteDoor) =>
  ({ strapi }: { strapi: Core.Strapi }) =>
  async (ctx: WriteContext) => {
    ctx.set('Cache-Control', 'no-store');
    // From the page of any site; a browser sends no cookies along to who allows everybody.
    ctx.set('Access-Control-Allow-Origin', '*');
    for (const [name, value] of Object.entries(door.headers ?? {})) ctx.set(name, value);
    const locale = localeOf(ctx.query);
    const idempotencyKey = ctx.get('Idempotency-Key').slice(0, LONGEST_KEY);
    const bearer = bearerOf(ctx);
    const key = ctx.params.key ?? '';
    const knock = { strapi, sender: ctx.req, key, bearer, idempotencyKey, locale };
    const finish = async (reply: WriteReply) => {
      if (door.isGuarded && reply.status === 404) await noteGuess(strapi, ctx.req);
      answer(ctx, reply);
    };
    const advised = async (reply: WriteReply, said: unknown): Promise<WriteReply> =>
      door.advise && reply.status >= 400
        ? { ...reply, ...(await door.advise({ ...knock, body: said }, reply)) }
        : reply;
    const refuse = async (reply: WriteReply, said: unknown) => {
      const better = await inTime(strapi, locale, () => advised(reply, said));
      await finish('done' in better ? better.done : reply);
    };
    const seconds = await secondsFor(strapi, door, ctx);
    if (seconds > 0) {
      const reply = { status: 429, body: tooMany(locale), retryAfter: String(seconds) };
      await refuse(reply, ctx.request.body);
      return;
    }
    const { admit } = door;
    const admitted = admit && (await inTime(strapi, locale, () => admit(knock)));
    if (admitted && 'refused' in admitted) {
      answer(ctx, admitted.refused);
      return;
    }
    const caller = admitted?.done;
    // Strapi has words of its own for a 401 that is thrown.
    if (admit && caller === undefined) {
      answer(ctx, unauthorized(locale));
      return;
    }
    // The query of a GET is its body, and held against the contract.
    const unfit = door.method === 'GET' ? undefined : unfitQuery(ctx.querystring, locale);
    if (unfit) {
      await refuse(unfit, ctx.request.body);
      return;
    }
    // Before a form is read, whose files would only be thrown away again.
    if (isCrowded(strapi)) {
      answer(ctx, away(locale));
      return;
    }
    const sent = await sentTo(door, knock, ctx);
    if ('refused' in sent) {
      await refuse(sent.refused, sent.body);
      return;
    }
    const { body, files, drop, discard } = sent;
    const parsed = door.body.safeParse(body);
    if (!parsed.success) {
      await drop();
      await refuse(unfitBody(parsed.error, locale), body);
      return;
    }
    const written = await inTime(strapi, locale, async () => {
      // After a failure nobody knows yet whether it was committed: `mendFiles` finds that out.
      const write = () => door.write({ ...knock, caller, body: parsed.data, files });
      const reply = await orFull(locale, write);
      const known = await drop();
      return { known, reply: await advised(reply, body) };
    });
    if ('done' in written) {
      // A bucket may be slower than a database, and nobody is refused for that.
      await keepFiles(strapi, written.done.known);
      await finish(written.done.reply);
      return;
    }
    if (!written.isBegun) await discard();
    await finish(written.refused);
  };

/** Strapi's routes; who writes is proved to the door itself, not to Strapi. */
export const createWriteRoutes = (doors: readonly WriteDoor[]) =>
  doors.map(({ path, action, method = 'POST' }) => ({
    method,
    path,
    handler: action,
    config: { auth: false as const },
  }));

/** Strapi's controllers, one for each door. */
export const createWriteControllers = (doors: readonly WriteDoor[]) =>
  mergeRecords(
    'controller',
    doors.map((door) => {
      const [controller = '', action = ''] = door.action.split('.');
      const create = (context: { strapi: Core.Strapi }) => ({ [action]: handle(door)(context) });
      return { [controller]: create };
    }),
  );
