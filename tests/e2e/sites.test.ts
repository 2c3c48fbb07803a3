import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { mirrorToDirectory } from '../../plugins/cchc/client/src/node';
import { openPanel } from '../support/admin-pages';
import { accessibilityProblems, openBrowser, overflowsSideways } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

const NAME = 'Trang xã Đông Kinh (thử)';
const KEY = 'xa-dong-kinh-thu';
const SITES = '/admin/plugins/cchc/sites';

let demo: Demo;
let browser: Browser;
let page: Page;
let directory: string;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await openPanel(browser, demo.url, demo.account('cchc-administrator'));
  directory = await mkdtemp(join(tmpdir(), 'cchc-site-'));
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Fills in the form and gives the key that is shown once. */
const register = async (): Promise<string> => {
  await page.goto(SITES);
  await page.getByRole('button', { name: 'Đăng ký trang' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Tên trang').fill(NAME);
  await form.getByLabel('Tên ngắn').fill(KEY);
  await form.getByRole('combobox', { name: 'Đơn vị' }).click();
  await page.getByRole('option', { name: /^Xã Đông Kinh/ }).click();
  await form.getByRole('button', { name: 'Lưu' }).click();
  const shown = page.getByRole('dialog', { name: 'Khóa của trang' });
  const secret = (await shown.locator('code').innerText()).trim();
  await shown.getByRole('button', { name: 'Tôi đã chép khóa' }).click();
  return secret;
};

const row = () => page.getByRole('row').filter({ hasText: KEY });
/** The row of the site, as the list shows it when it is opened anew. */
const openList = async () => {
  await page.goto(SITES);
  await row().waitFor();
  return row().textContent();
};

describe('the site of a commune', () => {
  let secret: string;
  const sync = () =>
    mirrorToDirectory({
      ...{ url: demo.url, directory, unit: '18586', backoff: 1 },
      ...{ site: KEY, siteKey: secret },
    }).sync();

  it('is registered by an administrator, who sees its key this once', async () => {
    secret = await register();
    expect(secret).toMatch(/^cchc_.{43}$/);
    expect(await openList()).toContain('chưa từng liên lạc');
    expect(await page.content()).not.toContain(secret);
  }, 60_000);

  it('is seen to show what the portal says, once its mirror has run', async () => {
    expect(await sync()).toMatchObject({ isWhole: true, receipt: 'sent' });
    expect(await openList()).toContain('Đúng bản mới');
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);

  it('is looked at item by item', async () => {
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { name: 'Từng mục' }).waitFor();
    await page.getByRole('combobox', { name: 'Loại nội dung' }).click();
    await page.getByRole('option', { name: 'Thủ tục' }).click();
    await page.getByText('1.000656').waitFor();
    const death = page.getByRole('cell').filter({ hasText: '1.000656' });
    expect(await death.filter({ hasText: 'Đăng ký khai tử' }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 60_000);

  it('stands in the table that is taken away', async () => {
    await page.goto(SITES);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bảng (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('trang-cua-cac-don-vi.csv');
    expect(await readFile(await download.path(), 'utf8')).toContain(NAME);
  }, 60_000);

  it('says nothing any more once its key is revoked', async () => {
    await openList();
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('button', { name: 'Thu hồi khóa' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Không có khóa nào dùng được').waitFor();
    const receipt = await fetch(`${demo.url}/api/cchc/sites/${KEY}/receipts`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(receipt.status).toBe(401);
    expect(await openList()).toContain('Đã thu hồi khóa');
  }, 60_000);

  it('is removed, and the trail still says who did what with it', async () => {
    await page.getByRole('link', { name: NAME }).click();
    const ofSite = page.getByRole('table', { name: 'Nhật ký thao tác' });
    await ofSite.getByText('Thu hồi khóa').waitFor();
    await page.getByRole('button', { name: 'Xóa trang' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xác nhận' }).click();
    await page.waitForURL(`**${SITES}`);
    const removed = page.getByRole('row').filter({ hasText: 'Xóa trang' });
    await removed.getByText(NAME).waitFor();
    expect(await page.getByRole('link', { name: NAME }).count()).toBe(0);
    // While it fades away, its contrast is nobody's.
    await page.getByText('Đã xóa trang.').waitFor({ state: 'hidden' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 60_000);
});
