import type { Core } from '@strapi/types';

import type { Ending, RetentionRule } from './contract';
import { RETENTION_RULE } from './rule.schema';
import { rowOfRule } from './stored';

const YEAR = 365;
const TO_CONFIRM = 'Cần xác nhận: đối chiếu với bảng thời hạn bảo quản đang áp dụng tại cơ quan.';

/** Recalled: ten years for files of petitions; nothing here is kept longer. */
const SCHEDULE = {
  citation: 'Thông tư số 10/2022/TT-BNV về thời hạn bảo quản tài liệu',
  mark: 'R',
} as const;
/** What no schedule speaks of: not longer than its purpose asks for. */
const PURPOSE = {
  citation: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: chỉ lưu trong thời gian phù hợp mục đích',
  mark: 'J',
} as const;

type Source = Pick<RetentionRule, 'citation' | 'mark'>;

const rule = (
  name: string,
  [caseKind, ending]: [RetentionRule['caseKind'], Ending],
  [anonymiseAfter, scrubAfter, eraseAfter]: [number, number, number],
  source: Source,
): RetentionRule & { name: string } => ({
  ...{ name, caseKind, ending, anonymiseAfter, scrubAfter, eraseAfter, ...source },
  ...{ confirmedBy: null, note: TO_CONFIRM },
});

/** What every portal starts with; the office confirms or changes it. */
export const SEED_RULES = [
  rule('Đã trả lời', [null, 'answered'], [2 * YEAR, 5 * YEAR, 10 * YEAR], SCHEDULE),
  rule('Hỏi đáp đã trả lời', ['question', 'answered'], [YEAR, 3 * YEAR, 10 * YEAR], SCHEDULE),
  rule('Yêu cầu về dữ liệu cá nhân', ['data-subject', 'answered'], [90, YEAR, 5 * YEAR], PURPOSE),
  rule('Không tiếp nhận', [null, 'refused'], [YEAR, 2 * YEAR, 5 * YEAR], SCHEDULE),
  rule('Đã chuyển cơ quan khác', [null, 'forwarded'], [YEAR, 2 * YEAR, 5 * YEAR], SCHEDULE),
  rule('Công dân rút', [null, 'withdrawn'], [90, 180, 2 * YEAR], PURPOSE),
  rule('Trùng lặp', [null, 'duplicate'], [YEAR, 2 * YEAR, 5 * YEAR], SCHEDULE),
  rule('Hồ sơ hạn chế đã bàn giao', [null, 'quarantined'], [90, 90, 5 * YEAR], PURPOSE),
  rule('Thư rác', [null, 'spam'], [30, 30, 90], PURPOSE),
];

/** Plants the rules once in a portal's life: what the office edits or deletes stays as it left it. */
export const seedRetention = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'cchc' });
  const key = 'retention-planted';
  if (await store.get({ key })) return;
  await strapi.db.transaction(async () => {
    if ((await strapi.db.query(RETENTION_RULE).count()) === 0) {
      const data = SEED_RULES.map(({ name, ...planted }) => ({ name, ...rowOfRule(planted) }));
      await strapi.db.query(RETENTION_RULE).createMany({ data });
    }
    await store.set({ key, value: true });
  });
};
