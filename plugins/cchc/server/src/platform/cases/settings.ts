import type { Core } from '@strapi/types';

import type {
  CaseAction,
  CaseKind,
  CaseRole,
  CaseState,
} from '../../../../shared/cases/vocabulary';
import { allowedActions, type Transition } from './transitions';

const setting = <T>(strapi: Core.Strapi, name: string, usual: T): T =>
  strapi.config.get(`plugin::cchc.${name}`, usual);

/** Days after an answer in which a citizen may have her case opened again. */
export const reopenDays = (strapi: Core.Strapi) => setting(strapi, 'reopenDays', 10);
export const reopenTimes = (strapi: Core.Strapi) => setting(strapi, 'reopenTimes', 1);
/** Days in which a duplicate can be taken apart again. */
export const mergeUndoDays = (strapi: Core.Strapi) => setting(strapi, 'mergeUndoDays', 30);
export const wantsSecondPerson = (strapi: Core.Strapi) =>
  setting(strapi, 'secondPersonApproves', true);
const wantsCountersign = (strapi: Core.Strapi) => setting(strapi, 'refusalCountersigned', false);

/** Whether the portal's settings leave an action to anybody: who refuses, asks or decides. */
export const isOffered = (strapi: Core.Strapi, action: CaseAction): boolean => {
  if (action === 'refuse') return !wantsCountersign(strapi);
  return action !== 'propose-refusal' || wantsCountersign(strapi);
};

/** What somebody with these roles may do in this state, as this portal is set. */
export const offeredActions = (
  strapi: Core.Strapi,
  kind: CaseKind,
  state: CaseState,
  roles: readonly CaseRole[],
): Transition[] =>
  allowedActions(kind, state, roles).filter(({ action }) => isOffered(strapi, action));
