import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { z } from 'zod';

import type { remindBody, Reminded } from '../../../../shared/contracts/report-panel';
import { vietnamDate } from '../../../../shared/time';
import { inTurn } from '../../platform/changes';
import {
  addDays,
  type Calendar,
  deadlinesOf,
  isWorkingDay,
  workingDaysBetween,
} from '../../platform/deadlines';
import { canMail } from '../../platform/mail';
import { UNIT, unitCodesUpwards } from '../unit';
import { isThereAt, type UnitBelow, unitsBelow } from './children';
import { noteEvent } from './history';
import { queueReportMail, type ReminderMark } from './mail';
import { isSent, reportsOf, seenUnit } from './matrix';
import { type DeskAccount, staffOf, WRITE } from './people';
import {
  findPeriods,
  isAskedFor,
  periodsOfUnit,
  samePeriod,
  type StoredPeriod,
} from './period.read';
import { REPORT_EVENT } from './schema';

/** Working days before the due date on which a unit is reminded for the first time [J]. */
const AHEAD = 2;

/** What time asks for on a day; nothing on one on which the office is closed. */
export const markOn = (
  calendar: Calendar,
  today: string,
  dueOn: string,
): Exclude<ReminderMark, 'asked'> | undefined => {
  if (!isWorkingDay(calendar, today)) return undefined;
  if (today > dueOn) return 'after';
  const left = workingDaysBetween(calendar, today, dueOn);
  if (left === 0) return 'at';
  return left <= AHEAD ? 'before' : undefined;
};

type Whom = Pick<UnitBelow, 'id' | 'documentId'>;

const subjectOf = (period: StoredPeriod, unit: Whom) => `due:${period.key}:${unit.documentId}`;

const wasReminded = async (strapi: Core.Strapi, subject: string, mark: string) =>
  (await strapi.db
    .query(REPORT_EVENT)
    .count({ where: { subject, action: 'remind', reason: mark } })) > 0;

/**
 * Reminds a unit's people once for a mark, and notes it.
 * @returns whether it was this call that did it
 */
const remindOnce = (
  strapi: Core.Strapi,
  { unit, period, accounts }: { unit: Whom; period: StoredPeriod; accounts: readonly number[] },
  mark: ReminderMark,
  { actor, noted }: { actor: { id: number | null; name: string }; noted: string },
): Promise<boolean> =>
  inTurn(strapi, async () => {
    const subject = subjectOf(period, unit);
    if (await wasReminded(strapi, subject, noted)) return false;
    await noteEvent(strapi, { subject, actor, action: 'remind', reason: noted });
    for (const account of accounts) {
      await queueReportMail(strapi, { unit: unit.documentId, period: period.key, account, mark });
    }
    return true;
  });

const MACHINE = { id: null, name: 'Hệ thống' };
/** Calendar days in which the longest holidays and the working days beside them lie. */
const WINDOW = 20;

/** Reminds of what is due soon, today or since shortly; each once, however many nodes look. */
export const remindByTime = async (strapi: Core.Strapi, now = new Date()): Promise<void> => {
  // What cannot be sent now is not noted as done: it is once e-mails can be.
  if (!canMail(strapi)) return;
  const today = vietnamDate(now);
  const near = await findPeriods(strapi, {
    dueOn: { $gte: addDays(today, -WINDOW), $lte: addDays(today, WINDOW) },
  });
  if (near.length === 0) return;
  const staff = await staffOf(strapi, WRITE);
  const units: UnitBelow[] = await strapi.db.query(UNIT).findMany({
    select: ['id', 'documentId', 'code', 'name', 'validFrom', 'validTo'],
    where: { id: { $in: [...staff.keys()] } },
  });
  for (const unit of units) {
    const { calendar } = await deadlinesOf(strapi, unit.code);
    const periods = periodsOfUnit(near, await unitCodesUpwards(strapi, unit.code));
    for (const period of periods.filter((one) => isAskedFor(one) && isThereAt(unit, one))) {
      const mark = markOn(calendar, today, period.dueOn);
      if (!mark) continue;
      const { kind, year, number } = period;
      if (isSent(await reportsOf(strapi, [unit.id], { kind, year, number }))) continue;
      const whom = { unit, period, accounts: staff.get(unit.id) ?? [] };
      await remindOnce(strapi, whom, mark, { actor: MACHINE, noted: mark });
    }
  }
};

const NO_MAIL =
  'Chưa nhắc được: cổng chưa được cài đặt gửi thư điện tử. Hãy báo người quản trị cổng.';

/**
 * Reminds those below a unit who have not sent their report, once a day each.
 * @throws 404 for a unit that the account does not see, 400 MAIL_OFF where no e-mail can be sent
 */
export const remindBelow = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  { unit: code, only, ...wanted }: z.infer<typeof remindBody>,
): Promise<Reminded> => {
  const unit = await seenUnit(strapi, account, code);
  if (!canMail(strapi)) throw new errors.ValidationError(NO_MAIL, { code: 'MAIL_OFF' });
  const above = await unitCodesUpwards(strapi, unit.code);
  const { kind, year, number } = wanted;
  const periods = await findPeriods(strapi, { kind, year, number });
  const below = (await unitsBelow(strapi, unit.id)).filter(
    (one) => only === undefined || only.includes(one.code),
  );
  const ids = below.map(({ id }) => id);
  const reports = await reportsOf(strapi, ids, { kind, year, number });
  const staff = await staffOf(strapi, WRITE, ids);
  const noted = `asked ${vietnamDate(new Date())}`;
  const result: Reminded = { reminded: [], already: [], nobody: [] };
  for (const one of below) {
    const period = periodsOfUnit(periods, [one.code, ...above]).find((p) => samePeriod(p, wanted));
    const own = reports.filter((report) => report.unit?.id === one.id);
    if (!period || !isAskedFor(period) || !isThereAt(one, period) || isSent(own)) continue;
    const name = { code: one.code, name: one.name };
    const accounts = staff.get(one.id) ?? [];
    if (accounts.length === 0) {
      result.nobody.push(name);
      continue;
    }
    const whom = { unit: one, period, accounts };
    const isNew = await remindOnce(strapi, whom, 'asked', { actor: account, noted });
    result[isNew ? 'reminded' : 'already'].push(name);
  }
  return result;
};
