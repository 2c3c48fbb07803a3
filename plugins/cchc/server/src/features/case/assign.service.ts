import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { AssignOutcome } from '../../../../shared/contracts/case-panel';
import { IN_USE, membersOf } from '../../platform/access';
import { actOnCase, CaseConflict, findCase, type StoredCase, unfit } from '../../platform/cases';
import { ancestors } from '../unit';
import { demandCase, maySee, type Officer, ROLE_ACTIONS } from './officer';

/** Accounts in use that may handle cases, and work for the unit of this one or for one above it. */
export const staffOf = async (strapi: Core.Strapi, { unit }: StoredCase): Promise<number[]> => {
  if (!unit) return [];
  const members = await membersOf(strapi, [unit.id, ...(await ancestors(strapi, unit.id))]);
  const able: { id: number }[] = await strapi.db.query('admin::user').findMany({
    select: ['id'],
    where: {
      id: { $in: members },
      ...IN_USE,
      roles: { permissions: { action: ROLE_ACTIONS.handler } },
    },
  });
  return [...new Set(able.map(({ id }) => id))];
};

/** @throws 400 for somebody who does not work for the unit of the case */
export const demandStaff = async (strapi: Core.Strapi, found: StoredCase, account: number) => {
  if ((await staffOf(strapi, found)).includes(account)) return;
  throw unfit(
    'assignee',
    'Người được phân công phải là cán bộ xử lý của đơn vị hoặc đơn vị cấp trên.',
  );
};

interface Wanted {
  documentId: string;
  /** The version of the case that the officer has seen. */
  version: number;
}

const assign = async (
  strapi: Core.Strapi,
  officer: Officer,
  { documentId, version }: Wanted,
  assignee: number,
): Promise<void> => {
  const found = await demandCase(strapi, officer, documentId);
  await demandStaff(strapi, found, assignee);
  const said = { assignee };
  await actOnCase(strapi, documentId, { action: 'assign', said, seen: version, actor: officer });
};

const BROKEN = 'Cổng gặp lỗi nên chưa phân công được; lỗi đã được ghi lại cho người vận hành.';

/** Whether it says why the case is not assigned, in words for who asked. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError || error instanceof CaseConflict;

/**
 * Gives several cases to one person, each for itself, and says of each that was not given why. What
 * fails otherwise is no refusal of the office: it stands in the log, and keeps no other case back.
 */
export const assignMany = async (
  strapi: Core.Strapi,
  officer: Officer,
  cases: readonly Wanted[],
  assignee: number,
): Promise<AssignOutcome> => {
  const refused: AssignOutcome['refused'] = [];
  for (const wanted of cases) {
    try {
      await assign(strapi, officer, wanted, assignee);
    } catch (error) {
      const { documentId } = wanted;
      const found = await findCase(strapi, { documentId });
      // Not even its number is told of what the officer may not see.
      const number = found && maySee(officer, found) ? found.number : null;
      if (!isRefusal(error)) {
        strapi.log.error(`cchc: ${number ?? documentId} could not be assigned: ${String(error)}`);
      }
      refused.push({ documentId, number, message: isRefusal(error) ? error.message : BROKEN });
    }
  }
  return { assigned: cases.length - refused.length, refused };
};
