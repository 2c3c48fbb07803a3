import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import { fieldError } from './public-read';

/** The part of Koa's context that a handler of ours uses. */
export interface AdminContext {
  state: {
    user: {
      id: number;
      firstname?: string | null;
      lastname?: string | null;
      blocked?: boolean | null;
    };
    userAbility: { can: (action: string, subject?: string) => boolean };
  };
  params: Record<string, string>;
  query: Record<string, unknown>;
  /** `files`: what came as multipart, still in the body parser's temporary files. */
  request: { body?: unknown; files?: unknown };
  set: (header: string, value: string) => void;
  get: (header: string) => string;
  /** Node's request, for what is read as a stream. */
  req: IncomingMessage;
  /** Node's answer, to be broken off. */
  res: ServerResponse;
  status: number;
  body: unknown;
}

/** A door of the panel's own API, below `/cchc`; only for signed-in accounts with the permission. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Whether a form with files may come; elsewhere it is refused unread. */
  takesFiles?: boolean;
  /** Whether the handler itself reads such a form, by `sentTo` of `admin-form.ts`. */
  readsForms?: boolean;
  /** Answers by `ctx.body`. */
  handler: (ctx: AdminContext, strapi: Core.Strapi) => Promise<void> | void;
  /** An action that `access/actions.ts` registers, or one on entries of a type. */
  permission: string | readonly [action: string, subject: string];
}

/** Who acts, by number and name. */
export const actorOf = ({ state: { user } }: AdminContext) => ({
  id: user.id,
  // Vietnamese names begin with the family's.
  name: [user.lastname, user.firstname].filter(Boolean).join(' '),
});

/** Answers 409: what was asked for does not go with how things stand. `code` is for machines. */
export const answerConflict = (ctx: AdminContext, code: string, message: string) => {
  const error = { status: 409, name: 'ConflictError', message, details: { code } };
  ctx.status = 409;
  ctx.body = { data: null, error };
};

/** What a right is called in the panel's table of rights; of one on entries, what they are called. */
const nameOf = (strapi: Core.Strapi, permission: AdminRoute['permission']): string => {
  if (typeof permission !== 'string') {
    // Written in code, beside the type.
    const uid = permission[1] as Parameters<Core.Strapi['contentType']>[0];
    return strapi.contentType(uid).info.displayName;
  }
  const { actionProvider } = strapi.service('admin::permission');
  return actionProvider.get(permission)?.displayName ?? permission;
};

/**
 * In the place of Strapi's own policy, which answers `Policy Failed`: whoever is refused has to know
 * what to ask for. Strapi also lets an account in that is blocked.
 * @throws 403
 */
const demandPermission = (
  { state }: AdminContext,
  strapi: Core.Strapi,
  permission: AdminRoute['permission'],
): void => {
  if (state.user.blocked) throw new errors.ForbiddenError('Tài khoản của bạn đang bị khóa.');
  const [action = '', subject] = [permission].flat();
  if (state.userAbility.can(action, subject)) return;
  throw new errors.ForbiddenError(
    `Tài khoản của bạn chưa có quyền “${nameOf(strapi, permission)}”. Nếu cần, hãy đề nghị quản trị viên của cổng cấp quyền này.`,
    { code: 'FORBIDDEN', fields: [] },
  );
};

/** Of all that answers 403, Strapi passes on the sentence of this class only. */
const outspoken = (error: unknown): unknown =>
  error instanceof errors.ForbiddenError
    ? new errors.PolicyError(error.message, error.details)
    : error;

/** Strapi says so of what is asked for by GET only. */
const NOT_KEPT = 'private, no-store';

/** The routes as Strapi's router wants them. */
export const createAdminRoutes =
  (routes: readonly AdminRoute[]) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'admin' as const,
    routes: routes.map(({ method, path, handler, permission }) => ({
      method,
      path,
      handler: async (ctx: AdminContext) => {
        ctx.set('Cache-Control', NOT_KEPT);
        try {
          demandPermission(ctx, strapi, permission);
          await handler(ctx, strapi);
        } catch (error) {
          throw outspoken(error);
        }
      },
      config: {
        policies: ['admin::isAuthenticatedAdmin'],
      },
    })),
  });

/** In the place of the English that zod has for what a contract says nothing about. */
const inVietnamese = ({ code }: { code?: string }): string =>
  fieldError('', code === 'unrecognized_keys' ? 'UNKNOWN_PARAMETER' : 'INVALID_PARAMETER', 'vi')
    .message;

/** What was sent, in the shape that is expected. @throws 400 that names each part that is wrong */
export const expected = <T>(schema: z.ZodType<T>, sent: unknown): T => {
  const result = schema.safeParse(sent ?? {}, { error: inVietnamese });
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    code: 'INVALID_PARAMETER',
    message,
  }));
  throw new errors.ValidationError(`Yêu cầu không hợp lệ: ${fields[0]?.path ?? ''}`, {
    code: 'INVALID_PARAMETER',
    fields,
  });
};
