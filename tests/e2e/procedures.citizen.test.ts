import type { Browser, Locator, Page } from 'playwright-core';

import { qrShape } from '../../plugins/cchc/shared/qr';
import { accessibilityProblems, openBrowser, overflowsSideways } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

const CODE = '1.004884';
const NAME = 'Đăng ký lại khai sinh';
const HER_CASE = 'Không còn bản sao, có giấy tờ khác';
const SHEET = '[data-cchc-sheet]';
const PHONE = { width: 360, height: 740 };

interface Paper {
  name: string;
  isRemark: boolean;
}

let demo: Demo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: PHONE, hasTouch: true, locale: 'vi-VN' });
  page.setDefaultTimeout(20_000);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const cards = () => page.locator('cchc-procedures').getByRole('article');
const namesOf = async (papers: Locator) =>
  (await papers.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

const isFitForAll = async () => {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
};

/** Her own papers, and those on top of every case if somebody goes in her place. */
const isHers = (name: string | null) => name === HER_CASE || name === 'Nhờ người khác đi thay';

/** What the portal says has to be brought, case by case. */
const papersOf = async (of: (name: string | null) => boolean): Promise<string[]> => {
  const answer = await fetch(`${demo.url}/api/cchc/procedures/${CODE}?unit=18586`);
  const { data } = (await answer.json()) as {
    data: { cases: { name: string | null; papers: Paper[] }[] };
  };
  return data.cases
    .filter(({ name }) => of(name))
    .flatMap(({ papers }) => papers.filter(({ isRemark }) => !isRemark).map(({ name }) => name));
};

describe('a citizen with a phone on the page of her commune', () => {
  it('turns to the second page, looks at a procedure, and back is the second page', async () => {
    await page.goto(`${demo.url}/xa-dong-kinh/thu-tuc.html`);
    await page.getByText(/Có \d+ thủ tục\. Trang 1\/\d+\./).waitFor();
    await isFitForAll();
    await page.getByRole('button', { name: 'Trang sau' }).tap();
    await page.getByText(/Có \d+ thủ tục\. Trang 2\/\d+\./).waitFor();
    const onSecondPage = await cards().getByRole('link').allInnerTexts();

    await cards().getByRole('link').nth(3).tap();
    await heading(onSecondPage[3] ?? '').waitFor();
    await page.goBack();
    await page.getByText(/Có \d+ thủ tục\. Trang 2\/\d+\./).waitFor();
    expect(await cards().getByRole('link').allInnerTexts()).toEqual(onSecondPage);
  }, 40_000);

  it('finds in her own words, and sees only the papers for her case', async () => {
    await page.getByRole('searchbox').tap();
    await page.keyboard.type('lam lai giay khai sinh');
    await page.getByText('cho “lam lai giay khai sinh”').waitFor();
    await cards().first().getByRole('link', { name: NAME, exact: true }).tap();
    await heading(NAME).waitFor();

    await page.getByRole('radio', { name: HER_CASE }).check();
    const papers = page.locator('cchc-procedure .paper');
    const hers = await papersOf(isHers);
    const others = await papersOf((name) => !isHers(name));
    await page.getByText('Có 3 loại giấy tờ.').waitFor();
    const shown = await namesOf(papers);
    expect(shown).toHaveLength(hers.length);
    hers.forEach((name, index) => expect(shown[index]).toContain(name));
    const foreign = others.filter((name) => !hers.includes(name));
    expect(foreign.length).toBeGreaterThan(0);
    for (const name of foreign) expect(shown.join('\n')).not.toContain(name);
    await isFitForAll();
  }, 40_000);

  it('prints the checklist of her case, with a code that leads back to it', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'In phiếu chuẩn bị hồ sơ' }).tap();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await heading('Giấy tờ cần mang').waitFor();

    const sheet = page.locator(SHEET);
    expect(await sheet.getByText('Phiếu chuẩn bị hồ sơ').isVisible()).toBe(true);
    expect(await sheet.locator('.case').innerText()).toBe(`Trường hợp: ${HER_CASE}`);
    expect(await namesOf(sheet.locator('.paper p:first-child'))).toEqual(await papersOf(isHers));
    const facts = await sheet.locator('dl').innerText();
    expect(facts).toContain('Trung tâm Phục vụ hành chính công xã Đông Kinh');
    expect(facts).toContain('0239 000 0201');
    expect(facts).toContain('5 ngày làm việc');
    expect(await page.locator('cchc-procedures').isVisible()).toBe(false);

    const address = await sheet.locator('.address').innerText();
    expect(address).toBe(page.url());
    expect(new URL(address).hash).toMatch(new RegExp(`^#cchc-procedure=${CODE}&case=.+$`));
    const code = page.getByRole('img', { name: 'Quét mã để mở trang' });
    expect(await code.locator('path').last().getAttribute('d')).toBe(qrShape(address)?.path);
    await isFitForAll();
    await page.emulateMedia({ media: 'screen' });
  }, 40_000);

  it('opens the printed address at home, with her case chosen', async () => {
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await heading(NAME).waitFor();
    expect(await page.getByRole('radio', { name: HER_CASE }).isChecked()).toBe(true);
  }, 40_000);
});

describe('the section page of the portal', () => {
  it('can be read where scripts are off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const plain = await context.newPage();
    await plain.goto(`${demo.url}/cchc/procedures?unit=18586`);
    await plain.getByRole('link', { name: NAME, exact: true }).click();
    await plain.getByRole('heading', { name: NAME, exact: true }).waitFor();
    // Playwright looks for no text inside <noscript>, whatever the browser shows of it.
    const shown = await plain.locator('main').innerText();
    for (const text of [HER_CASE, '0239 000 0201', '5 ngày làm việc'])
      expect(shown).toContain(text);
    await context.close();
  }, 40_000);
});
