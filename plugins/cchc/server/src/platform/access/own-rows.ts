import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import { type Account, isScoped } from './account';
import { type Descendants, UNIT, unitsInScope } from './scope';

const FOREIGN_UNIT = 'Bạn chỉ được làm việc với nội dung của đơn vị mình và đơn vị cấp dưới.';

interface Row {
  id: number;
  documentId: string;
  unit?: { id: number } | null;
}

/** Ids of the units in which the account may do this, or null when it may do it in all. */
export const allowedUnits = async (
  strapi: Core.Strapi,
  descendants: Descendants,
  account: Account,
  { action, uid }: { action: string; uid: string },
): Promise<ReadonlySet<number> | null> =>
  (await isScoped(strapi, account, `plugin::content-manager.explorer.${action}`, uid))
    ? new Set(await unitsInScope(strapi, descendants, account.id))
    : null;

export const foreignUnit = () =>
  new errors.PolicyError(FOREIGN_UNIT, { code: 'FOREIGN_UNIT', policy: 'own-unit' });

const rowsOf = (strapi: Core.Strapi, uid: string, where: object): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    select: ['id', 'documentId'],
    where,
    ...(uid === UNIT ? {} : { populate: { unit: { select: ['id'] } } }),
  });

const isOwn = (uid: string, row: Row, allowed: ReadonlySet<number>) =>
  allowed.has((uid === UNIT ? row.id : row.unit?.id) ?? 0);

/** Whether all rows of the type that meet `where` belong to these units. */
export const areOwn = async (
  strapi: Core.Strapi,
  uid: string,
  where: object,
  allowed: ReadonlySet<number>,
): Promise<boolean> => (await rowsOf(strapi, uid, where)).every((row) => isOwn(uid, row, allowed));

/**
 * Lets the call go on when all rows of the type that meet `where` belong to these units, and tells
 * which they are.
 * @throws 403 FOREIGN_UNIT
 */
export const demandOwn = async (
  strapi: Core.Strapi,
  uid: string,
  where: object,
  allowed: ReadonlySet<number>,
): Promise<readonly Row[]> => {
  const rows = await rowsOf(strapi, uid, where);
  if (rows.every((row) => isOwn(uid, row, allowed))) return rows;
  throw foreignUnit();
};
