import type { Core } from '@strapi/types';

import { IN_USE, MEMBER } from '../../platform/access';
import { today, UNIT, unitCodesUpwards, validOn } from '../unit';
import { ROLE_ACTIONS } from './officer';

type OfficeRole = keyof typeof ROLE_ACTIONS;

interface Membership {
  user: { id: number } | null;
  units: { id: number }[];
}

/** Row ids of a unit and of all above it, itself first. */
const upwards = async (strapi: Core.Strapi, code: string): Promise<number[]> => {
  const codes = await unitCodesUpwards(strapi, code);
  const units: { id: number; code: string }[] = await strapi.db
    .query(UNIT)
    .findMany({ select: ['id', 'code'], where: { code: { $in: codes }, ...validOn(today()) } });
  return units.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)).map(({ id }) => id);
};

/** Accounts among these that are in use and have one of the roles. */
export const able = async (
  strapi: Core.Strapi,
  accounts: readonly number[],
  roles: readonly OfficeRole[],
): Promise<Set<number>> => {
  const actions = roles.map((role) => ROLE_ACTIONS[role]);
  const found: { id: number }[] = await strapi.db.query('admin::user').findMany({
    select: ['id'],
    where: {
      id: { $in: [...accounts] },
      ...IN_USE,
      roles: { permissions: { action: { $in: actions } } },
    },
  });
  return new Set(found.map(({ id }) => id));
};

/**
 * Who has one of these roles for a unit: those who work for the unit itself, or else for the next
 * one above that has somebody. `levels`: from so many units upwards that have somebody.
 */
export const officersOf = async (
  strapi: Core.Strapi,
  unitCode: string,
  roles: readonly OfficeRole[],
  levels = 1,
): Promise<number[]> => {
  const units = await upwards(strapi, unitCode);
  const members: Membership[] = await strapi.db.query(MEMBER).findMany({
    where: { units: { id: { $in: units } } },
    populate: { user: { select: ['id'] }, units: { select: ['id'] } },
  });
  const accounts = members.flatMap(({ user }) => (user ? [user.id] : []));
  const fit = await able(strapi, accounts, roles);
  const staffed = units
    .map((unit) =>
      members.flatMap(({ user, units: own }) =>
        user && fit.has(user.id) && own.some(({ id }) => id === unit) ? [user.id] : [],
      ),
    )
    .filter((staff) => staff.length > 0);
  return [...new Set(staffed.slice(0, levels).flat())];
};

/** Every role of the office. */
export const OFFICE_ROLES = Object.keys(ROLE_ACTIONS) as OfficeRole[]; // of a table of ours

/** Whether an account still has one of these roles for the unit or one above it. */
export const isStillOfficer = async (
  strapi: Core.Strapi,
  account: number,
  unitCode: string,
  roles: readonly OfficeRole[],
): Promise<boolean> => (await officersOf(strapi, unitCode, roles, Infinity)).includes(account);
