import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { ReportFinding, ReportVerb } from '../../../../shared/contracts/report-panel';
import { cleanLine, cleanText } from '../../../../shared/text';
import { inTurn } from '../../platform/changes';
import { findingsOf } from './facts';
import { noteEvent, noteSaving, textsBefore } from './history';
import { letterheadOf } from './letterhead';
import { numbersFor } from './numbers';
import { type DeskAccount, demandReport, noSuchReport, rolesOf } from './people';
import { REPORT } from './schema';
import { STATE_WORDS, STEPS } from './states';
import {
  changeReport,
  demandSeen,
  editionsOf,
  loadReport,
  ReportChanged,
  type StoredReport,
} from './stored';

const SECOND_PERSON =
  'Bạn không có quyền với bước này: báo cáo do cấp trên trực tiếp tiếp nhận; đơn vị không có cấp trên thì người khác với người gửi tiếp nhận.';
const NOT_YOURS = 'Bạn không có quyền làm bước này với báo cáo.';

/** @throws 403 for who is not the one to do it, 400 where the report stands elsewhere */
const demandStep = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  report: StoredReport,
  verb: ReportVerb,
) => {
  const { by, from } = STEPS[verb];
  if (!(await rolesOf(strapi, account, report)).has(by)) {
    const message = by === 'acceptor' ? SECOND_PERSON : NOT_YOURS;
    throw new errors.PolicyError(message, { code: 'NOT_ALLOWED', policy: 'report-way' });
  }
  if (from.includes(report.state)) return;
  const message = `Báo cáo ${STATE_WORDS[report.state]} nên không làm được bước này.`;
  throw new errors.ValidationError(message, {
    code: 'WRONG_STATE',
    fields: [{ path: 'state', code: 'WRONG_STATE', message }],
  });
};

/** A report with which the account may do this, as it has seen it. @throws 404, 403, 400, ReportChanged */
export const demandFor = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  verb: ReportVerb,
  seen: number,
): Promise<StoredReport> => {
  const report = await demandReport(strapi, account, documentId);
  await demandStep(strapi, account, report, verb);
  demandSeen(report, seen);
  return report;
};

interface Seen {
  version: number;
}

type Saving = Seen & { title?: string; sections: readonly { key: string; text: string }[] };

const withTexts = (report: StoredReport, sent: Saving['sections']) => {
  const texts = new Map(sent.map(({ key, text }) => [key, cleanText(text)]));
  const unknown = sent.find(({ key }) => !report.sections.some((one) => one.key === key));
  if (unknown) {
    const message = `Báo cáo không có mục “${unknown.key}”.`;
    throw new errors.ValidationError(message, {
      code: 'INVALID_FIELD',
      fields: [{ path: 'sections', code: 'INVALID_FIELD', message }],
    });
  }
  return report.sections.map((one) => ({ ...one, text: texts.get(one.key) ?? one.text }));
};

/** Keeps texts as they are typed. What is there already is no change, whoever saved it. */
export const saveReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  sent: Saving,
): Promise<StoredReport> =>
  await strapi.db.transaction(async (): Promise<StoredReport> => {
    const report = await demandReport(strapi, account, documentId);
    await demandStep(strapi, account, report, 'save');
    const sections = withTexts(report, sent.sections);
    const title = sent.title === undefined ? report.title : cleanLine(sent.title) || report.title;
    const before = textsBefore(report.sections, sections);
    const isNew = title !== report.title;
    if (before.length === 0 && !isNew) return report;
    demandSeen(report, sent.version);
    const now = await changeReport(strapi, report, account, { sections, title });
    const titles = isNew ? [{ key: '*title', before: report.title }] : [];
    await noteSaving(strapi, documentId, account, report.state, [...titles, ...before]);
    return now;
  });

/**
 * Takes the numbers anew, of the units below too where the report adds them up, and how the unit's
 * documents look now.
 */
export const refreshReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version, rollUp }: Seen & { rollUp?: boolean | undefined },
): Promise<StoredReport> => {
  const asked = await demandFor(strapi, account, documentId, 'refresh', version);
  const { unit, span } = asked;
  if (!unit) throw noSuchReport();
  const isRolledUp = rollUp ?? asked.isRolledUp;
  // Before the transaction that writes: a snapshot sees one state of the database in its own.
  const snapshot = await numbersFor(strapi, unit, span, isRolledUp);
  return await strapi.db.transaction(async (): Promise<StoredReport> => {
    const report = await demandFor(strapi, account, documentId, 'refresh', version);
    const letterhead = await letterheadOf(strapi, unit);
    const now = await changeReport(strapi, report, account, { snapshot, isRolledUp, letterhead });
    const { state } = report;
    const noted = { subject: documentId, actor: account, from: state, to: state };
    await noteEvent(strapi, { ...noted, action: 'refresh' });
    return now;
  });
};

/** Number and date, as the document clerk gave them. */
export const numberReport = async (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version, number, signedOn }: Seen & { number: number | null; signedOn: string | null },
): Promise<StoredReport> =>
  await strapi.db.transaction(async (): Promise<StoredReport> => {
    const report = await demandFor(strapi, account, documentId, 'number', version);
    const now = await changeReport(strapi, report, account, { docNumber: number, signedOn });
    const reason = `${number ?? '…'}/${report.letterhead.symbol} ${signedOn ?? ''}`.trim();
    const { state } = report;
    const noted = { subject: documentId, actor: account, from: state, to: state };
    await noteEvent(strapi, { ...noted, action: 'number', reason });
    return now;
  });

