import { parseArgs } from 'node:util';

import { compactLog } from '../platform/changes';
import { WrongUsage } from './failure';
import type { Command } from './index';

const DAY = 24 * 60 * 60 * 1000;

/** Who has not looked for half a year takes everything anew; nobody keeps a site that stale. */
const DEFAULT_DAYS = '180';

/** A day at least: no request that has begun may still need what is removed. @throws WrongUsage */
const daysOf = (text: string): number => {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new WrongUsage(`"${text}" không phải số ngày (từ 1 đến 9999).`);
};

/** `changes compact`: removes from the change log what is old and superseded. */
export const compactChangesCommand: Command = async ({ strapi, print }, args) => {
  const { values } = parseArgs({
    args,
    options: { 'older-than': { type: 'string', default: DEFAULT_DAYS } },
  });
  const days = daysOf(values['older-than']);
  const { removed, upTo } = await compactLog(strapi, new Date(Date.now() - days * DAY));
  print(
    removed === 0
      ? `Nhật ký thay đổi không có dòng thừa nào cũ hơn ${days} ngày.`
      : `Đã xóa ${removed} dòng thừa cũ hơn ${days} ngày. Bản sao nào chưa đọc đến dòng ${upTo} sẽ tự tải lại toàn bộ.`,
  );
  return 0;
};
