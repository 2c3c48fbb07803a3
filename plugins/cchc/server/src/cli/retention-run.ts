import { parseArgs } from 'node:util';

import { ACTION_WORDS } from '../../../shared/cases/vocabulary';
import { retentionPlan, runRetention } from '../features/retention';
import type { Command } from './index';

const BLOCKED = { held: 'đang giữ lại', 'not-handed-over': 'chưa bàn giao' } as const;

/** `retention run`: forgets what is due now; with `--dry-run` it only tells, for so many days ahead. */
export const retentionRunCommand: Command = async ({ strapi, print, complain }, args) => {
  const { values } = parseArgs({
    args,
    options: { 'dry-run': { type: 'boolean' }, days: { type: 'string', default: '0' } },
  });
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 0 || (days > 0 && !values['dry-run'])) {
    complain('--days là số ngày sắp tới, chỉ dùng cùng --dry-run.');
    return 2;
  }
  if (values['dry-run']) {
    const { rows, total } = await retentionPlan(strapi, days);
    for (const { number, unit, dueAt, step, rule, blocked } of rows) {
      const kept = blocked ? ` (sẽ không làm: ${BLOCKED[blocked]})` : '';
      print(
        `${dueAt.slice(0, 10)} ${number} ${unit?.code ?? '-'}: ${ACTION_WORDS[step].vi}, theo "${rule}"${kept}`,
      );
    }
    print(`Chạy thử: ${total} vụ việc đến hạn, chưa thay đổi gì.`);
    return 0;
  }
  const { anonymise, scrub, erase, kept, failed } = await runRetention(strapi);
  print(
    `Đã xóa thông tin người gửi của ${anonymise}, nội dung và tệp của ${scrub}, hồ sơ của ${erase} vụ việc; ${kept} vụ việc được giữ lại, ${failed} vụ việc lỗi.`,
  );
  return failed === 0 ? 0 : 1;
};
