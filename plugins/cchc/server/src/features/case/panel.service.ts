import type { Core } from '@strapi/types';

import { INTAKE_KINDS } from '../../../../shared/cases/vocabulary';
import type { UnitName } from '../../../../shared/contracts';
import type { CaseReceipt } from '../../../../shared/contracts/case-panel';
import { addFiles, type CheckedFile, keepFiles } from '../../platform/attachments';
import {
  actOnCase,
  CASE,
  CaseConflict,
  createCase,
  digestOfCode,
  eventsOf,
  findCase,
  makeCode,
  noSuchCase,
  shownMoment,
  type StoredCase,
  takeTurn,
  unfit,
} from '../../platform/cases';
import { putTexts, textsOf } from '../../platform/vault';
import { draftOf } from '../answer';
import { today, UNIT, validOn } from '../unit';
import { aboutOf } from './about';
import type { OnBehalf } from './contract';
import { explanationOf } from './intake';
import { CASE_NOTE } from './note.schema';
import { NOTICE_VERSION } from './notice';
import { demandWork, noteOnCase, type Officer } from './officer';
import { trackAddress } from './track.page';

/** Notes something for those who work on the case. @throws 403 for others, who would not read it */
export const addNote = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  text: string,
): Promise<void> => {
  await demandWork(strapi, officer, found, 'Ghi chú nội bộ');
  const { documentId: owner } = found;
  await strapi.db.transaction(async () => {
    const row: { id: number } = await strapi.db.query(CASE_NOTE).create({
      data: { owner, author: officer.id, authorName: officer.name, at: new Date() },
    });
    await putTexts(strapi, owner, { [`office.${row.id}`]: text });
  });
};

/** Takes in what came by phone, at the counter or on paper. The code is told once, on the slip. */
export const takeOnBehalf = async (
  strapi: Core.Strapi,
  officer: Officer,
  { unit: unitCode, receivedAt, ...wanted }: OnBehalf,
  files: readonly CheckedFile[] = [],
): Promise<CaseReceipt> => {
  const unit: { id: number; code: string; name: string } | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['id', 'code', 'name'], where: { code: unitCode, ...validOn(today()) } });
  if (!unit || !officer.units.includes(unit.id)) {
    throw unfit('unit', 'Hãy chọn một đơn vị mà bạn làm việc.');
  }
  const about = await aboutOf(strapi, wanted);
  if ('unknown' in about) {
    throw unfit(about.unknown, 'Không có mã này. Hãy chọn trong danh sách, hoặc để trống.');
  }
  const { created, code } = await strapi.db.transaction(async () => {
    const taken = await createCase(strapi, {
      ...wanted,
      ...about,
      unit,
      noticeVersion: NOTICE_VERSION,
      actor: { ...officer, roles: ['receiver'] },
      at: receivedAt ? new Date(receivedAt) : new Date(),
    });
    await addFiles(strapi, taken.created.documentId, files);
    return taken;
  });
  await keepFiles(strapi, files);
  return slipOf(strapi, created, code);
};

/** What the citizen takes home; the code stands on it, and nowhere else. */
const slipOf = async (
  strapi: Core.Strapi,
  found: StoredCase,
  trackingCode: string,
): Promise<CaseReceipt> => ({
  documentId: found.documentId,
  number: found.number,
  trackingCode,
  receivedAt: shownMoment(found.receivedAt),
  dueOn: found.dueOn,
  dueExplanation: await explanationOf(strapi, found),
  unit: { code: found.unit?.code ?? '', name: found.unit?.name ?? '' },
  trackUrl: trackAddress(strapi, found.unit?.code),
});

/** A new code for who has lost hers and was checked in person; the old one opens nothing from now on. */
export const reissueCode = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  { note, version }: { note: string; version: number },
): Promise<CaseReceipt> =>
  await strapi.db.transaction(async () => {
    const code = makeCode();
    const said = { note, codeDigest: digestOfCode(strapi, code) };
    const act = { action: 'reissue-code' as const, said, seen: version, actor: officer };
    const now = await actOnCase(strapi, found.documentId, act);
    await noteOnCase(strapi, officer, found, 'code-reissued');
    return slipOf(strapi, now, code);
  });
interface Target {
  id: number;
  code: string;
  name: string;
}

/** The unit that a case shall be passed on to. @throws 400 for one that is not there today */
export const targetOf = async (strapi: Core.Strapi, code: string): Promise<Target> => {
  const unit: Target | null = await strapi.db
    .query(UNIT)
    .findOne({ select: ['id', 'code', 'name'], where: { code, ...validOn(today()) } });
  if (!unit) throw unfit('unit', 'Không có đơn vị này trên cổng.');
  return unit;
};

/** The units that a case may be passed on to, told apart by what lies above them. */
export const targetsOf = async (strapi: Core.Strapi, { unit }: StoredCase): Promise<UnitName[]> => {
  const found: { code: string; name: string; label: string | null }[] = await strapi.db
    .query(UNIT)
    .findMany({
      select: ['code', 'name', 'label'],
      where: { ...validOn(today()), ...(unit && { id: { $ne: unit.id } }) },
    });
  return found
    .map(({ code, name, label }) => ({ code, name: label ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};

/** The number under which the case stands in the national feedback system. */
export const noteNationalCode = async (
  strapi: Core.Strapi,
  { id }: StoredCase,
  nationalCode: string | null,
): Promise<void> => {
  await strapi.db.query(CASE).updateMany({ where: { id }, data: { nationalCode } });
};

const draftOfCase = async (strapi: Core.Strapi, found: StoredCase) => {
  const approvals = (await eventsOf(strapi, found.documentId)).filter(
    ({ action }) => action === 'approve',
  );
  const last = approvals.at(-1);
  const kind = INTAKE_KINDS.find((one) => one === found.caseKind);
  if (!last || !kind || found.stage === 'quarantined') {
    throw new CaseConflict('NOT_ALLOWED_NOW', 'Chỉ công khai được vụ việc đã có câu trả lời.');
  }
  const texts = (await textsOf(strapi, [found.documentId])).get(found.documentId) ?? {};
  const { title = '', content = '', 'person.fullName': name } = texts;
  return draftOf(strapi, {
    kind,
    caseId: found.documentId,
    number: found.number,
    unit: found.unit?.id,
    subject: found.subject,
    outcome: found.outcome,
    procedureCode: found.procedure,
    ...{ title, content, answer: texts[`answer.${approvals.length}`] ?? '' },
    answeredAt: last.at,
    names: name ? [name] : [],
  });
};

/** The draft of the public copy of an answered case, made now unless it is there already. */
export const publicDraft = (strapi: Core.Strapi, { documentId }: StoredCase) =>
  strapi.db.transaction(async () => {
    // Nobody restricts it meanwhile, nor makes a second copy.
    await takeTurn(strapi, documentId);
    const found = await findCase(strapi, { documentId });
    if (!found) throw noSuchCase();
    return draftOfCase(strapi, found);
  });
