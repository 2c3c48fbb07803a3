import { z } from 'zod';

/** What a citizen is told of her case. */
export const CITIZEN_MAILS = [
  'received',
  'accepted',
  'supplement',
  'supplement-reminder',
  'closed-unanswered',
  'refused',
  'forwarded',
  'answered',
  'same-matter-answered',
  'progress',
] as const;
export type CitizenMail = (typeof CITIZEN_MAILS)[number];

/** What officers are told. */
export const OFFICER_MAILS = [
  'new-case',
  'assigned',
  'draft',
  'reply',
  'reopened',
  'unmerged',
  'reminder',
  'overdue',
  'handed-back',
  'restricted',
] as const;
export type OfficerMail = (typeof OFFICER_MAILS)[number];

/** All that a message of the outbox holds: whom it is for is looked up when it is sent. */
export const mailMessage = z.union([
  z.strictObject({ case: z.string(), mail: z.enum(CITIZEN_MAILS) }),
  z.strictObject({ case: z.string(), mail: z.enum(OFFICER_MAILS), account: z.number() }),
]);
export type MailMessage = z.infer<typeof mailMessage>;

export const MAIL_KIND = 'case-mail';
