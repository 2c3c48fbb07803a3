import { findBrokenHistories } from '../platform/cases';
import type { Command } from './index';

/** `audit verify`: looks through the history of every case for what was changed past the section. */
export const verifyAuditCommand: Command = async ({ strapi, print, complain }) => {
  const { checked, broken } = await findBrokenHistories(strapi);
  for (const { number, position } of broken) {
    complain(`${number}: diễn biến thứ ${position} không còn khớp với những gì đã ghi.`);
  }
  print(`Đã kiểm tra diễn biến của ${checked} vụ việc, ${broken.length} vụ việc có sai lệch.`);
  return broken.length === 0 ? 0 : 1;
};
