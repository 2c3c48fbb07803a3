import type { Core, Modules } from '@strapi/types';

import { documentIdOf } from '../documents';
import { namesNone } from '../writes';
import { panelAccount } from './account';
import { memberUnits } from './member';
import { allowedUnits, demandOwn } from './own-rows';
import type { Descendants } from './scope';

const ACTIONS: Record<string, string> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'publish',
};

type Params = { data?: Record<string, unknown> };

/** A new entry without a unit gets the account's own. */
const adopt = (params: Params, [own]: readonly number[]) => {
  if (own !== undefined && namesNone(params.data?.unit)) {
    params.data = { ...params.data, unit: own };
  }
};

/**
 * What conditions cannot see: to which unit a write *moves* an entry. Looks at the rows before and
 * after, inside one transaction, and takes the write back when they lie outside the account's
 * units.
 */
export const createUnitGuard =
  (
    strapi: Core.Strapi,
    descendants: Descendants,
    unitTypes: ReadonlySet<string>,
  ): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid } = context;
    const action = ACTIONS[context.action];
    const account = unitTypes.has(uid) && action ? panelAccount(strapi) : undefined;
    if (!account || !action) return next();
    const allowed = await allowedUnits(strapi, descendants, account, { action, uid });
    if (!allowed) return next();

    return strapi.db.transaction(async () => {
      const before = documentIdOf(context.params);
      if (before) await demandOwn(strapi, uid, { documentId: before }, allowed);
      if (context.action === 'create') {
        adopt(context.params, await memberUnits(strapi, account.id));
      }
      const result = await next();
      const after = action === 'create' ? documentIdOf(result) : before;
      if (after) await demandOwn(strapi, uid, { documentId: after }, allowed);
      return result;
    });
  };
