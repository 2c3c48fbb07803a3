import type { Core } from '@strapi/types';

import type { DeskUnit } from '../../../../shared/contracts/report-panel';
import { today, UNIT, validOn } from '../unit';
import type { DeskAccount } from './people';

interface Row {
  id: number;
  code: string;
  name: string;
  parent: { id: number } | null;
}

/** The units of today whose reports the account may look at, those that it works for first. */
export const deskUnits = async (
  strapi: Core.Strapi,
  { own, seen }: DeskAccount,
): Promise<DeskUnit[]> => {
  const rows: Row[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'code', 'name'],
    where: { $and: [{ id: { $in: [...seen] } }, validOn(today())] },
    populate: { parent: { select: ['id'] } },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
  });
  const above = new Set(rows.map(({ parent }) => parent?.id));
  const units = rows.map(({ id, code, name }) => ({
    ...{ code, name },
    isOwn: own.has(id),
    isAbove: above.has(id),
  }));
  return [...units.filter(({ isOwn }) => isOwn), ...units.filter(({ isOwn }) => !isOwn)];
};
