import type { Browser, Page } from 'playwright-core';

import { openPanel } from '../support/admin-pages';
import { accessibilityProblems, openBrowser, overflowsSideways } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

const TITLE = 'Kết quả giải quyết hồ sơ tháng 11 của xã Đông Kinh';
const EDITOR = '[contenteditable="true"]';

/** A table as Word puts it on the clipboard. */
const WORD_TABLE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal {mso-style-parent:""; font-family:"Times New Roman"}</style></head><body>
<!--StartFragment--><p class=MsoNormal style='text-align:justify'><span style='font-size:14.0pt'>Số hồ sơ theo lĩnh vực:<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=208 style='border:solid windowtext 1.0pt'><p class=MsoNormal><b><span style='font-size:14.0pt'>Lĩnh vực<o:p></o:p></span></b></p></td>
<td width=208><p class=MsoNormal><b>Đúng hạn<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>Hộ tịch<o:p></o:p></p></td><td><p class=MsoNormal onclick="alert(1)">42<o:p></o:p></p></td></tr>
</table><script>alert('x')</script><!--EndFragment--></body></html>`;

const pasteHtml = (page: Page, html: string) =>
  page.locator(EDITOR).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('from the panel to the page of a commune', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPanel(browser, demo.url, demo.account('cchc-unit-editor', '18586'));
  }, 60_000);

  it('lets a unit editor paste a table from Word and publish', async () => {
    await page.goto(`${demo.url}/admin/plugins/cchc`);
    await page.getByRole('link', { name: 'Viết tin mới' }).click();

    await page.getByLabel('Tiêu đề', { exact: false }).first().fill(TITLE);
    await page.locator(EDITOR).click();
    await pasteHtml(page, WORD_TABLE);
    await page.locator(`${EDITOR} table`).waitFor();
    await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
    await page.getByText('Đã xuất bản', { exact: false }).first().waitFor();
  }, 120_000);

  it('shows it on the page of the unit, with its diacritics and its table', async () => {
    await page.goto(`${demo.url}/xa-dong-kinh/index.html`);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    const table = page.locator('cchc-news').getByRole('table');
    expect(await table.innerText()).toContain('Hộ tịch');
    expect(await table.getByRole('columnheader').count()).toBe(2);
  }, 60_000);

  it('stores nothing of Word and nothing that runs', async () => {
    const answer = await fetch(`${demo.url}/api/cchc/news?unit=18586&pagination[pageSize]=1`);
    const { data } = (await answer.json()) as { data: { slug: string; title: string }[] };
    expect(data[0]?.title).toBe(TITLE);
    const detail = await fetch(`${demo.url}/api/cchc/news/${data[0]?.slug}`);
    const { data: item } = (await detail.json()) as { data: { html: string } };
    expect(item.html).toContain('<th');
    expect(item.html).not.toMatch(/mso|style=|class=|onclick|<script|<o:p/i);
  }, 30_000);

  it('keeps it off the page of the neighbouring commune', async () => {
    await page.goto(`${demo.url}/xa-cam-xuyen/index.html`);
    await page.locator('cchc-news').getByRole('article').first().waitFor();
    expect(await page.getByText(TITLE).count()).toBe(0);
  }, 30_000);
});

describe('the page of a commune', () => {
  it.each([1280, 320])(
    'has no barrier that axe can find at %i px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(`${demo.url}/xa-dong-kinh/index.html`);
      const news = page.locator('cchc-news');
      await news.getByRole('article').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);

      await news.getByRole('link').first().click();
      await news.getByRole('button', { name: 'Quay lại danh sách' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      await page.close();
    },
    60_000,
  );

  it('can be read with the keyboard alone', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${demo.url}/xa-dong-kinh/index.html`);
    await page.locator('cchc-news').getByRole('article').first().waitFor();
    const focused = () =>
      page.evaluate(() => {
        const host = document.activeElement;
        return (host?.shadowRoot?.activeElement ?? host)?.textContent?.trim() ?? '';
      });
    const title = (await page.locator('cchc-news').getByRole('link').first().innerText()).trim();
    for (let presses = 0; presses < 40 && (await focused()) !== title; presses += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await focused()).toBe(title);
    await page.goBack();
    await page.locator('cchc-news').getByRole('article').first().waitFor();
    expect(await focused()).toBe(title);
    await page.close();
  }, 60_000);
});

describe('the other widgets of the page', () => {
  let page: Page;

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
    page.setDefaultTimeout(30_000);
    await page.goto(`${demo.url}/xa-dong-kinh/index.html`);
    await page.locator('cchc-news').getByRole('article').first().waitFor();
  });
  afterEach(() => page.close());

  it('show whom to call, by subject, ready to dial', async () => {
    const hotlines = page.locator('cchc-hotlines');
    const subjects = ['Thủ tục hành chính', 'Quy định hành chính'];
    for (const name of subjects) await hotlines.getByRole('heading', { name }).waitFor();
    const numbers = await hotlines
      .locator('a.phone')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(numbers.length).toBeGreaterThanOrEqual(3);
    for (const number of numbers) expect(number).toMatch(/^tel:\+?\d+$/);
  });

  it('find procedures and news by words without diacritics, and lead to them', async () => {
    await page.getByLabel('Bạn cần tìm gì?').fill('khai sinh');
    const search = page.locator('cchc-search');
    await search.getByRole('heading', { name: /^Thủ tục \(/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    const first = search.getByRole('list').getByRole('link').first();
    const name = (await first.innerText()).trim();
    await first.click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/xa-dong-kinh/thu-tuc.html');
  });

  it('let the reader choose a topic', async () => {
    const news = page.locator('cchc-news');
    await news.getByLabel('Chủ đề').selectOption('mot-cua');
    await page.waitForFunction(() => {
      const topic = /topic%5D=mot-cua/;
      return performance.getEntriesByType('resource').some(({ name }) => topic.test(name));
    });
    await news.getByRole('article').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('keep showing what they showed while the portal cannot be reached, and since when', async () => {
    const title = (await page.locator('cchc-news').getByRole('link').first().innerText()).trim();
    await page.route('**/api/cchc/**', (route) => route.abort());
    await page.reload();
    const news = page.locator('cchc-news');
    await news
      .getByText(/Chưa kết nối được với cổng thông tin\. Đây là nội dung lưu lúc \d\d:\d\d/)
      .waitFor();
    expect((await news.getByRole('link').first().innerText()).trim()).toBe(title);
    await page.locator('cchc-hotlines').locator('a.phone').first().waitFor();
    await page.unroute('**/api/cchc/**');
    await page.reload();
    await news.getByRole('article').first().waitFor();
    expect(await news.getByText('Chưa kết nối được').count()).toBe(0);
  });
});
