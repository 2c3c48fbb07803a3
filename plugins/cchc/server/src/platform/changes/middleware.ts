import type { Core, Modules } from '@strapi/types';

import { recordChanges } from './log';
import { publishedTypes } from './published';

const WRITES = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

const writtenDocument = (params: unknown, result: unknown): string | undefined => {
  for (const source of [params, result]) {
    if (typeof source === 'object' && source !== null && 'documentId' in source) {
      if (typeof source.documentId === 'string') return source.documentId;
    }
  }
  return undefined;
};

/**
 * Every write of a type that the public sees, or that another public record shows a part of, runs
 * in one transaction with its row of the change log.
 */
export const createChangesMiddleware =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const watched = publishedTypes(strapi).some(
      (type) => type.uid === context.uid || type.dependents?.[context.uid],
    );
    if (!watched || !WRITES.has(context.action)) return next();

    return strapi.db.transaction(async () => {
      // A clone's document is the new one, not the one it was made from.
      const result = await next();
      const document =
        context.action === 'clone'
          ? writtenDocument(undefined, result)
          : writtenDocument(context.params, result);
      if (document) await recordChanges(strapi, context.uid, [document]);
      return result;
    });
  };
