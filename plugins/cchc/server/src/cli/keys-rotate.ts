import { rotateFiles } from '../platform/attachments';
import { isVaultOpen, rotateTexts } from '../platform/vault';
import type { Command } from './index';

/** As many of those that could not be sealed anew are named. */
const NAMED = 20;

/** `keys rotate`: seals with the first key of `CCHC_KEYS` what an older one sealed. */
export const rotateKeysCommand: Command = async ({ strapi, print, complain }) => {
  if (!isVaultOpen(strapi)) {
    complain('Chưa đặt CCHC_KEYS và CCHC_INDEX_KEY nên không có gì để mã hóa lại.');
    return 1;
  }
  const [texts, files] = [await rotateTexts(strapi), await rotateFiles(strapi)];
  const did = `Đã mã hóa lại ${texts.rotated} nội dung và ${files.rotated} tệp bằng khóa đứng đầu.`;
  const left = [...texts.left, ...files.left];
  if (left.length > 0) {
    complain(`${did} Còn ${left.length} mục không mở được: CHƯA được bỏ khóa cũ.`);
    for (const one of left.slice(0, NAMED)) complain(`- ${one}`);
    return 1;
  }
  print(
    texts.rotated + files.rotated === 0
      ? 'Mọi nội dung và tệp đã được mã hóa bằng khóa đứng đầu; có thể bỏ các khóa còn lại.'
      : `${did} Chạy lại lệnh này, khi không còn gì phải mã hóa lại thì bỏ được các khóa cũ.`,
  );
  return 0;
};
