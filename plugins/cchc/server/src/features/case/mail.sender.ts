import type { Core } from '@strapi/types';

import { type CaseState, OPEN_STATES } from '../../../../shared/cases/vocabulary';
import { findCase, type StoredCase } from '../../platform/cases';
import { canMail, sendMail } from '../../platform/mail';
import type { Message, Outcome, Sender } from '../../platform/outbox';
import { beginMail, endMail } from '../../platform/rate-limit';
import { portalUrl } from '../../platform/public-read';
import {
  emailOf,
  hasBounced,
  isVaultOpen,
  keyedDigest,
  noteBounce,
  textsOf,
} from '../../platform/vault';
import { UNIT } from '../unit';
import { type MailMessage, mailMessage, type OfficerMail } from './mail.contract';
import { isStillOfficer, OFFICE_ROLES } from './mail.receivers';
import { type CaseFacts, citizenMail, officerMail } from './mail.texts';
import { isOfficeHour, nextOpening } from './office-hours';
import { trackAddress } from './track.page';

const EMAIL = 'person.email';
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** After this an address may have come back to life. */
const BOUNCED_FOR_DAYS = 90;

/** Nothing to be sent any more, and nothing to be tried again. */
const DONE: Outcome = { isDelivered: true };

/** Where a case has to stand for a mail to be of use still; anywhere open for the others. */
const STILL: Partial<Record<OfficerMail, readonly CaseState[]>> = {
  'new-case': ['awaiting-triage'],
  draft: ['awaiting-approval'],
  restricted: ['quarantined'],
};
/** Leave in office hours only, also when they had to wait for the mail server. */
const IN_OFFICE_HOURS: readonly MailMessage['mail'][] = [
  'reminder',
  'overdue',
  'handed-back',
  'supplement-reminder',
  'progress',
];

const panelUrl = (strapi: Core.Strapi) => {
  const url = strapi.config.get('admin.absoluteUrl', '');
  return URL.canParse(url) ? url : `${portalUrl(strapi)}/admin`;
};

const factsOf = async (strapi: Core.Strapi, found: StoredCase): Promise<CaseFacts> => {
  const unit: { phone: string | null } | null = found.unit
    ? await strapi.db.query(UNIT).findOne({ select: ['phone'], where: { id: found.unit.id } })
    : null;
  return {
    kind: found.caseKind,
    number: found.number,
    unit: found.unit?.name ?? '',
    phone: unit?.phone ?? null,
    link: trackAddress(strapi, found.unit?.code),
  };
};

interface Written {
  to: string;
  subject: string;
  text: string;
}

/** A citizen hears nothing of what is restricted, and nothing at an address that nobody has. */
const toCitizen = async (
  strapi: Core.Strapi,
  found: StoredCase,
  message: Exclude<MailMessage, { account: number }>,
): Promise<Written | undefined> => {
  if (found.stage === 'quarantined' || found.stage === 'spam') return undefined;
  const texts = (await textsOf(strapi, [found.documentId], [EMAIL])).get(found.documentId);
  const to = texts?.[EMAIL];
  const since = new Date(Date.now() - BOUNCED_FOR_DAYS * DAY_MS);
  if (!to || (await hasBounced(strapi, to, since))) return undefined;
  return { to, ...citizenMail(message.mail, await factsOf(strapi, found)) };
};

/** Who was to be told when it was queued may have left since; what is restricted stays so. */
const toOfficer = async (
  strapi: Core.Strapi,
  found: StoredCase,
  { mail, account }: Extract<MailMessage, { account: number }>,
): Promise<Written | undefined> => {
  const isRestricted = mail === 'restricted';
  if (!(STILL[mail] ?? OPEN_STATES).includes(found.stage)) return undefined;
  const roles = isRestricted ? (['restricted-officer'] as const) : OFFICE_ROLES;
  if (!(await isStillOfficer(strapi, account, found.unit?.code ?? '', roles))) return undefined;
  const user: { email: string } | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ['email'], where: { id: account } });
  if (!user) return undefined;
  const inbox = `${panelUrl(strapi)}/plugins/cchc-cases`;
  const link = isRestricted ? `${inbox}?pile=restricted` : `${inbox}/${found.documentId}`;
  const facts = { number: found.number, unit: found.unit?.name ?? '', link };
  return { to: user.email, ...officerMail(mail, facts) };
};

const deliver = async (
  strapi: Core.Strapi,
  messageId: string,
  message: MailMessage,
): Promise<Outcome> => {
  const found = await findCase(strapi, { documentId: message.case });
  if (!found) return DONE;
  const isForOfficer = 'account' in message;
  const written = isForOfficer
    ? await toOfficer(strapi, found, message)
    : await toCitizen(strapi, found, message);
  if (!written) return DONE;
  // However it is written, it is one mailbox.
  const mailbox = keyedDigest(strapi, 'mail-receiver', emailOf(written.to) ?? written.to);
  const receiver = `${mailbox} ${message.mail}`;
  const turn = await beginMail(strapi, receiver);
  if (turn === 'enough') return DONE;
  if (turn === 'wait') {
    const notBefore = new Date(Date.now() + MINUTE_MS);
    return { isDelivered: false, reason: 'MAILS_ON_THEIR_WAY', notBefore };
  }
  const sent = await sendMail(strapi, { id: messageId, ...written });
  await endMail(strapi, receiver, sent.isSent);
  if (sent.isSent) return DONE;
  if (sent.isRefused && !isForOfficer) await noteBounce(strapi, written.to);
  return { isDelivered: false, reason: sent.reason, isFinal: sent.isRefused };
};

const send = async (strapi: Core.Strapi, { messageId, payload }: Message): Promise<Outcome> => {
  const message = mailMessage.parse(JSON.parse(payload));
  // Switched off since: what has waited for long helps nobody later.
  if (!canMail(strapi) || !isVaultOpen(strapi)) return DONE;
  const now = new Date();
  if (IN_OFFICE_HOURS.includes(message.mail) && !isOfficeHour(now)) {
    return { isDelivered: false, reason: 'OFFICE_CLOSED', notBefore: nextOpening(now) };
  }
  return deliver(strapi, messageId, message);
};

/** How e-mails about cases get out of the outbox. */
export const mailSender: Sender = {
  send,
  settled: (strapi, { messageId }, settled) => {
    if (settled.state === 'given-up') {
      strapi.log.warn(`cchc: e-mail ${messageId} was given up: ${settled.reason}`);
    }
    return Promise.resolve();
  },
};
