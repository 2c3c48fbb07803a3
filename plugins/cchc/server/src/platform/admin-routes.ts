import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

/** The part of Koa's context that a handler of ours uses. */
export interface AdminContext {
  state: {
    user: { id: number; firstname?: string | null; lastname?: string | null };
    userAbility: { can: (action: string, subject?: string) => boolean };
  };
  params: Record<string, string>;
  query: Record<string, unknown>;
  /** `files`: what came as multipart, still in the body parser's temporary files. */
  request: { body?: unknown; files?: unknown };
  set: (header: string, value: string) => void;
  status: number;
  body: unknown;
}

/** A door of the panel's own API, below `/cchc`; only for signed-in accounts with the permission. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Whether a form with files may come; elsewhere it is refused unread. */
  takesFiles?: boolean;
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

/** The routes as Strapi's router wants them. */
export const createAdminRoutes =
  (routes: readonly AdminRoute[]) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'admin' as const,
    routes: routes.map(({ method, path, handler, permission }) => ({
      method,
      path,
      handler: (ctx: AdminContext) => handler(ctx, strapi),
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [permission] } },
        ],
      },
    })),
  });

/** What was sent, in the shape that is expected. @throws 400 that names each part that is wrong */
export const expected = <T>(schema: z.ZodType<T>, sent: unknown): T => {
  const result = schema.safeParse(sent ?? {});
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
