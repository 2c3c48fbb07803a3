import type { Core } from '@strapi/types';

import { parseCode } from '../../../../shared/procedure';
import { fold } from '../../../../shared/text';
import { allowedUnits, demandOwn } from '../../platform/access';
import { descendants, siteUnit, UNIT, validOn, today } from '../unit';
import { LOCAL } from './local.schema';
import type { ReviewScope } from './local.rows';
import { levelOfKind } from './where';

export interface Account {
  id: number;
}

/** Units in which the account may read or change overlays; null for all. */
export const unitsFor = (strapi: Core.Strapi, account: Account, action: 'read' | 'update') =>
  allowedUnits(strapi, (ids) => descendants(strapi, ids), account, { action, uid: LOCAL });

const wordsOf = (q: string) => {
  const code = parseCode(q)?.code;
  return code ? [code] : fold(q).split(' ').filter(Boolean);
};

/**
 * What the account sees: its own units and those below, or the one among them that it asks for.
 * @throws 404 UNIT_NOT_FOUND, 403 FOREIGN_UNIT
 */
export const reviewScope = async (
  strapi: Core.Strapi,
  account: Account,
  { unit: code, q = '' }: { unit?: string | undefined; q?: string | undefined },
): Promise<ReviewScope> => {
  const allowed = await unitsFor(strapi, account, 'read');
  const scope = { units: allowed && [...allowed], words: wordsOf(q) };
  if (code === undefined) return scope;
  const { unit } = await siteUnit(strapi, code, 'vi');
  if (allowed) await demandOwn(strapi, UNIT, { id: unit.id }, allowed);
  return { ...scope, unit: { id: unit.id, level: levelOfKind(unit.kind) } };
};

/** Units to choose from; as many as one list can show. */
const MOST_UNITS = 500;

/** Units that exist today and that the account works with, by name. */
export const reviewUnits = async (
  strapi: Core.Strapi,
  account: Account,
): Promise<{ code: string; name: string }[]> => {
  const allowed = await unitsFor(strapi, account, 'read');
  const units: { code: string; name: string; label: string | null }[] = await strapi.db
    .query(UNIT)
    .findMany({
      select: ['code', 'name', 'label'],
      where: { ...(allowed && { id: { $in: [...allowed] } }), ...validOn(today()) },
      orderBy: [{ searchKey: 'asc' }, { code: 'asc' }],
      limit: MOST_UNITS,
    });
  return units.map(({ code, name, label }) => ({ code, name: label ?? name }));
};
