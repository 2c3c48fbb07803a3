import type { Core } from '@strapi/types';

import { toVietnamIso, vietnamDate } from '../../../../shared/time';
import { contentHash } from '../../platform/changes';
import { type FieldProblem, refuse } from '../../platform/writes';
import { EDITION } from './edition.schema';
import { partsHash, partsOf, type StoredProcedure } from './parts';

interface LastEdition {
  number: number;
  effectiveFrom: string;
  hash: string;
}

const hashOf = (row: StoredProcedure): string =>
  contentHash([
    partsHash(partsOf(row)),
    row.lifecycle,
    row.successorCode,
    row.decisionNumber,
    row.decisionSignedOn,
  ]);

const problems = (row: StoredProcedure, last: LastEdition | null, today: string) => {
  const found: FieldProblem[] = [];
  if (last && row.updateType !== 'minor' && !row.changeNote?.trim()) {
    found.push({
      field: 'changeNote',
      message:
        'Thay đổi lớn cần ghi chú nội dung thay đổi cho người dân. Sửa lỗi chính tả thì chọn loại cập nhật là nhỏ.',
    });
  }
  if (row.effectiveFrom && row.effectiveFrom > today) {
    found.push({
      field: 'effectiveFrom',
      message:
        'Ngày có hiệu lực còn ở phía trước: hãy đưa thủ tục vào một quyết định công bố để thay đổi có hiệu lực đúng ngày.',
    });
  }
  return found;
};

const lastEdition = (strapi: Core.Strapi, code: string): Promise<LastEdition | null> =>
  strapi.db.query(EDITION).findOne({
    select: ['number', 'hash', 'effectiveFrom'],
    where: { code },
    orderBy: { number: 'desc' },
  });

/** The edition's row; a first one is always major. */
export const editionOf = (row: StoredProcedure, number: number, now: Date) => ({
  code: row.code,
  number,
  updateType: number > 1 ? (row.updateType ?? 'major') : 'major',
  changeNote: row.changeNote?.trim() || null,
  lifecycle: row.lifecycle,
  decisionNumber: row.decisionNumber,
  decisionSignedOn: row.decisionSignedOn,
  issuedAt: toVietnamIso(now),
  effectiveFrom: row.effectiveFrom ?? vietnamDate(now),
  snapshot: partsOf(row),
  hash: hashOf(row),
});

/**
 * Writes the edition that this row makes public, unless the newest one says the same.
 * @returns its number, and whether it is new
 * @throws 400 when a major change has no note, or should take effect on a later day
 */
export const issueEdition = async (
  strapi: Core.Strapi,
  row: StoredProcedure,
): Promise<{ number: number; isNew: boolean }> => {
  const last = await lastEdition(strapi, row.code);
  const hash = hashOf(row);
  if (last?.hash === hash) return { number: last.number, isNew: false };
  const now = new Date();
  const today = vietnamDate(now);
  const found = problems(row, last, today);
  if (found.length > 0) throw refuse(found);
  const number = (last?.number ?? 0) + 1;
  const edition = editionOf(row, number, now);
  // Never before the edition that it follows: `asOf` reads the editions in this order.
  if (last && last.effectiveFrom > edition.effectiveFrom)
    edition.effectiveFrom = last.effectiveFrom;
  await strapi.db.query(EDITION).create({ data: edition });
  return { number, isNew: true };
};
