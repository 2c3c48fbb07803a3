import type { Core, Modules } from '@strapi/types';
import { errors } from '@strapi/utils';

import { memberUnits } from './member';
import { type Descendants, OWN_UNIT } from './scope';

const ACTIONS: Record<string, string> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  delete: 'delete',
  publish: 'publish',
  unpublish: 'publish',
};

interface Row {
  id: number;
  unit: { id: number } | null;
}

const FOREIGN_UNIT = 'Bạn chỉ được làm việc với nội dung của đơn vị mình và đơn vị cấp dưới.';

/** The signed-in account of the panel behind this call; none for imports, jobs and API tokens. */
const panelUser = (strapi: Core.Strapi): { id: number } | undefined => {
  const state = strapi.requestContext.get()?.state as
    { user?: { id: number }; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.auth?.strategy?.name === 'admin' ? state.user : undefined;
};

interface Permission {
  action: string;
  subject: string | null;
  conditions: string[];
}

/** True when every permission that allows the action is tied to the account's own units. */
const isScoped = async (
  strapi: Core.Strapi,
  user: { id: number },
  uid: string,
  action: string,
): Promise<boolean> => {
  const all: Permission[] = await strapi.service('admin::permission').findUserPermissions(user);
  const allowing = all.filter(
    (permission) =>
      permission.subject === uid &&
      permission.action === `plugin::content-manager.explorer.${action}`,
  );
  return allowing.every(({ conditions }) => conditions.includes(OWN_UNIT));
};

const rowsOf = (strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    select: ['id'],
    where: { documentId },
    populate: { unit: { select: ['id'] } },
  });

const demand = (rows: readonly Row[], allowed: ReadonlySet<number>) => {
  if (rows.every(({ unit }) => unit && allowed.has(unit.id))) return;
  throw new errors.PolicyError(FOREIGN_UNIT, { code: 'FOREIGN_UNIT', policy: 'own-unit' });
};

const adopt = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  unitId: number | undefined,
) => {
  if (unitId === undefined) return;
  for (const { id, unit } of rows) {
    if (!unit) await strapi.db.query(uid).update({ where: { id }, data: { unit: unitId } });
  }
};

const documentIdOf = (source: unknown): string | undefined =>
  typeof source === 'object' &&
  source !== null &&
  'documentId' in source &&
  typeof source.documentId === 'string'
    ? source.documentId
    : undefined;

/**
 * What conditions cannot see: to which unit a write *moves* an entry. Looks at the rows before and
 * after, inside one transaction, and takes the write back when they lie outside the account's
 * units. A new entry without a unit gets the account's own.
 */
export const createUnitGuard =
  (
    strapi: Core.Strapi,
    descendants: Descendants,
    unitTypes: ReadonlySet<string>,
  ): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const action = ACTIONS[context.action];
    const user = unitTypes.has(context.uid) && action ? panelUser(strapi) : undefined;
    if (!user || !action || !(await isScoped(strapi, user, context.uid, action))) return next();

    const own = await memberUnits(strapi, user.id);
    const allowed = new Set(await descendants(own));
    return strapi.db.transaction(async () => {
      const before = context.action === 'create' ? undefined : documentIdOf(context.params);
      if (before) demand(await rowsOf(strapi, context.uid, before), allowed);
      const result = await next();
      const after = context.action === 'update' ? before : documentIdOf(result);
      if (after && (action === 'create' || action === 'update')) {
        if (action === 'create') {
          await adopt(strapi, context.uid, await rowsOf(strapi, context.uid, after), own[0]);
        }
        demand(await rowsOf(strapi, context.uid, after), allowed);
      }
      return result;
    });
  };
