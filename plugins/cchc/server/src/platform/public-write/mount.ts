import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/types';

import {
  badRequest,
  type Locale,
  localeOf,
  problemsOf,
  tooMany,
  unauthorized,
} from '../public-read';
import { mergeRecords } from '../merge';
import { noteGuess, secondsToWait, tooManyGuesses } from '../rate-limit';
import type { WriteDoor, WriteReply } from './door';
import { sentTo } from './sent';

/** The part of Koa's context that our doors use. */
interface WriteContext {
  query: unknown;
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

const answer = (ctx: WriteContext, { status, body }: WriteReply) => {
  ctx.status = status;
  ctx.body = body;
};

/** UUIDs and the like; what is longer is no name of an attempt. */
const LONGEST_KEY = 100;

const refuseFor = (ctx: WriteContext, seconds: number, locale: Locale) => {
  ctx.set('Retry-After', String(seconds));
  answer(ctx, { status: 429, body: tooMany(locale) });
};

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
    const seconds = await secondsFor(strapi, door, ctx);
    if (seconds > 0) {
      refuseFor(ctx, seconds, locale);
      return;
    }
    const idempotencyKey = ctx.get('Idempotency-Key').slice(0, LONGEST_KEY);
    const bearer = bearerOf(ctx);
    const key = ctx.params.key ?? '';
    const knock = { strapi, sender: ctx.req, key, bearer, idempotencyKey, locale };
    const caller = await door.admit?.(knock);
    // Strapi has words of its own for a 401 that is thrown.
    if (door.admit && caller === undefined) {
      answer(ctx, unauthorized(locale));
      return;
    }
    const sent = await sentTo(strapi, door, ctx, locale);
    if ('refused' in sent) {
      answer(ctx, sent.refused);
      return;
    }
    const { body, files, drop } = sent;
    const parsed = door.body.safeParse(body);
    if (!parsed.success) {
      await drop();
      throw badRequest(problemsOf(parsed.error, locale));
    }
    // After a failure nobody knows yet whether it was committed: `mendFiles` finds that out.
    const reply = await door.write({ ...knock, caller, body: parsed.data, files });
    await drop();
    if (door.isGuarded && reply.status === 404) await noteGuess(strapi, ctx.req);
    answer(ctx, reply);
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
