import type { Core } from '@strapi/types';

import { MEMBER, membersOf } from '../../platform/access';
import { CaseConflict, type CaseStepDone, type StoredCase } from '../../platform/cases';
import { ancestors, descendants, today, UNIT, validOn } from '../unit';
import { able } from './mail.receivers';

const OFFICER = ['restricted-officer'] as const;

const hasOfficer = async (strapi: Core.Strapi, { unit }: StoredCase): Promise<boolean> => {
  if (!unit) return false;
  const members = await membersOf(strapi, [unit.id, ...(await ancestors(strapi, unit.id))]);
  return (await able(strapi, members, OFFICER)).size > 0;
};

/** What nobody could open any more would be lost: it is not restricted. @throws CaseConflict */
export const demandRestrictedOfficer = async (
  strapi: Core.Strapi,
  { now, event }: CaseStepDone,
): Promise<void> => {
  if (event.action !== 'quarantine' || (await hasOfficer(strapi, now))) return;
  throw new CaseConflict(
    'NO_RESTRICTED_OFFICER',
    'Chưa cách ly được: đơn vị này và các đơn vị cấp trên chưa có tài khoản nào phụ trách hồ sơ hạn chế, nên sẽ không còn ai xem được vụ việc. Hãy đề nghị người quản trị cấp quyền rồi làm lại.',
  );
};

interface Membership {
  user: { id: number } | null;
  units: { id: number }[];
}

/** How many units of today have nobody, at them or above, who could open a restricted case of theirs. */
export const quarantineHealth = async (strapi: Core.Strapi) => {
  const members: Membership[] = await strapi.db
    .query(MEMBER)
    .findMany({ populate: { user: { select: ['id'] }, units: { select: ['id'] } } });
  const accounts = members.flatMap(({ user }) => (user ? [user.id] : []));
  const officers = await able(strapi, accounts, OFFICER);
  const own = members.flatMap(({ user, units }) =>
    user && officers.has(user.id) ? units.map(({ id }) => id) : [],
  );
  const served = new Set(await descendants(strapi, [...new Set(own)]));
  const units: { id: number }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['id'], where: validOn(today()) });
  return { unitsWithoutOfficer: units.filter(({ id }) => !served.has(id)).length };
};
