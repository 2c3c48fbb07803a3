import { readFile } from 'node:fs/promises';

import { type CellValue, Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import supertest from 'supertest';

import { openPanel } from '../support/admin-pages';
import {
  accessibilityProblems as problemsNow,
  openBrowser,
  overflowsSideways,
} from '../support/browser';
import { type Demo, startDemo } from '../support/demo';
import { collection, type Panel, signIn } from '../support/panel';
import { dayFromNow } from '../support/report';

const UNIT = '18586';
const REPORTS = '/admin/plugins/cchc-reports';
const PERIOD = '6 tháng đầu năm';
const NEWS = 'Tin, bài về cải cách hành chính';
const OLD_NEWS = 'Tin của năm trước';
const REASON = 'Nêu rõ số hội nghị đã tổ chức.';

let demo: Demo;
let browser: Browser;
let clerk: Page;
let province: Page;
let year: number;
/** How many news the commune had in the half-year. */
let counted: number;

/** What the commune published a year ago. */
const writeOldNews = async (admin: Panel) => {
  const { body } = await admin
    .get(`${collection('unit')}?filters[code][$eq]=${UNIT}&filters[validTo][$null]=true`)
    .expect(200);
  const unit = { connect: [{ documentId: body.results[0].documentId }] };
  await admin
    .post(`${collection('news-item')}/actions/publish`)
    .send({
      ...{ title: OLD_NEWS, lead: 'Một năm trước.', genre: 'brief', audience: 'own', unit },
      publishAt: `${dayFromNow(-365 - 90)}T08:00:00+07:00`,
    })
    .expect(200);
};

/** The half-year is over and due in a few days, on whatever day this runs. */
const bringHalfYearNear = async (admin: Panel) => {
  const { body } = await admin
    .get(`${collection('report-period')}?pageSize=100&sort=lastDay:ASC`)
    .expect(200);
  const periods: { documentId: string; name: string }[] = body.results;
  const half = periods.find(({ name }) => name.startsWith(PERIOD));
  if (!half) throw new Error('the demo has no half-year');
  year = Number(half.name.slice(-4));
  await admin
    .put(`${collection('report-period')}/${half.documentId}`)
    .send({
      ...{ name: half.name, scope: null },
      ...{ firstDay: dayFromNow(-190), lastDay: dayFromNow(-3), dueOn: dayFromNow(3) },
    })
    .expect(200);
};

beforeAll(async () => {
  // Somewhere to send e-mails, so that people can be reminded; nobody listens there.
  Object.assign(process.env, {
    ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: '9' },
    SMTP_FROM: 'Cổng thử <cong@test.example>',
  });
  demo = await startDemo();
  browser = await openBrowser();
  const portal = { http: () => supertest(demo.url) };
  const { email, password } = demo.account('cchc-administrator');
  const admin = await signIn(portal, { email, password });
  await bringHalfYearNear(admin);
  await writeOldNews(admin);
  clerk = await openPanel(browser, demo.url, demo.account('cchc-unit-editor', UNIT));
  province = await openPanel(browser, demo.url, demo.account('cchc-editor-in-chief', '42'));
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Looked for once all stands still: what fades in has too little contrast on its way. */
const accessibilityProblems = async (page: Page) => {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  return problemsNow(page);
};

/** Looks for what is wrong, on a screen and on a phone. */
const expectUsable = async (page: Page) => {
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
};

const standing = (page: Page) => page.getByRole('region', { name: 'Tình trạng' });
const textOf = (page: Page, title: string) =>
  page.getByRole('textbox', { name: new RegExp(`Nội dung mục .* ${title}`) });
const isSaved = (page: Page) => page.getByText('Đã lưu mọi thay đổi').waitFor();
const press = (page: Page, name: string) =>
  standing(page).getByRole('button', { name, exact: true }).click();
/** Does what needs no more than one question. */
const sayYes = async (page: Page, name: string) => {
  await press(page, name);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xác nhận' }).click();
};
const submit = async (page: Page) => {
  await press(page, 'Gửi báo cáo');
  const dialog = page.getByRole('dialog', { name: 'Gửi báo cáo' });
  await dialog.getByRole('status').filter({ hasNotText: 'Đang kiểm tra' }).waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await box.click();
  return dialog;
};
const open = async (page: Page) => {
  await page.goto(`${REPORTS}?unit=${UNIT}`);
  await page.getByRole('row').filter({ hasText: PERIOD }).getByRole('link').click();
  await standing(page).waitFor();
};

/** A file, as the browser saves it by its own button. */
const download = async (page: Page, kind: 'DOCX' | 'XLSX') => {
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, `Tải ${kind}`)]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
};
const wordsOf = async (bytes: Buffer) => {
  const xml =
    (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  return xml
    .split('</w:p>')
    .map((one) => [...one.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
};
/** Rows of all sheets, numbers as numbers. */
const rowsOf = async (bytes: Buffer): Promise<CellValue[][]> => {
  const book = new Workbook();
  // exceljs was typed before buffers had a type of their own memory.
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: CellValue[][] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
    }),
  );
  return rows;
};

