import type { Core } from '@strapi/types';

import type { WriteRules } from '../writes';
import { MEMBER } from './member.schema';

const accountByEmail = (strapi: Core.Strapi, email: string): Promise<{ id: number } | null> =>
  strapi.db.query('admin::user').findOne({ select: ['id'], where: { email } });

/** Ties the e-mail that an administrator typed to the account that has it now. */
export const memberWrites: WriteRules = {
  prepare: async ({ user: _typed, ...data }, { strapi }) => {
    if (typeof data.email !== 'string') return data;
    const email = data.email.trim().toLowerCase();
    const account = await accountByEmail(strapi, email);
    return { ...data, email, user: account?.id ?? null };
  },
  populate: ['user', 'units'],
  check: (row) => [
    ...(row.user
      ? []
      : [{ field: 'email', message: 'Không có tài khoản quản trị nào dùng địa chỉ e-mail này.' }]),
    ...(Array.isArray(row.units) && row.units.length > 0
      ? []
      : [{ field: 'units', message: 'Chọn ít nhất một đơn vị cho thành viên.' }]),
  ],
};

interface Member {
  user?: { id: number } | null;
  units: { id: number }[];
}

/** Row ids of the units that an account works for itself. */
export const memberUnits = async (strapi: Core.Strapi, userId: number): Promise<number[]> => {
  const member: Member | null = await strapi.db.query(MEMBER).findOne({
    where: { user: { id: userId } },
    populate: { units: { select: ['id'] } },
  });
  return member?.units.map(({ id }) => id) ?? [];
};

/** Accounts whose every unit is among these. */
export const accountsOfUnits = async (
  strapi: Core.Strapi,
  unitIds: readonly number[],
): Promise<number[]> => {
  const among = new Set(unitIds);
  const members: Required<Member>[] = await strapi.db.query(MEMBER).findMany({
    where: { units: { id: { $in: [...among] } } },
    populate: { user: { select: ['id'] }, units: { select: ['id'] } },
  });
  return members.flatMap(({ user, units }) =>
    user && units.every(({ id }) => among.has(id)) ? [user.id] : [],
  );
};

/** Accounts that work for one of these units. */
export const membersOf = async (
  strapi: Core.Strapi,
  unitIds: readonly number[],
): Promise<number[]> => {
  const members: Required<Member>[] = await strapi.db.query(MEMBER).findMany({
    where: { units: { id: { $in: unitIds } } },
    populate: { user: { select: ['id'] } },
  });
  return members.flatMap(({ user }) => (user ? [user.id] : []));
};
