import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';
import supertest from 'supertest';

import { openPanel } from '../support/admin-pages';
import {
  accessibilityProblems as problemsNow,
  openBrowser,
  overflowsSideways,
} from '../support/browser';
import { type Demo, startDemo } from '../support/demo';
import { feedbackOf, type Fields, SENDER, sendForm, type SentFile } from '../support/intake';
import { photo } from '../support/photo';

const UNIT = '18586';
const INBOX = '/admin/plugins/cchc-cases';
const TITLE = 'Chờ lâu ở bộ phận một cửa';
const ANSWER = 'Từ 01/12 có thêm một quầy tiếp nhận.';

let demo: Demo;
let browser: Browser;
let officer: Page;
let leader: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
  officer = await openPanel(browser, demo.url, demo.account('cchc-officer', UNIT));
  leader = await openPanel(browser, demo.url, demo.account('cchc-viewer', UNIT));
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const send = async (fields: Fields = {}, files: readonly SentFile[] = []): Promise<string> => {
  const portal = { http: () => supertest(demo.url) };
  const { body } = await sendForm(portal, await feedbackOf(portal, UNIT, fields), files);
  return body.data.number as string;
};

const openList = async (page: Page, query = '') => {
  await page.goto(`${INBOX}${query}`);
  await page.getByRole('table').or(page.getByText('không có vụ việc')).first().waitFor();
};
const row = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });
const openCase = async (page: Page, number: string, pile = 'open') => {
  await openList(page, `?pile=${pile}&q=${number}`);
  await row(page, number).getByRole('link').click();
  await page.getByRole('heading', { name: 'Tình trạng' }).waitFor();
};
/** Where the case stands, as its page says. */
const standing = (page: Page) => page.getByRole('region', { name: 'Tình trạng' });
const openStep = async (page: Page, name: string) => {
  await standing(page).getByRole('button', { name, exact: true }).click();
  return page.getByRole('dialog', { name });
};
/** Says yes, and waits until the page shows where the case stands now. */
const carryOut = async (page: Page, name: string, state: string) => {
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await standing(page).getByText(state, { exact: true }).waitFor();
};
const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

/** Looked for once all stands still: what fades in has too little contrast on its way. */
const accessibilityProblems = async (page: Page) => {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  return problemsNow(page);
};

const atPhoneSize = async (page: Page, look: () => Promise<void>) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await look();
  expect(await overflowsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
};

