import type { Core } from '@strapi/types';

import { canMail } from '../../platform/mail';
import { outboxState } from '../../platform/outbox';
import { MAIL_KIND } from './mail.contract';

/** So many seconds a mail may wait before somebody should look: two attempts have failed by then. */
const LONG = 15 * 60;

/** Whether e-mails can be sent, and whether they wait for too long. */
export const mailHealth = async (strapi: Core.Strapi) => {
  const { pending, oldestSeconds } = await outboxState(strapi, MAIL_KIND);
  return { configured: canMail(strapi), pending, oldestSeconds, delayed: oldestSeconds > LONG };
};
