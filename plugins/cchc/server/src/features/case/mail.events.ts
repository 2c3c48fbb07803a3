import type { Core } from '@strapi/types';

import { countOf, HANDED_BACK, NO_REPLY } from '../../../../shared/cases/marks';
import type { CaseAction, CaseState } from '../../../../shared/cases/vocabulary';
import { type CaseStepDone, type StoredCase } from '../../platform/cases';
import { canMail } from '../../platform/mail';
import { enqueue } from '../../platform/outbox';
import { hasText } from '../../platform/vault';
import { type CitizenMail, MAIL_KIND, type MailMessage, type OfficerMail } from './mail.contract';
import { isStillOfficer, OFFICE_ROLES, officersOf } from './mail.receivers';
import type { ROLE_ACTIONS } from './officer';

type OfficeRole = keyof typeof ROLE_ACTIONS;

/** Who of the office is told, and of what. */
interface ForOfficers {
  mail: OfficerMail;
  /** Whoever handles the case, before anybody with a role. */
  handlerFirst?: boolean;
  roles: readonly OfficeRole[];
  /** From how many units upwards; from the nearest one that has somebody unless it says more. */
  levels?: number;
}

const TO_CITIZEN: Partial<Record<CaseAction, CitizenMail>> = {
  receive: 'received',
  'take-over': 'received',
  accept: 'accepted',
  ask: 'supplement',
  refuse: 'refused',
  forward: 'forwarded',
  approve: 'answered',
  'notify-progress': 'progress',
  'follow-master': 'same-matter-answered',
};

const citizenMailOf = ({ event: { action, detail } }: CaseStepDone): CitizenMail | undefined => {
  if (detail === NO_REPLY) return action === 'close' ? 'closed-unanswered' : 'supplement-reminder';
  // What follows is not the answer alone.
  if (action === 'follow-master' && detail !== 'answered') return undefined;
  return TO_CITIZEN[action];
};

/** Who has to do something with a case that stands here. */
const ROLES_AT: Partial<Record<CaseState, readonly OfficeRole[]>> = {
  'awaiting-triage': ['receiver'],
  'awaiting-assignment': ['assigner'],
  'in-progress': ['assigner'],
  'awaiting-approval': ['approver'],
};

const LEADERS: readonly OfficeRole[] = ['assigner', 'supervisor'];

const escalated = ({ now, event: { detail } }: CaseStepDone): ForOfficers => {
  // Handed back: whom the case was assigned by, and the superiors of that one.
  if (detail === HANDED_BACK) return { mail: 'handed-back', roles: LEADERS, levels: 2 };
  return { mail: 'overdue', roles: LEADERS, levels: countOf(detail, now.dueOn ?? '') ?? 1 };
};

/** Whoever has to do something with the case where it stands now. */
const whoHasIt =
  (mail: OfficerMail) =>
  ({ now }: CaseStepDone): ForOfficers => ({
    mail,
    handlerFirst: now.stage === 'in-progress',
    roles: ROLES_AT[now.stage] ?? ['receiver'],
  });

const TO_OFFICERS: Partial<Record<CaseAction, (step: CaseStepDone) => ForOfficers>> = {
  receive: () => ({ mail: 'new-case', roles: ['receiver'] }),
  'take-over': () => ({ mail: 'new-case', roles: ['receiver'] }),
  assign: () => ({ mail: 'assigned', handlerFirst: true, roles: [] }),
  propose: () => ({ mail: 'draft', roles: ['approver'] }),
  reply: ({ now }) => ({
    mail: 'reply',
    handlerFirst: true,
    roles: ROLES_AT[now.stage] ?? ['receiver'],
  }),
  'unmark-duplicate': whoHasIt('unmerged'),
  reopen: () => ({ mail: 'reopened', roles: ['approver', 'supervisor'] }),
  quarantine: () => ({ mail: 'restricted', roles: ['restricted-officer'] }),
  remind: whoHasIt('reminder'),
  escalate: escalated,
};

const accountsOf = async (
  strapi: Core.Strapi,
  { handler, unit }: StoredCase,
  { handlerFirst = false, roles, levels }: ForOfficers,
): Promise<number[]> => {
  const code = unit?.code ?? '';
  // Who has left reads no mail: the others hear of it then.
  if (handlerFirst && handler !== null) {
    if (await isStillOfficer(strapi, handler, code, OFFICE_ROLES)) return [handler];
  }
  return officersOf(strapi, code, roles, levels);
};

const queueMail = (strapi: Core.Strapi, message: MailMessage) => {
  const receiver = 'account' in message ? message.account : 'citizen';
  return enqueue(strapi, {
    kind: MAIL_KIND,
    queues: [`${MAIL_KIND}:${message.case}:${receiver}`],
    payload: JSON.stringify(message),
  });
};

const tellOfficers = async (strapi: Core.Strapi, step: CaseStepDone) => {
  const { now, event } = step;
  // A citizen who was asked again is all that this reminder is for.
  const wanted = event.detail === NO_REPLY ? undefined : TO_OFFICERS[event.action]?.(step);
  if (!wanted) return;
  for (const account of await accountsOf(strapi, now, wanted)) {
    // Who did it knows of it.
    if (account === event.actor) continue;
    await queueMail(strapi, { case: now.documentId, mail: wanted.mail, account });
  }
};

const tellSender = async (strapi: Core.Strapi, documentId: string, mail: CitizenMail) => {
  if (!(await hasText(strapi, documentId, 'person.email'))) return;
  await queueMail(strapi, { case: documentId, mail });
};

const tellCitizen = async (strapi: Core.Strapi, step: CaseStepDone) => {
  const mail = citizenMailOf(step);
  if (mail) await tellSender(strapi, step.now.documentId, mail);
};

/** Queues the e-mails that a step of a case asks for, in the transaction of the step. */
export const tellByMail = async (strapi: Core.Strapi, step: CaseStepDone): Promise<void> => {
  if (!canMail(strapi)) return;
  await tellCitizen(strapi, step);
  await tellOfficers(strapi, step);
};
