import type { Core } from '@strapi/types';

import { canMail } from '../../platform/mail';
import { outboxState } from '../../platform/outbox';
import { MAIL_KIND } from './mail.contract';

/** Seconds that a mail may wait before somebody should look: two attempts have failed by then. */
const LONG = 5 * 60;

/** Whether e-mails can be sent, and whether they wait for too long. */
export const mailHealth = async (strapi: Core.Strapi) => {
  const { pending, oldestSeconds } = await outboxState(strapi, MAIL_KIND);
  return { configured: canMail(strapi), pending, oldestSeconds, delayed: oldestSeconds > LONG };
};
