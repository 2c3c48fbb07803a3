import type { Core } from '@strapi/types';

import { errors } from '@strapi/utils';

import type { CaseRole } from '../../../../shared/cases/vocabulary';
import { unitsInScope } from '../../platform/access';
import { type AdminContext, actorOf } from '../../platform/admin-routes';
import { noteAct } from '../../platform/audit';
import { type Actor, findCase, noSuchCase, type StoredCase } from '../../platform/cases';
import { descendants } from '../unit';

/** The right of the panel behind each role. */
export const ROLE_ACTIONS = {
  receiver: 'plugin::cchc.cases.receive',
  assigner: 'plugin::cchc.cases.assign',
  handler: 'plugin::cchc.cases.handle',
  approver: 'plugin::cchc.cases.approve',
  publisher: 'plugin::cchc.cases.publish',
  'restricted-officer': 'plugin::cchc.cases.restricted',
  supervisor: 'plugin::cchc.cases.supervise',
} as const satisfies Partial<Record<CaseRole, string>>;

const roleNames = Object.keys(ROLE_ACTIONS) as (keyof typeof ROLE_ACTIONS)[]; // written just above

/** An account of the panel, with what it may do with cases and of which units. */
export interface Officer extends Actor {
  id: number;
  name: string;
  units: readonly number[];
}

/**
 * Who asks. Nobody sees a case without working for its unit or one above: also who administers the
 * section has to be made a member first.
 */
export const officerOf = async (strapi: Core.Strapi, ctx: AdminContext): Promise<Officer> => {
  const { userAbility } = ctx.state;
  const actor = actorOf(ctx);
  return {
    ...actor,
    roles: roleNames.filter((role) => userAbility.can(ROLE_ACTIONS[role])),
    units: await unitsInScope(strapi, (ids) => descendants(strapi, ids), actor.id),
  };
};

const isRestricted = ({ stage }: Pick<StoredCase, 'stage'>) => stage === 'quarantined';

/** Who does something about a case; not who edits its public copy, or watches over the office. */
const WORKING: readonly CaseRole[] = ['receiver', 'assigner', 'handler', 'approver'];

/** Whether the officer needs to know who sent it. */
export const mayWorkOnIt = ({ roles }: Officer, found: StoredCase): boolean =>
  isRestricted(found)
    ? roles.includes('restricted-officer')
    : roles.some((role) => WORKING.includes(role));

/** Whether the officer may know of the case at all. */
export const maySee = (officer: Officer, found: StoredCase): boolean =>
  officer.units.includes(found.unit?.id ?? 0) &&
  (!isRestricted(found) || officer.roles.includes('restricted-officer'));

export const CASE_SUBJECT = 'case';

/** What is noted of a case besides its steps. */
export type CaseAct =
  'revealed' | 'refused' | 'exported' | 'downloaded' | 'code-reissued' | 'corrected' | 'erased';

/** Notes what an officer did with a case that is no step of it: reading what is hidden, above all. */
export const noteOnCase = (
  strapi: Core.Strapi,
  officer: Officer,
  { documentId, number }: StoredCase,
  act: CaseAct,
  detail?: string,
): Promise<void> =>
  noteAct(
    strapi,
    officer,
    { kind: CASE_SUBJECT, document: documentId, name: number },
    { act, detail },
  );

/** A case that the officer may see. @throws 404, as if it did not exist, for any other */
export const demandCase = async (
  strapi: Core.Strapi,
  officer: Officer,
  documentId: string,
): Promise<StoredCase> => {
  const found = await findCase(strapi, { documentId });
  if (!found) throw noSuchCase();
  if (!maySee(officer, found)) {
    await noteOnCase(strapi, officer, found, 'refused');
    throw noSuchCase();
  }
  return found;
};

/** Notes who asks for what only those who work on a case are told. @throws 403 */
export const demandWork = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  what: string,
): Promise<void> => {
  if (mayWorkOnIt(officer, found)) return;
  await noteOnCase(strapi, officer, found, 'refused', what);
  throw new errors.ForbiddenError(
    'Chỉ cán bộ tiếp nhận, phân công, xử lý hoặc duyệt vụ việc mới được xem thông tin người gửi, tệp của người gửi và ghi chú nội bộ.',
    { code: 'FORBIDDEN', fields: [] },
  );
};
