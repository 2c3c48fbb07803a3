import type { Core } from '@strapi/types';

import { vietnamDate } from '../../../../shared/time';
import { yearsToConfirm } from '../../platform/deadlines';
import { findDays } from './settings';

/** Years whose days off somebody has to complete or confirm now, and how they stand. */
export const calendarStanding = async (strapi: Core.Strapi) => {
  const today = vietnamDate(new Date());
  const year = Number(today.slice(0, 4));
  const span = { from: `${year}-01-01`, to: `${year + 1}-12-31` };
  return { toConfirm: yearsToConfirm(await findDays(strapi, [], span), today) };
};
