import type { Core } from '@strapi/types';

import {
  type CaseState,
  CHANNEL_WORDS,
  RESULT_WORDS,
  STATE_WORDS,
} from '../../../../shared/cases/vocabulary';
import { CHOICES } from '../../../../shared/fields';
import { toVietnamIso } from '../../../../shared/time';
import { CASE, type StoredCase } from '../../platform/cases';
import { csvRows, csvTable } from '../../platform/csv';
import { afterOthers } from '../../platform/pool';
import type { Officer } from './officer';

/** What is nobody's feedback, is part of another case, or goes on at another unit of the portal. */
export const NOT_ENTERED: readonly CaseState[] = [
  ...(['spam', 'quarantined', 'withdrawn', 'duplicate'] as const),
];

/**
 * Feedback that has no number in the national system yet; it has to be entered there in full, however
 * it came (Quyết định 31/2021/QĐ-TTg, Quy chế Điều 43 khoản 2 [S2]).
 */
export const notEntered = () => ({
  $and: [
    { caseKind: 'feedback' },
    { $or: [{ nationalCode: null }, { nationalCode: '' }] },
    { stage: { $notIn: NOT_ENTERED } },
    { $or: [{ stage: { $ne: 'forwarded' } }, { leadsTo: null }] },
  ],
});

const HEADER = [
  'Số vụ việc',
  'Nhận lúc',
  'Nhận qua',
  'Đơn vị',
  'Về việc',
  'Mã thủ tục',
  'Trạng thái',
  'Hạn trả lời',
  'Kết quả',
  'Cơ quan nhận chuyển',
];

const minute = (at: string) => toVietnamIso(new Date(at)).slice(0, 16).replace('T', ' ');

/** Of the case itself; nothing that a citizen wrote or is leaves in a file. */
const lineOf = (found: StoredCase): string[] => [
  found.number,
  minute(found.receivedAt),
  CHANNEL_WORDS[found.channel].vi,
  found.unit?.name ?? '',
  (found.subject && CHOICES[found.subject]?.vi) ?? '',
  found.procedure ?? '',
  STATE_WORDS[found.stage].vi,
  found.dueOn ?? '',
  found.outcome ? RESULT_WORDS[found.outcome].vi : '',
  found.agency ?? '',
];

const BATCH = 500;

const wantedBy = ({ units }: Officer) => ({
  $and: [notEntered(), { unit: { id: { $in: units } } }],
});

export const countNotEntered = (strapi: Core.Strapi, officer: Officer): Promise<number> =>
  strapi.db.query(CASE).count({ where: wantedBy(officer) });

/**
 * The list of what is still to be entered, of the officer's units, the oldest first. It comes in
 * pieces, and lets others have their turn in between: a province may have tens of thousands.
 */
export async function* nationalTable(
  strapi: Core.Strapi,
  officer: Officer,
): AsyncGenerator<string> {
  yield csvTable([HEADER]);
  for (let after = 0; ;) {
    const found: StoredCase[] = await strapi.db.query(CASE).findMany({
      where: { ...wantedBy(officer), id: { $gt: after } },
      populate: { unit: { select: ['id', 'code', 'name'] } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const last = found.at(-1);
    if (!last) return;
    yield csvRows(found.map(lineOf));
    after = last.id;
    if (found.length < BATCH) return;
    await afterOthers(strapi);
  }
}
