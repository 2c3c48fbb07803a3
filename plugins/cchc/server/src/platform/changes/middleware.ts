import type { Core, Modules } from '@strapi/types';

import { documentIdOf } from '../documents';
import { affectedBy } from './affected';
import { inTurn, isRecordedTogether, recordChanges } from './log';
import { isWatched } from './published';
import { watchingSchedule } from './schedule';

const WRITES = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

/**
 * Every write of a type that is watched runs in one transaction with its rows of the change log.
 */
export const createChangesMiddleware =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async ({ uid, action, params }, next) => {
    if (!WRITES.has(action) || !isWatched(strapi, uid)) return next();

    return inTurn(strapi, async () => {
      // A clone's document is the new one, not the one it was made from.
      const known = action === 'clone' ? undefined : documentIdOf(params);
      if (known && isRecordedTogether(known)) return next();
      const before = await affectedBy(strapi, uid, known ? [known] : []);
      const result = await watchingSchedule(strapi, uid, async () => next());
      const document = known ?? documentIdOf(result);
      if (document) await recordChanges(strapi, uid, [document], { before });
      return result;
    });
  };
