import type { Browser, Page } from 'playwright-core';

import type { DemoAccount } from './demo';

/** A window of the admin panel's own, signed in as its login page does. */
export const openPanel = async (
  browser: Browser,
  url: string,
  { email, password }: DemoAccount,
): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    baseURL: url,
  });
  page.setDefaultTimeout(30_000);
  await page.goto('/admin/auth/login');
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => !pathname.includes('/auth/'));
  return page;
};
