import type { Core } from '@strapi/types';

import {
  addFiles,
  type CheckedFile,
  filesOfPart,
  forgetSome,
  FORM_LIMITS,
  nameOfFile,
  shownScan,
  turnFiles,
} from '../attachments';
import { textsOf } from '../vault';
import type { CaseEvent } from './history';
import { CaseConflict, unfit } from './problems';

interface Said {
  files?: readonly CheckedFile[] | undefined;
  keptFiles?: readonly number[] | undefined;
}

const sizeOf = (files: readonly { size: number }[]) =>
  files.reduce((sum, { size }) => sum + size, 0);

/**
 * Gives a draft the files that it has from now on: those of the one before that stay, and new ones.
 * In the transaction of the step. @throws 400 for more than an answer may have
 */
export const setDraftFiles = async (
  strapi: Core.Strapi,
  owner: string,
  { files = [], keptFiles = [] }: Said,
): Promise<void> => {
  const before = await filesOfPart(strapi, owner, 'draft');
  const kept = before.filter(({ position }) => keptFiles.includes(position));
  const all = [...kept, ...files];
  if (all.length > FORM_LIMITS.files || sizeOf(all) > FORM_LIMITS.total) {
    throw unfit('files', 'Một câu trả lời chỉ có tối đa 5 tệp, 25 MB cộng lại.');
  }
  await forgetSome(
    strapi,
    owner,
    before.filter((file) => !kept.includes(file)),
  );
  await addFiles(strapi, owner, files, 'draft');
};

const WHY = {
  infected: 'có mã độc: hãy trả lại để người soạn bỏ tệp này',
  pending: 'chưa quét mã độc xong: hãy duyệt lại sau vài phút',
  error: 'chưa quét được mã độc: hệ thống sẽ quét lại, hãy duyệt lại sau',
};

/**
 * Makes the files of the draft those of the answer, in the transaction that approves it. Where there
 * is a scanner, only what it found clean leaves the office; where there is none, the panel says so.
 * @throws CaseConflict naming each file that may not
 */
export const answerWithFiles = async (
  strapi: Core.Strapi,
  owner: string,
  events: readonly CaseEvent[],
): Promise<void> => {
  const files = await filesOfPart(strapi, owner, 'draft');
  const texts = (await textsOf(strapi, [owner])).get(owner) ?? {};
  const problems = files.flatMap((file) => {
    const scan = shownScan(strapi, file);
    const name = texts[nameOfFile(file.position)] ?? String(file.position);
    return scan in WHY ? [`Tệp “${name}” ${WHY[scan as keyof typeof WHY]}.`] : [];
  });
  if (problems.length > 0) throw new CaseConflict('NOT_ALLOWED_NOW', problems.join(' '));
  const turn = events.filter(({ action }) => action === 'approve').length + 1;
  await turnFiles(strapi, owner, 'draft', `answer.${turn}`);
};
