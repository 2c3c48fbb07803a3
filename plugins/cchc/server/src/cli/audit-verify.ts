import { checkHistories } from '../platform/audit';
import type { Command } from './index';

/**
 * `audit verify`: looks through the history of every case, and through the log of who did what, for
 * what was changed past the section.
 */
export const verifyAuditCommand: Command = async ({ strapi, print, complain }) => {
  const { cases, audit } = await checkHistories(strapi);
  for (const { number, position } of cases.broken) {
    complain(`${number}: diễn biến thứ ${position} không còn khớp với những gì đã ghi.`);
  }
  if (audit.broken) {
    const { position, entry } = audit.broken;
    const what = entry ? `${entry.act}, ${entry.name}, ${entry.actorName}` : 'không còn';
    complain(
      `Nhật ký thao tác: mục thứ ${position} (${what}) không còn khớp với những gì đã ghi; các mục sau đó chưa kiểm tra được.`,
    );
  }
  const { length } = cases.broken;
  print(`Đã kiểm tra diễn biến của ${cases.checked} vụ việc, ${length} vụ việc có sai lệch.`);
  const { position, hash } = audit.end;
  print(
    `Nhật ký thao tác: ${position} mục đầu còn nguyên vẹn. Mã của mục cuối: ${hash || 'chưa có'}`,
  );
  return length === 0 && !audit.broken ? 0 : 1;
};