/** The table of the news that were counted, and the button with its total. */
const news = (page: Page) => page.getByRole('region', { name: NEWS });
const newsTotal = (page: Page) =>
  news(page).getByRole('button', { name: new RegExp(`^Xem số \\S+ từ đâu: ${NEWS}$`) });
const totalOf = async (page: Page) => Number(await newsTotal(page).textContent());

describe('the half-year report of a commune', () => {
  it('is on the section’s page and on top of the list, where the clerk begins it', async () => {
    await clerk.goto('/admin/plugins/cchc');
    await clerk.getByRole('heading', { name: 'Báo cáo đến hạn' }).waitFor();
    expect(await clerk.getByText('Quá hạn từ').count()).toBe(0);
    await clerk.goto(REPORTS);
    const begin = clerk.getByRole('button', { name: new RegExp(`^Lập báo cáo ${PERIOD}`) });
    await begin.waitFor();
    await expectUsable(clerk);
    await begin.click();
    await standing(clerk).getByText('Bản nháp').waitFor();
    await clerk.getByRole('heading', { name: /Thống kê tin, bài/ }).waitFor();
  }, 60_000);

  it('has its numbers already, each with the records that it comes from', async () => {
    counted = await totalOf(clerk);
    expect(counted).toBeGreaterThan(3);
    await newsTotal(clerk).press('Enter');
    const dialog = clerk.getByRole('dialog', { name: 'Số liệu từ đâu' });
    await dialog.getByRole('heading', { name: `Các mục đã đếm: ${counted}` }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(Math.min(counted, 20));
    const [first] = await dialog.getByRole('listitem').getByRole('link').all();
    expect(await first?.getAttribute('href')).toContain('plugin::cchc.news-item');
    await expectUsable(clerk);
    await clerk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await news(clerk)
      .getByRole('button', { name: `Xem số 1 của cùng kỳ năm trước từ đâu: ${NEWS}` })
      .press('Enter');
    await dialog
      .getByRole('heading', { name: 'Các mục đã đếm của cùng kỳ năm trước: 1' })
      .waitFor();
    expect(await dialog.getByRole('listitem').getByRole('link').textContent()).toBe(OLD_NEWS);
    await clerk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // It had no documents then: nothing is known, and nothing has grown from 0.
    const documents = clerk.getByRole('region', { name: 'Văn bản đã đăng tải' });
    await documents.getByText('chưa có số liệu').first().waitFor();
    await sayYes(clerk, 'Lấy lại số liệu');
    await clerk.getByText('Đã lấy lại số liệu.').waitFor();
    expect(await totalOf(clerk)).toBe(counted);
  }, 60_000);

  it('is not submitted while something mandatory is empty; it says where', async () => {
    // The report before this one left its texts.
    await textOf(clerk, 'Tồn tại, hạn chế').fill('');
    await isSaved(clerk);
    const dialog = await submit(clerk);
    await dialog.getByText('Chưa gửi được. Hãy sửa những điểm sau:').waitFor();
    expect(await accessibilityProblems(clerk)).toEqual([]);
    await dialog.getByRole('button', { name: /Tồn tại, hạn chế/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    const field = textOf(clerk, 'Tồn tại, hạn chế');
    await clerk.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  }, 60_000);

  it('is written, saves itself, and is sent once a warning is ticked', async () => {
    await textOf(clerk, 'Nội dung, hình thức tuyên truyền').fill(
      'Đã tuyên truyền trên hệ thống truyền thanh.\nĐã tổ chức hội nghị như xã Cẩm Xuyên.',
    );
    await textOf(clerk, 'Tồn tại, hạn chế').fill('Một số thôn còn ít buổi tuyên truyền.');
    await isSaved(clerk);
    await expectUsable(clerk);
    await clerk.reload();
    expect(await textOf(clerk, 'Tồn tại, hạn chế').inputValue()).toContain('Một số thôn');
    await press(clerk, 'Gửi báo cáo');
    const dialog = clerk.getByRole('dialog', { name: 'Gửi báo cáo' });
    await dialog.getByText('Có tên đơn vị khác: Xã Cẩm Xuyên.').waitFor();
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await dialog.getByText('Hãy đánh dấu từng điểm trước khi gửi.').waitFor();
    await dialog.getByRole('checkbox', { name: 'Tôi đã xem, giữ nguyên' }).click();
    expect(await accessibilityProblems(clerk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await standing(clerk).getByText('Đã gửi', { exact: true }).waitFor();
    expect(await textOf(clerk, 'Tồn tại, hạn chế').count()).toBe(0);
  }, 60_000);

  it('comes back from the province with a reason, and with all its text', async () => {
    await open(province);
    await standing(province).getByRole('button', { name: 'Trả lại' }).press('Enter');
    const dialog = province.getByRole('dialog', { name: 'Trả lại' });
    // By the keyboard: under the mouse the panel's own red is too light for what is written on it.
    await dialog.getByRole('button', { name: 'Trả lại' }).press('Enter');
    await dialog.getByText('Nhập lý do trả lại.').waitFor();
    await dialog.getByLabel('Lý do trả lại').fill(REASON);
    expect(await accessibilityProblems(province)).toEqual([]);
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await standing(province).getByText('Bị trả lại', { exact: true }).waitFor();
    await open(clerk);
    await standing(clerk).getByText(REASON).waitFor();
    expect(await textOf(clerk, 'Tồn tại, hạn chế').inputValue()).toContain('Một số thôn');
    const field = textOf(clerk, 'Nội dung, hình thức tuyên truyền');
    expect(await field.inputValue()).toContain('Đã tổ chức hội nghị');
    await field.fill('Đã tổ chức hai hội nghị tại các thôn.');
    await isSaved(clerk);
    const sending = await submit(clerk);
    await sending.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await standing(clerk).getByText('Đã gửi', { exact: true }).waitFor();
  }, 60_000);

  it('takes the number and the day that the document clerk gave', async () => {
    await press(clerk, 'Ghi số, ngày ký');
    const dialog = clerk.getByRole('dialog', { name: 'Ghi số, ngày ký' });
    await dialog.getByLabel('Số', { exact: true }).fill('15a');
    // By the keyboard, as above.
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).press('Enter');
    await dialog.getByText('Nhập số từ 1 đến 99999.').waitFor();
    expect(await accessibilityProblems(clerk)).toEqual([]);
    await dialog.getByLabel('Số', { exact: true }).fill('15');
    await dialog.getByRole('combobox', { name: 'Ngày ký' }).fill('16/06/2026');
    await clerk.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    // Gone before anybody looks at the contrast: it fades.
    const said = clerk.getByText('Đã ghi số và ngày ký.');
    await said.waitFor();
    await said.waitFor({ state: 'hidden' });
  }, 60_000);

  it('shows who changed what, and how it will look', async () => {
    await clerk.getByRole('tab', { name: 'Ai đã sửa gì' }).click();
    await clerk.getByText(REASON).waitFor();
    await clerk
      .getByText('Nội dung trước khi sửa: Nội dung, hình thức tuyên truyền')
      .first()
      .click();
    await clerk.getByText('Đã tổ chức hội nghị như xã Cẩm Xuyên.').first().waitFor();
    await expectUsable(clerk);
    await clerk.getByRole('tab', { name: 'Xem như văn bản' }).click();
    const sheet = clerk.getByRole('article');
    await sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await sheet.getByText('Số: 15/BC-UBND').waitFor();
    await sheet.getByText('Đã tổ chức hai hội nghị tại các thôn.').waitFor();
    await expectUsable(clerk);
  }, 60_000);

  it('is accepted, and the matrix shows it in time', async () => {
    await open(province);
    await sayYes(province, 'Chấp nhận');
    await standing(province).getByText('Đã chấp nhận', { exact: true }).waitFor();
    await province.goto(`${REPORTS}/matrix?unit=42&year=${year}&kind=half-year`);
    const row = province.getByRole('row').filter({ hasText: 'Đông Kinh' });
    await row.getByText('Đúng hạn').waitFor();
    await row.getByText('Đã chấp nhận').waitFor();
    await expectUsable(province);
  }, 60_000);

  it('is not asked for again: who has not sent is reminded with one click', async () => {
    const remind = province.getByRole('button', { name: new RegExp(`Nhắc .* ${PERIOD}`) });
    await remind.click();
    const said = province.getByRole('status').filter({ hasText: 'Cẩm Xuyên' });
    await said.waitFor();
    expect(await said.textContent()).not.toContain('Đông Kinh');
  }, 60_000);

  it('is saved by the browser as documents that say the same', async () => {
    await open(clerk);
    const docx = await download(clerk, 'DOCX');
    expect(docx.name).toMatch(/^bao-cao-18586-half-year-\d{4}-1\.docx$/);
    const words = await wordsOf(docx.bytes);
    expect(words).toContain('Đã tổ chức hai hội nghị tại các thôn.');
    expect(words).toContain('Số: 15/BC-UBND');
    expect(words).toContain('Nguyễn Văn A');
    expect(words).toContain(String(counted));
    const rows = await rowsOf((await download(clerk, 'XLSX')).bytes);
    expect(rows).toContainEqual(['Đơn vị báo cáo', 'Xã Đông Kinh']);
    const totals = rows.filter(([name]) => name === 'Tổng cộng').flat();
    expect(totals).toContain(counted);
  }, 60_000);

  it('goes into the report of the province, which says who is missing', async () => {
    await province.goto(REPORTS);
    await province.getByRole('button', { name: new RegExp(`^Lập báo cáo ${PERIOD}`) }).click();
    await standing(province)
      .getByText(/của đơn vị cấp dưới: 1\/\d+ đơn vị/)
      .waitFor();
    const sum = await totalOf(province);
    await newsTotal(province).press('Enter');
    const dialog = province.getByRole('dialog', { name: 'Số liệu từ đâu' });
    const valueOf = async (name: string | RegExp) => {
      const cell = dialog.getByRole('row').filter({ hasText: name }).getByRole('cell').nth(1);
      return Number(await cell.textContent());
    };
    await dialog.getByRole('link', { name: 'Xem báo cáo' }).waitFor();
    expect(await valueOf('Xã Đông Kinh')).toBe(counted);
    expect(await valueOf('(của chính đơn vị)')).toBe(sum - counted);
    await dialog
      .getByRole('row')
      .filter({ hasText: 'Xã Cẩm Xuyên' })
      .getByText('chưa có báo cáo được chấp nhận')
      .waitFor();
    await expectUsable(province);
    await dialog.getByRole('link', { name: 'Xem báo cáo' }).click();
    await standing(province).getByText('Đã chấp nhận', { exact: true }).waitFor();
  }, 60_000);

  it('is published, read by everybody, and taken back', async () => {
    await sayYes(clerk, 'Công khai');
    await standing(clerk).getByText('Đã công khai').waitFor();
    // Each with a browser of her own, which keeps nothing.
    const reader = async () => {
      const page = await browser.newPage({ baseURL: demo.url });
      await page.goto(`/cchc/reports?unit=${UNIT}`);
      return { page, link: page.getByRole('link', { name: new RegExp(PERIOD) }) };
    };
    const first = await reader();
    await first.link.click();
    await first.page.getByText('Đã tổ chức hai hội nghị tại các thôn.').waitFor();
    await sayYes(clerk, 'Thôi công khai');
    await standing(clerk).getByText('Đã công khai').waitFor({ state: 'hidden' });
    const second = await reader();
    await second.page.getByText('Có 1 báo cáo.').waitFor();
    expect(await second.link.count()).toBe(0);
    await first.page.close();
    await second.page.close();
  }, 60_000);

  it('is locked, and corrected by a new edition alone', async () => {
    await open(province);
    await sayYes(province, 'Khóa');
    await standing(province).getByText('Đã khóa', { exact: true }).waitFor();
    await open(clerk);
    await sayYes(clerk, 'Lập lần điều chỉnh');
    await standing(clerk).getByText('Bản nháp', { exact: true }).waitFor();
    await standing(clerk).getByRole('link', { name: 'Lần 1 (Đã khóa)' }).waitFor();
    const field = textOf(clerk, 'Nội dung, hình thức tuyên truyền');
    expect(await field.inputValue()).toContain('hai hội nghị');
  }, 60_000);
});

describe('two clerks at one report', () => {
  it('lose nothing: who comes second is told by whom it was changed, and keeps the own text', async () => {
    const officer = await openPanel(browser, demo.url, demo.account('cchc-officer', UNIT));
    await clerk.goto(REPORTS);
    await clerk
      .getByRole('button', { name: /^Lập báo cáo/ })
      .first()
      .click();
    await standing(clerk).waitFor();
    await officer.goto(new URL(clerk.url()).pathname);
    await standing(officer).waitFor();
    await textOf(clerk, 'Kết quả nổi bật').fill('Phần của biên tập.');
    await isSaved(clerk);
    await textOf(officer, 'Kết quả nổi bật').fill('Phần của cán bộ.');
    await officer.getByText('Phạm Thị D (biên tập Đông Kinh) đã sửa báo cáo lúc').waitFor();
    await officer.getByText('Phần của biên tập.').waitFor();
    expect(await textOf(officer, 'Kết quả nổi bật').inputValue()).toBe('Phần của cán bộ.');
    expect(await accessibilityProblems(officer)).toEqual([]);
    // Leaving now would lose it: the panel asks, and whoever stays has it still.
    await officer.getByRole('link', { name: 'Về danh sách báo cáo' }).click();
    const asked = officer.getByRole('alertdialog', { name: 'Rời trang khi chưa lưu?' });
    await asked.waitFor();
    expect(await accessibilityProblems(officer)).toEqual([]);
    await asked.getByRole('button', { name: 'Hủy' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await textOf(officer, 'Kết quả nổi bật').inputValue()).toBe('Phần của cán bộ.');
    await officer.getByRole('button', { name: 'Lưu phần của tôi' }).click();
    await isSaved(officer);
    await officer.getByRole('tab', { name: 'Ai đã sửa gì' }).click();
    await officer.getByText('Nội dung trước khi sửa: Kết quả nổi bật').first().click();
    await officer.getByText('Phần của biên tập.').waitFor();
  }, 90_000);
});
