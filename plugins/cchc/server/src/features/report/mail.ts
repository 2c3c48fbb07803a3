import type { Core } from '@strapi/types';
import { z } from 'zod';

import { canMail, sendMail } from '../../platform/mail';
import { enqueue, type Message, type Outcome, type Sender } from '../../platform/outbox';
import { portalUrl } from '../../platform/public-read';
import { UNIT } from '../unit';
import { isSent, reportsOf } from './matrix';
import { staffOf, WRITE } from './people';
import { findPeriods, type StoredPeriod } from './period.read';

export const REPORT_MAIL = 'report-mail';

/** When a unit is reminded: before its report is due, on that day, after it, or when asked for it. */
export const MARKS = ['before', 'at', 'after', 'asked'] as const;
export type ReminderMark = (typeof MARKS)[number];

/** All that a message of the outbox holds: who and what it names is looked up when it is sent. */
const message = z.strictObject({
  /** Document id of the unit, key of the period. */
  unit: z.string(),
  period: z.string(),
  account: z.number(),
  mark: z.enum(MARKS),
});
type ReportMail = z.infer<typeof message>;

/** Queues an e-mail. Call it in the transaction in which the reminder is noted. */
export const queueReportMail = (strapi: Core.Strapi, mail: ReportMail): Promise<void> =>
  enqueue(strapi, {
    kind: REPORT_MAIL,
    queues: [`${REPORT_MAIL}:${mail.unit}:${mail.account}`],
    payload: JSON.stringify(mail),
  });

const shown = (day: string) => day.split('-').reverse().join('/');

const STANDING: Record<ReminderMark, (dueOn: string) => string> = {
  before: (dueOn) => `Hạn gửi là ngày ${dueOn}.`,
  at: (dueOn) => `Hôm nay, ngày ${dueOn}, là hạn gửi.`,
  after: (dueOn) => `Báo cáo đã quá hạn gửi ngày ${dueOn}.`,
  asked: (dueOn) => `Đơn vị cấp trên nhắc gửi báo cáo; hạn gửi là ngày ${dueOn}.`,
};

/** Names a unit, a period and a day; no person, and nothing of what anybody wrote. */
export const reportMailText = (
  mark: ReminderMark,
  { unit, period, dueOn, link }: { unit: string; period: string; dueOn: string; link: string },
) => ({
  subject: `Nhắc gửi báo cáo: ${period} – ${unit}`,
  text: [
    `Kính gửi người phụ trách báo cáo của ${unit},`,
    '',
    `${unit} chưa gửi báo cáo ${period}. ${STANDING[mark](shown(dueOn))}`,
    '',
    `Mở bàn báo cáo: ${link}`,
  ].join('\n'),
});

const panelUrl = (strapi: Core.Strapi) => {
  const url = strapi.config.get('admin.absoluteUrl', '');
  return URL.canParse(url) ? url : `${portalUrl(strapi)}/admin`;
};

const DONE: Outcome = { isDelivered: true };

interface UnitRow {
  id: number;
  name: string;
}

/** What is to be said still, if anything: it may have been sent while the mail waited. */
const stillOwed = async (
  strapi: Core.Strapi,
  { unit, period: key, account }: ReportMail,
): Promise<{ unit: UnitRow; period: StoredPeriod; to: string } | undefined> => {
  const row: UnitRow | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['id', 'name'], where: { documentId: unit } });
  const [period] = await findPeriods(strapi, { key });
  if (!row || !period) return undefined;
  const { kind, year, number } = period;
  if (isSent(await reportsOf(strapi, [row.id], { kind, year, number }))) return undefined;
  const staff = await staffOf(strapi, WRITE, [row.id]);
  if (!staff.get(row.id)?.includes(account)) return undefined;
  const user: { email: string } | null = await strapi.db
    .query('admin::user')
    .findOne({ select: ['email'], where: { id: account } });
  return user ? { unit: row, period, to: user.email } : undefined;
};

const send = async (strapi: Core.Strapi, { messageId, payload }: Message): Promise<Outcome> => {
  if (!canMail(strapi)) return DONE;
  const mail = message.parse(JSON.parse(payload));
  const owed = await stillOwed(strapi, mail);
  if (!owed) return DONE;
  const { unit, period, to } = owed;
  const link = `${panelUrl(strapi)}/plugins/cchc-reports`;
  const facts = { unit: unit.name, period: period.name, dueOn: period.dueOn, link };
  const sent = await sendMail(strapi, { id: messageId, to, ...reportMailText(mail.mark, facts) });
  if (sent.isSent) return DONE;
  return { isDelivered: false, reason: sent.reason, isFinal: sent.isRefused };
};

/** How reminders of reports get out of the outbox. */
export const reportMailSender: Sender = {
  send,
  settled: (strapi, { messageId }, settled) => {
    if (settled.state === 'given-up') {
      strapi.log.warn(`cchc: e-mail ${messageId} was given up: ${settled.reason}`);
    }
    return Promise.resolve();
  },
};
