import type { Browser, Page } from 'playwright-core';

import { openPanel } from '../support/admin-pages';
import { accessibilityProblems, openBrowser } from '../support/browser';
import { type Demo, startDemo } from '../support/demo';

const CODE = '1.000656';
const NAME = 'Đăng ký khai tử';
const NUMBER = '88/QĐ-UBND-MAU';
const NOTE = 'Người nước ngoài cư trú tại xã cũng khai tử tại xã.';
const NEW_AUDIENCE = 'Người nước ngoài cư trú tại Việt Nam';
const LIST = '/admin/content-manager/collection-types/plugin::cchc.';

let demo: Demo;
let browser: Browser;

const panelOf = (role: string, unit?: string) =>
  openPanel(browser, demo.url, demo.account(role, unit));

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

interface Shown {
  edition: number;
  audience: string[];
  decision: { number: string } | null;
  local: { upToDate: boolean };
}

const shownAt = async (unit: string): Promise<Shown> => {
  const answer = await fetch(`${demo.url}/api/cchc/procedures/${CODE}?unit=${unit}`);
  return ((await answer.json()) as { data: Shown }).data;
};

const save = async (page: Page, sign: string) => {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(sign).first().waitFor();
};

const amendDraft = async (page: Page) => {
  await page.goto(`${LIST}procedure?_q=${CODE}`);
  await page.getByText(CODE, { exact: true }).click();
  const audience = page.getByLabel('Đối tượng thực hiện');
  await audience.fill(`${await audience.inputValue()}\n${NEW_AUDIENCE}`);
  await save(page, 'Đã lưu');
};

const writeDecision = async (page: Page) => {
  await page.goto(`${LIST}decision/create`);
  await page.getByLabel('Số, ký hiệu').fill(NUMBER);
  await page.getByLabel('Trích yếu').fill('Công bố sửa đổi thủ tục khai tử (quyết định mẫu)');
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Hà Tĩnh');
  for (const day of ['Ngày ký', 'Ngày có hiệu lực']) {
    await page.getByRole('combobox', { name: day }).fill('20/11/2026');
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: /chưa có mục nào|Thêm mục/i }).click();
  await page.getByRole('combobox', { name: 'Nội dung công bố' }).click();
  await page.getByRole('option', { name: 'Sửa đổi, bổ sung' }).click();
  await page.getByLabel('Mã thủ tục', { exact: false }).first().fill(CODE);
  await page.getByLabel('Ghi chú cho người dân').fill(NOTE);
  await save(page, 'Trình, duyệt quyết định');
};

/** Answers the question that the button asks. */
const confirm = async (page: Page) => {
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xác nhận' }).click();
};

const needsReview = '/admin/plugins/cchc/procedures?list=needs-review';
const review = (page: Page) => page.getByRole('button', { name: `Xem thay đổi của ${NAME},` });

describe('a change of a procedure by a publishing decision', () => {
  it('is written by one person and approved by another', async () => {
    const editor = await panelOf('cchc-editor-in-chief');
    await amendDraft(editor);
    await writeDecision(editor);
    await editor.getByRole('button', { name: 'Trình duyệt' }).click();
    await confirm(editor);
    await editor.getByText('Bạn đã trình quyết định này').waitFor();
    expect((await shownAt('18586')).audience).not.toContain(NEW_AUDIENCE);

    const approver = await panelOf('cchc-administrator');
    await approver.goto(`${LIST}decision`);
    await approver.getByText(NUMBER, { exact: true }).click();
    await approver.getByRole('button', { name: 'Xem trước và duyệt' }).click();
    const preview = approver.getByRole('dialog');
    await preview.getByText(NEW_AUDIENCE).waitFor();
    await preview.getByText(/Xã Đông Kinh.*Xã Cẩm Xuyên/).waitFor();
    await preview.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await confirm(approver);
    // The panel looks by itself until the decision is in effect.
    await approver.getByText('Có hiệu lực trên cổng từ').waitFor();
    await editor.context().close();
    await approver.context().close();
  }, 60_000);

  it('is at once on the pages of all communes, each with a note that it was not looked at', async () => {
    for (const unit of ['18586', '18673']) {
      expect(await shownAt(unit)).toMatchObject({
        edition: 2,
        audience: expect.arrayContaining([NEW_AUDIENCE]) as string[],
        decision: { number: NUMBER },
        local: { upToDate: false },
      });
    }
  }, 20_000);

  it('is confirmed by one commune with one click, and still waits for the other', async () => {
    const [dongKinh, camXuyen] = await Promise.all(
      ['18586', '18673'].map((unit) => panelOf('cchc-unit-editor', unit)),
    );
    if (!dongKinh || !camXuyen) throw new Error('two windows were to be opened');
    for (const page of [dongKinh, camXuyen]) {
      await page.goto(needsReview);
      await review(page).waitFor();
    }
    expect(await accessibilityProblems(dongKinh)).toEqual([]);

    await review(dongKinh).click();
    await dongKinh.getByRole('dialog').getByText(NEW_AUDIENCE).waitFor();
    await dongKinh.getByRole('button', { name: 'Đã xem, vẫn đúng' }).click();
    await review(dongKinh).waitFor({ state: 'detached' });

    await camXuyen.reload();
    await review(camXuyen).waitFor();
    expect((await shownAt('18586')).local.upToDate).toBe(true);
    expect((await shownAt('18673')).local.upToDate).toBe(false);
  }, 40_000);
});
