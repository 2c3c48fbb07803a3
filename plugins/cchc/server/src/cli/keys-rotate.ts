import { isVaultOpen, rotateTexts } from '../platform/vault';
import type { Command } from './index';

/** `keys rotate`: seals with the first key of `CCHC_KEYS` what an older one sealed. */
export const rotateKeysCommand: Command = async ({ strapi, print, complain }) => {
  if (!isVaultOpen(strapi)) {
    complain('Chưa đặt CCHC_KEYS và CCHC_INDEX_KEY nên không có gì để mã hóa lại.');
    return 1;
  }
  const rotated = await rotateTexts(strapi);
  print(
    rotated === 0
      ? 'Mọi nội dung đã được mã hóa bằng khóa đứng đầu; có thể bỏ các khóa còn lại.'
      : `Đã mã hóa lại ${rotated} nội dung bằng khóa đứng đầu. Chạy lại lệnh này, khi không còn nội dung nào thì bỏ được các khóa cũ.`,
  );
  return 0;
};
