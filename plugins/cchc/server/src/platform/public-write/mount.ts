import type { Core } from '@strapi/types';

import { badRequest, localeOf, problemsOf, tooMany, unauthorized } from '../public-read';
import { secondsToWait } from '../rate-limit';
import type { WriteDoor, WriteReply } from './door';

/** The part of Koa's context that our doors use. */
interface WriteContext {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown };
  get: (header: string) => string;
  set: (header: string, value: string) => void;
  status: number;
  body: unknown;
  req: Parameters<typeof secondsToWait>[1];
}

const BEARER = /^Bearer (\S+)$/i;

const bearerOf = (ctx: WriteContext) => BEARER.exec(ctx.get('Authorization'))?.[1] ?? '';

const answer = (ctx: WriteContext, { status, body }: WriteReply) => {
  ctx.status = status;
  ctx.body = body;
};

const handle =
  ({ path, body, admit, write }: WriteDoor) =>
  ({ strapi }: { strapi: Core.Strapi }) =>
  async (ctx: WriteContext) => {
    ctx.set('Cache-Control', 'no-store');
    const locale = localeOf(ctx.query);
    const seconds = await secondsToWait(strapi, ctx.req, 'made', path);
    if (seconds > 0) {
      ctx.set('Retry-After', String(seconds));
      answer(ctx, { status: 429, body: tooMany(locale) });
      return;
    }
    const knock = { strapi, key: ctx.params.key ?? '', bearer: bearerOf(ctx), locale };
    const caller = await admit(knock);
    // Strapi has words of its own for a 401 that is thrown.
    if (caller === undefined) {
      answer(ctx, unauthorized(locale));
      return;
    }
    const sent = body.safeParse(ctx.request.body);
    if (!sent.success) throw badRequest(problemsOf(sent.error, locale));
    answer(ctx, await write({ ...knock, caller, body: sent.data }));
  };

/** Strapi's routes; who writes is proved to the door itself, not to Strapi. */
export const createWriteRoutes = (doors: readonly WriteDoor[]) =>
  doors.map(({ path, action }) => ({
    method: 'POST' as const,
    path,
    handler: action,
    config: { auth: false as const },
  }));

/** Strapi's controllers, one for each door. */
export const createWriteControllers = (doors: readonly WriteDoor[]) =>
  Object.fromEntries(
    doors.map((door) => {
      const [controller = '', action = ''] = door.action.split('.');
      const create = (context: { strapi: Core.Strapi }) => ({ [action]: handle(door)(context) });
      return [controller, create];
    }),
  );