const refuseUnchecked = (findings: readonly ReportFinding[]) => {
  const hasErrors = findings.some(({ level }) => level === 'error');
  const message = hasErrors
    ? `Chưa gửi được: ${findings.map((one) => one.message).join(' ')}`
    : `Cần xác nhận trước khi gửi: ${findings.map((one) => one.message).join(' ')}`;
  return new errors.ValidationError(message, {
    code: hasErrors ? 'CHECKS_FAILED' : 'CONFIRM_WARNINGS',
    findings,
    fields: findings.map(({ section, ...found }) => ({
      path: section === null ? 'report' : `sections.${section}`,
      code: found.code,
      message: found.message,
    })),
  });
};

/**
 * Sends the report to the unit above, and with it freezes its numbers: those that were checked.
 * Sent twice, as by a second click, it is sent once.
 * @throws 400 CHECKS_FAILED or CONFIRM_WARNINGS with all findings, ReportChanged
 */
export const submitReport = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version, confirmed }: Seen & { confirmed: readonly string[] },
): Promise<StoredReport> =>
  inTurn(strapi, async () => {
    const standing = await demandReport(strapi, account, documentId);
    if (
      standing.state === 'submitted' &&
      standing.submittedById === account.id &&
      standing.submittedVersion === version
    ) {
      return standing;
    }
    const report = await demandFor(strapi, account, documentId, 'submit', version);
    const findings = await findingsOf(strapi, report);
    const open = findings.filter(({ level, id }) => level === 'error' || !confirmed.includes(id));
    if (open.length > 0) throw refuseUnchecked(open);
    const at = new Date().toISOString();
    const now = await changeReport(strapi, report, account, {
      ...{ state: 'submitted', submittedVersion: version },
      ...{ submittedById: account.id, submittedByName: account.name, submittedAt: at },
      firstSubmittedAt: report.firstSubmittedAt ?? at,
    });
    const reason = findings.map((one) => `Đã xác nhận: ${one.message}`).join('\n') || undefined;
    const noted = { subject: documentId, actor: account, from: report.state };
    await noteEvent(strapi, { ...noted, action: 'submit', to: 'submitted', reason });
    return now;
  });

type Deciding = 'return' | 'accept' | 'lock';

const DECIDED = {
  return: (by: string, at: string, reason?: string) => ({
    ...{ state: 'returned' as const, returnedByName: by, returnedAt: at },
    returnReason: reason ?? null,
  }),
  accept: (by: string, at: string) => ({
    ...{ state: 'accepted' as const, acceptedByName: by, acceptedAt: at, returnReason: null },
  }),
  lock: (by: string, at: string) => ({
    ...{ state: 'locked' as const, lockedByName: by, lockedAt: at },
  }),
};

/** What the unit above does with a report. @throws 400 for a return without a reason, ReportChanged */
export const decideReport = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  verb: Deciding,
  { version, reason }: Seen & { reason?: string },
): Promise<StoredReport> =>
  inTurn(strapi, async () => {
    const report = await demandFor(strapi, account, documentId, verb, version);
    const why = reason === undefined ? undefined : cleanText(reason).trim();
    if (verb === 'return' && !why) {
      const message = 'Nhập lý do trả lại.';
      const fields = [{ path: 'reason', code: 'INVALID_FIELD', message }];
      throw new errors.ValidationError(message, { code: 'INVALID_FIELD', fields });
    }
    const data = DECIDED[verb](account.name, new Date().toISOString(), why);
    const now = await changeReport(strapi, report, account, data);
    const noted = { subject: documentId, actor: account, from: report.state, to: now.state };
    await noteEvent(strapi, { ...noted, action: verb, reason: why });
    return now;
  });

/**
 * A new edition of what was accepted: a draft with all its texts and numbers. The one before stands
 * until the new one is accepted. There is one open edition at a time.
 */
export const correctReport = (
  strapi: Core.Strapi,
  account: DeskAccount,
  documentId: string,
  { version }: Seen,
): Promise<StoredReport> =>
  inTurn(strapi, async () => {
    const report = await demandReport(strapi, account, documentId);
    await demandStep(strapi, account, report, 'correct');
    const newest = (await editionsOf(strapi, report)).at(-1);
    if (newest && newest.edition > report.edition) {
      const open = await loadReport(strapi, newest.documentId);
      if (open) return open;
    }
    if (report.version !== version) throw new ReportChanged(report);
    const edition = report.edition + 1;
    const { periodKey, kind, year, number, lastDay, dueOn, title, span } = report;
    const { sections, snapshot, isRolledUp, template } = report;
    // Who signs by now signs the correction.
    const letterhead = report.unit ? await letterheadOf(strapi, report.unit) : report.letterhead;
    const made: { documentId: string } = await strapi.db.query(REPORT).create({
      data: {
        ...{ periodKey, kind, year, number, lastDay, dueOn, title, span },
        ...{ sections, letterhead, snapshot, isRolledUp, template, edition },
        ...{ unit: report.unit?.id, state: 'draft', version: 0 },
        ...{ changedAt: new Date(), changedByName: account.name },
      },
    });
    const reason = `Lần ${edition}, từ lần ${report.edition}`;
    const noted = { subject: made.documentId, actor: account, action: 'correct' };
    await noteEvent(strapi, { ...noted, to: 'draft', reason });
    const now = await loadReport(strapi, made.documentId);
    if (!now) throw noSuchReport();
    return now;
  });
