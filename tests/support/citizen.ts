import type { Browser, Page } from 'playwright-core';

import { SENDER } from './intake';

export const PHONE = { width: 360, height: 740 };
export const CONTENT = 'Sáng thứ Hai tôi chờ hai giờ mà chưa được gọi số.';

/** The page of a commune on which citizens send what they have to say, on a phone unless told. */
export const openIntake = async (browser: Browser, url: string, viewport = PHONE) => {
  const page = await browser.newPage({ viewport, hasTouch: true, locale: 'vi-VN' });
  page.setDefaultTimeout(20_000);
  await page.goto(`${url}/xa-dong-kinh/gop-y.html`);
  await page.getByRole('heading', { name: 'Bước 1/3: Bạn muốn làm gì?', exact: true }).waitFor();
  return page;
};

/** What a citizen sees and does there. `page` is asked for each time: tests open several. */
export const citizenOn = (page: () => Page) => {
  const heading = (name: string) => page().getByRole('heading', { name, exact: true });
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const field = (name: string) => page().getByRole('textbox', { name });
  return {
    heading,
    button,
    field,
    choose: (name: RegExp) => page().getByRole('button', { name }).click(),
    chooseFiles: (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
      page().locator('input[type=file]').setInputFiles(files),
    fillContent: async (title = 'Chờ lâu ở bộ phận một cửa', content = CONTENT) => {
      await field('Tóm tắt trong một câu').fill(title);
      await field('Nội dung').fill(content);
      await button('Tiếp tục').click();
      await heading('Bước 3/3: Người gửi').waitFor();
    },
    fillPerson: async () => {
      await field('Họ và tên').fill(SENDER.fullName);
      await field('Địa chỉ').first().fill(SENDER.address);
      await field('Số điện thoại').fill(SENDER.phone);
    },
    /** Number and code of the page after sending. */
    receipt: async () => {
      await heading('Đã gửi. Hãy giữ mã tra cứu').waitFor();
      const values = await page().locator('.receipt .numbers dd').allInnerTexts();
      return { code: values[0] ?? '', number: values[1] ?? '' };
    },
    keepCode: async () => {
      await page().getByRole('checkbox', { name: 'Tôi đã lưu mã' }).check();
      await button('Xong').click();
      await heading('Bước 1/3: Bạn muốn làm gì?').waitFor();
    },
    track: async (code: string) => {
      await field('Mã tra cứu').fill(code);
      await button('Xem').click();
    },
  };
};
