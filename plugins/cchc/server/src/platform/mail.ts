import { setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/types';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same in every attempt, so that a mail that arrives twice is known for one. */
  id: string;
}

/** `isRefused`: the receiver's server says that there is no such address. */
export type Mailed = { isSent: true } | { isSent: false; reason: string; isRefused: boolean };

/** Where a portal has set no sender, Strapi's plugin has one of its own, in whose name nobody writes. */
const STRAPI = /@strapi\.io>?$/;

/** Whether the portal has set a way for e-mails (Strapi's e-mail plugin) and wants to send any. */
export const canMail = (strapi: Core.Strapi): boolean => {
  const from: unknown = strapi.config.get('plugin::email.settings.defaultFrom');
  return (
    typeof from === 'string' &&
    from !== '' &&
    !STRAPI.test(from) &&
    strapi.config.get('plugin::cchc.sendMail', true)
  );
};

/** Less than a message of the outbox belongs to who sends it. */
const LIMIT_MS = 45_000;

interface SmtpError {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
}

/** `5.1.1` and the like, or without such a code (RFC 3463) the answers that mean the mailbox. */
const NO_MAILBOX = /^55\d[ -]5\.1\.\d|^55[013][ -](?!\d\.)/;

/** The kind of failure only: what servers answer names addresses. */
const failureOf = (error: unknown): Mailed => {
  const { code, command, responseCode, response } = Object(error) as SmtpError;
  const kind = typeof code === 'string' ? code : 'NOT_SENT';
  const reason = typeof responseCode === 'number' ? `SMTP ${responseCode}` : kind;
  // A server that refuses for another reason, as that it does not relay for us, says nothing of her.
  const answer = command === 'RCPT TO' && typeof response === 'string' ? response : '';
  return { isSent: false, reason, isRefused: NO_MAILBOX.test(answer) };
};

const within = async (limit: number, work: Promise<unknown>): Promise<void> => {
  const done = new AbortController();
  const late = setTimeout(limit, undefined, { signal: done.signal, ref: false }).then(() => {
    throw Object.assign(new Error('timeout'), { code: 'TIMEOUT' });
  });
  try {
    await Promise.race([work, late]);
  } finally {
    done.abort();
    late.catch(() => undefined);
  }
};

/** Strapi's, as far as we use it. */
interface EmailService {
  send: (mail: object) => Promise<unknown>;
}

const hostOf = (strapi: Core.Strapi): string => {
  const url = strapi.config.get('server.absoluteUrl', '');
  return URL.canParse(url) ? new URL(url).hostname : 'localhost';
};

/** Sends one mail of plain text by whatever the portal has set. Never throws. */
export const sendMail = async (
  strapi: Core.Strapi,
  { id, to, subject, text }: Mail,
): Promise<Mailed> => {
  const mail = {
    ...{ to, subject, text },
    // Providers take the text for HTML where none is given.
    html: '',
    messageId: `<${id}@${hostOf(strapi)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  try {
    const email = strapi.plugin('email').service<EmailService>('email');
    await within(LIMIT_MS, email.send(mail));
    return { isSent: true };
  } catch (error) {
    return failureOf(error);
  }
};