describe('feedback that a citizen has sent', () => {
  let number: string;

  it('lies in the inbox of its unit, where the officer accepts it with the keyboard', async () => {
    number = await send({}, [['Ảnh đèn hỏng.jpg', await photo()]]);
    await openList(officer);
    expect(await row(officer, number).textContent()).toContain('Chờ tiếp nhận');
    expect(await accessibilityProblems(officer)).toEqual([]);
    await row(officer, number).getByRole('link', { name: TITLE }).click();
    const accept = standing(officer).getByRole('button', { name: 'Thụ lý' });
    await accept.press('Enter');
    await officer.getByRole('dialog', { name: 'Thụ lý' }).waitFor();
    await officer.keyboard.press('Escape');
    await officer.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await accept.evaluate((button) => button === document.activeElement)).toBe(true);
    await officer.keyboard.press('Enter');
    await officer.getByRole('dialog', { name: 'Thụ lý' }).waitFor();
    await officer.keyboard.press('Enter');
    await standing(officer).getByText('Chờ phân công').waitFor();
    expect(await accessibilityProblems(officer)).toEqual([]);
    await atPhoneSize(officer, async () => {
      expect(await accessibilityProblems(officer)).toEqual([]);
    });
  }, 90_000);

  it('S-34 brings files along, which are saved by a link of their own', async () => {
    const files = officer.getByRole('region', { name: 'Tệp gửi kèm' });
    await files.getByText('Ảnh đèn hỏng.jpg').waitFor();
    await files.getByText('Chưa quét: cổng không có phần mềm quét mã độc').waitFor();
    const [saved] = await Promise.all([
      officer.waitForEvent('download'),
      files.getByRole('button', { name: 'Tải về tệp Ảnh đèn hỏng.jpg' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Ảnh đèn hỏng.jpg');
    expect((await readFile(await saved.path())).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  }, 60_000);

  it('says who sent it to whoever gives a reason, until the page is left', async () => {
    expect(await officer.content()).not.toContain(SENDER.fullName);
    await officer.getByRole('button', { name: 'Xem thông tin người gửi' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xem', exact: true }).click();
    await dialog.getByText('Hãy ghi rõ lý do.').waitFor();
    await dialog.getByLabel('Lý do xem').fill('Gọi hỏi thêm');
    await officer.keyboard.press('Enter');
    await officer.getByText(SENDER.fullName).waitFor();
    await openCase(officer, number);
    expect(await officer.content()).not.toContain(SENDER.fullName);
  }, 60_000);

  /** The leader changes the case while the officer writes: he assigns it once more. */
  const beQuicker = async () => {
    await openStep(leader, 'Phân công');
    await choose(leader, 'Người xử lý', /^Đỗ Văn H/);
    await carryOut(leader, 'Phân công', 'Đang xử lý');
  };

  it('is assigned by the leader, and answered by the officer, of whose words nothing is lost', async () => {
    await openCase(leader, number);
    await openStep(leader, 'Phân công');
    await choose(leader, 'Người xử lý', /^Đỗ Văn H/);
    await carryOut(leader, 'Phân công', 'Đang xử lý');
    await openCase(officer, number);
    const dialog = await openStep(officer, 'Trình duyệt');
    await dialog.getByRole('button', { name: 'Trình duyệt' }).click();
    await dialog.getByText('Hãy soạn câu trả lời.').waitFor();
    await dialog.getByText('Hãy chọn kết quả giải quyết.').waitFor();
    // Strapi's own colour of a button below the mouse has too little contrast.
    await officer.mouse.move(0, 0);
    expect(await accessibilityProblems(officer)).toEqual([]);
    await dialog.getByLabel('Câu trả lời').fill('Sẽ có thêm quầy.');
    await choose(officer, 'Kết quả giải quyết', 'Đã giải quyết');
    await beQuicker();
    await dialog.getByRole('button', { name: 'Trình duyệt' }).click();
    await dialog.getByRole('alert').getByText('Vụ việc vừa được thay đổi').waitFor();
    expect(await dialog.getByLabel('Câu trả lời').inputValue()).toBe('Sẽ có thêm quầy.');
    // What the other one did stands on the page behind: the dialog can be sent once more.
    const assigned = officer.getByText('Phân công', { exact: true });
    await officer.locator('li').filter({ has: assigned }).nth(1).waitFor();
    await carryOut(officer, 'Trình duyệt', 'Chờ duyệt trả lời');
  }, 60_000);

  it('is returned once, mended, and approved', async () => {
    await openCase(leader, number);
    const back = await openStep(leader, 'Trả lại dự thảo');
    await back.getByLabel('Ghi chú').fill('Ghi rõ từ ngày nào.');
    await carryOut(leader, 'Trả lại dự thảo', 'Đang xử lý');
    await openCase(officer, number);
    await officer.getByText('Ghi rõ từ ngày nào.').waitFor();
    const dialog = await openStep(officer, 'Trình duyệt');
    const answer = dialog.getByLabel('Câu trả lời');
    expect(await answer.inputValue()).toBe('Sẽ có thêm quầy.');
    await answer.fill(ANSWER);
    await carryOut(officer, 'Trình duyệt', 'Chờ duyệt trả lời');
    await leader.reload();
    await openStep(leader, 'Duyệt trả lời');
    await carryOut(leader, 'Duyệt trả lời', 'Đã trả lời');
    await leader.getByRole('region', { name: 'Câu trả lời đã gửi công dân' }).waitFor();
  }, 90_000);

  it('is noted upon for the office, and numbered as in the national system', async () => {
    await openCase(officer, number, 'done');
    await officer.getByLabel('Ghi chú mới').fill('Báo lại phòng Nội vụ.');
    await officer.getByRole('button', { name: 'Thêm ghi chú' }).click();
    const notes = officer.getByRole('region', { name: 'Ghi chú nội bộ' });
    await notes.getByRole('listitem').getByText('Báo lại phòng Nội vụ.').waitFor();
    await officer.getByLabel('Số trên hệ thống').fill('PAKN.2026.1');
    await officer.getByRole('button', { name: 'Lưu số' }).click();
    await officer.reload();
    await notes.waitFor();
    expect(await officer.getByLabel('Số trên hệ thống').inputValue()).toBe('PAKN.2026.1');
  }, 60_000);
});

describe('the list', () => {
  it('keeps its filters through a reload, and the way back from a case', async () => {
    await openList(officer);
    await officer.getByRole('tab', { name: /^Đã xong/ }).click();
    await officer.getByRole('combobox', { name: 'Loại' }).click();
    await officer.getByRole('option', { name: 'Phản ánh, kiến nghị' }).click();
    const search = officer.locator('input[name=q]');
    await search.fill('0912345678');
    await search.press('Enter');
    const isAsFiltered = async () => {
      await officer.getByRole('heading', { name: 'Kết quả tìm trong mọi mục' }).waitFor();
      await officer.getByRole('table').waitFor();
      expect(await search.inputValue()).toBe('0912345678');
      // A phone number is in no address, and so in nobody's history or log.
      expect(officer.url()).toMatch(/\?pile=done&kind=feedback$/);
      const kind = officer.getByRole('combobox', { name: 'Loại' });
      expect(await kind.textContent()).toContain('Phản ánh, kiến nghị');
    };
    await isAsFiltered();
    await officer.reload();
    await isAsFiltered();
    await officer.getByRole('link', { name: TITLE }).first().click();
    await officer.getByRole('link', { name: 'Về hộp thư' }).click();
    await isAsFiltered();
    await officer.getByRole('button', { name: 'Xóa tìm kiếm' }).click();
    const tab = officer.getByRole('tab', { name: /^Đã xong/ });
    expect(await tab.getAttribute('aria-selected')).toBe('true');
  }, 60_000);

  it('gives several cases to one person, and says what became of it', async () => {
    const numbers = [await send(), await send({ title: 'Phiếu hẹn ghi sai ngày' })];
    for (const number of numbers) {
      await openCase(officer, number);
      await openStep(officer, 'Thụ lý');
      await carryOut(officer, 'Thụ lý', 'Chờ phân công');
    }
    await openList(leader);
    for (const number of numbers) {
      await leader.getByRole('checkbox', { name: `Chọn ${number}` }).click();
    }
    expect(await accessibilityProblems(leader)).toEqual([]);
    await atPhoneSize(leader, async () => {
      expect(await accessibilityProblems(leader)).toEqual([]);
    });
    await leader.getByRole('button', { name: 'Phân công vụ việc đã chọn (2)' }).click();
    await choose(leader, 'Người xử lý', /^Đỗ Văn H/);
    // Somebody else was quicker with the first.
    const [first = ''] = numbers;
    await openCase(officer, first);
    await openStep(officer, 'Yêu cầu bổ sung');
    await officer.getByLabel('Nội dung cần bổ sung').fill('Xin cho biết ngày giờ.');
    await carryOut(officer, 'Yêu cầu bổ sung', 'Chờ bổ sung');
    const dialog = leader.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Phân công' }).click();
    const told = dialog.getByRole('status');
    await told.getByText('Đã phân công').waitFor();
    const outcome = await told.textContent();
    expect(outcome).toContain('Đã phân công 1 vụ việc.');
    expect(outcome).toContain(`${first}: Vụ việc`);
    await dialog.getByRole('button', { name: 'Đóng cửa sổ' }).last().click();
  }, 90_000);
});

describe('feedback for another office', () => {
  it('is passed on to a unit of the portal, or outside with a letter to print', async () => {
    const [inside, outside] = [await send(), await send({ title: 'Đèn đường hỏng' })];
    await openCase(officer, inside);
    const menu = officer.getByRole('navigation').getByRole('link', { name: 'Cải cách hành chính' });
    // One entry of the menu is where the reader is.
    expect(await menu.getAttribute('aria-current')).toBeNull();
    await openStep(officer, 'Chuyển cơ quan khác');
    await choose(officer, 'Đơn vị nhận trên cổng này', /Cẩm Xuyên/);
    await carryOut(officer, 'Chuyển cơ quan khác', 'Đã chuyển cơ quan có thẩm quyền');
    const offices = officer.getByRole('region', { name: 'Các đơn vị đã xử lý' });
    expect(await offices.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining(inside),
      expect.stringMatching(/Cẩm Xuyên · PA-.*đến nay: 0 ngày/),
    ]);
    expect(await officer.content()).not.toContain(TITLE);
    await openCase(officer, outside);
    const dialog = await openStep(officer, 'Chuyển cơ quan khác');
    await dialog.getByLabel('Hoặc cơ quan ngoài cổng').fill('Công ty Điện lực');
    await carryOut(officer, 'Chuyển cơ quan khác', 'Đã chuyển cơ quan có thẩm quyền');
    await officer.getByLabel('Số phiếu').fill('12/PC-UBND');
    await officer.getByRole('button', { name: 'Lập phiếu' }).click();
    const letter = officer.getByRole('article');
    await letter.getByText('Kính gửi: Công ty Điện lực').waitFor();
    expect(await letter.textContent()).toContain(SENDER.fullName);
    expect(await accessibilityProblems(officer)).toEqual([]);
    await atPhoneSize(officer, async () => {
      expect(await accessibilityProblems(officer)).toEqual([]);
    });
  }, 90_000);
});

describe('a call that an officer enters for a citizen', () => {
  const enter = async () => {
    await openList(officer);
    await officer.getByRole('link', { name: 'Nhập thay công dân' }).click();
    await officer.getByRole('heading', { name: 'Vụ việc' }).waitFor();
  };

  it('is refused part by part, in words', async () => {
    await enter();
    await officer.getByRole('radio', { name: 'Câu hỏi' }).click();
    await officer.getByRole('button', { name: 'Lưu và cấp phiếu' }).click();
    await officer.getByText('Hãy điền mục này.').first().waitFor();
    expect(await accessibilityProblems(officer)).toEqual([]);
    await atPhoneSize(officer, async () => {
      expect(await accessibilityProblems(officer)).toEqual([]);
    });
  }, 60_000);

  it('gets a slip with its code, which is not lost by leaving', async () => {
    await officer.getByRole('radio', { name: 'Phản ánh, kiến nghị' }).click();
    await officer.getByRole('combobox', { name: 'Về việc' }).click();
    await officer.getByRole('option', { name: 'Thái độ, ứng xử của cán bộ' }).click();
    await officer.getByLabel('Tiêu đề').fill('Cán bộ không bắt máy');
    await officer
      .getByRole('textbox', { name: 'Nội dung' })
      .fill('Tôi gọi ba lần trong giờ hành chính.');
    await officer.getByLabel('Họ và tên').fill(SENDER.fullName);
    await officer.locator('input[name=address]').fill(SENDER.address);
    await officer.getByLabel('Điện thoại').last().fill(SENDER.phone);
    await officer.getByRole('button', { name: 'Lưu và cấp phiếu' }).click();
    const slip = officer.getByRole('article');
    await slip.waitFor();
    expect(await slip.textContent()).toMatch(/PA-\d{4}-\d{6}.*[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
    expect(await accessibilityProblems(officer)).toEqual([]);
    await atPhoneSize(officer, async () => {});
    await officer.getByRole('link', { name: 'Về hộp thư' }).click();
    const question = officer.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Hủy' }).click();
    await slip.waitFor();
    await officer.getByRole('button', { name: /^Công dân đã có mã/ }).click();
    await standing(officer).getByText('Chờ tiếp nhận').waitFor();
    await officer.getByText('Điện thoại', { exact: true }).first().waitFor();
  }, 60_000);
});
