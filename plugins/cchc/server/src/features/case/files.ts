import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';

import type { CaseFile, FileLink } from '../../../../shared/contracts/case-panel';
import {
  fileLink,
  filesOf,
  type Flag,
  mayHandOut,
  nameOfFile,
  partOf,
  shownScan,
  storeOf,
  type StoredFile,
} from '../../platform/attachments';
import { CaseConflict, type StoredCase } from '../../platform/cases';
import { demandWork, mayWorkOnIt, noteOnCase, type Officer } from './officer';

/** What the office sends along is for all but those who only watch over it. */
const mayOpen = (officer: Officer, found: StoredCase, file: StoredFile): boolean =>
  partOf(file) === 'sent'
    ? mayWorkOnIt(officer, found)
    : officer.roles.some((role) => role !== 'supervisor');

/** A store that cannot be asked now has lost nothing. */
const isMissing = async (strapi: Core.Strapi, { storeKey }: StoredFile): Promise<boolean> => {
  try {
    return !(await storeOf(strapi)?.has(storeKey));
  } catch (error) {
    strapi.log.error(`cchc: ${String(error)}`);
    return false;
  }
};

const flagsOf = ({ flags }: StoredFile): Flag[] =>
  (flags ?? '').split(' ').filter((flag): flag is Flag => flag !== ''); // as `addFiles` wrote them

/** The files of a case, as an officer who may see it is told of them. */
export const caseFilesOf = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  texts: Readonly<Record<string, string>>,
): Promise<CaseFile[]> => {
  const { documentId } = found;
  const files: CaseFile[] = [];
  for (const file of await filesOf(strapi, documentId)) {
    const { position, mime, size } = file;
    const name = texts[nameOfFile(position)] ?? null;
    const isLost = await isMissing(strapi, file);
    files.push({
      ...{ position, mime, size },
      part: partOf(file),
      name,
      flags: flagsOf(file),
      scan: shownScan(strapi, file),
      isMissing: isLost,
      // What is restricted is opened with a reason only, which tells the name as well.
      mayOpen:
        name !== null && !isLost && mayOpen(officer, found, file) && mayHandOut(strapi, file),
    });
  }
  return files;
};

const REFUSED = {
  infected: 'Tệp có mã độc nên không ai mở được.',
  pending: 'Tệp chưa được quét mã độc, hãy thử lại sau vài phút.',
  error: 'Phần mềm quét mã độc không đọc được tệp này nên chưa mở được. Hệ thống sẽ quét lại.',
};

/**
 * A link to one file of a case, which is noted as a download.
 * @throws 403, 404, CaseConflict for what nobody may open now
 */
export const linkToFile = async (
  strapi: Core.Strapi,
  officer: Officer,
  found: StoredCase,
  position: number,
): Promise<FileLink> => {
  const file = (await filesOf(strapi, found.documentId)).find((one) => one.position === position);
  if (!file) throw new errors.NotFoundError('Không tìm thấy tệp.');
  if (partOf(file) === 'sent') await demandWork(strapi, officer, found, `Tải tệp ${position}`);
  else if (!mayOpen(officer, found, file)) {
    throw new errors.ForbiddenError('Bạn không có quyền mở tệp này.');
  }
  const scan = shownScan(strapi, file);
  if (scan in REFUSED) {
    throw new CaseConflict('NOT_ALLOWED_NOW', REFUSED[scan as keyof typeof REFUSED]);
  }
  if (await isMissing(strapi, file)) {
    throw new CaseConflict('NOT_ALLOWED_NOW', 'Không còn tìm thấy tệp trong kho lưu trữ.');
  }
  await noteOnCase(strapi, officer, found, 'downloaded', `Tệp ${position}`);
  return { url: fileLink(strapi, file) };
};
