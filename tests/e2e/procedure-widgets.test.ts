import type { Browser, CDPSession, Locator, Page } from 'playwright-core';

import { accessibilityProblems, openBrowser, overflowsSideways } from '../support/browser';
import { type ProcedureApi, startProcedureApi } from '../support/procedure-api';
import { BIRTH_AGAIN, PROCEDURES } from '../support/procedure-samples';

const NO_COPY = 'Trường hợp không còn bản sao, chỉ có giấy tờ khác';
const PAPERS_OF_HER_CASE = [
  'Tờ khai đăng ký lại khai sinh',
  'Giấy tờ có họ tên, ngày sinh: học bạ, bằng cấp, sổ hộ khẩu cũ',
  'Căn cước hoặc hộ chiếu còn giá trị',
];
const SHEET = '[data-cchc-sheet]';

let api: ProcedureApi;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  api = await startProcedureApi();
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await api?.stop();
});

const open = async (hash = '', width = 1280, name = 'thu-tuc') => {
  page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'vi-VN' });
  page.setDefaultTimeout(30_000);
  await page.goto(`${api.url}/xa-dong-kinh/${name}.html${hash}`);
};

afterEach(async () => {
  await page?.close();
});

const widget = () => page.locator('cchc-procedures');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const hashOf = () => decodeURIComponent(new URL(page.url()).hash).replaceAll('+', ' ');

/** Text of what has the focus, however deep in shadow roots. */
const focused = () =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? '';
  });

const tabTo = async (reached: () => Promise<boolean>) => {
  for (let presses = 0; presses < 60 && !(await reached()); presses += 1) {
    await page.keyboard.press('Tab');
  }
};

const has = (locator: Locator) => locator.evaluate((element) => element.matches(':focus'));
const textsOf = (locator: Locator) => locator.allInnerTexts();
const sheetPapers = () => textsOf(page.locator(`${SHEET} .paper p:first-child`));

describe('a citizen with a keyboard', () => {
  it('finds by words without diacritics, chooses her case and prints its checklist', async () => {
    await open('', 360);
    const field = page.getByRole('searchbox');
    await field.waitFor();
    await tabTo(() => has(field));
    await page.keyboard.type('lam lai giay khai sinh');
    await page.getByText('Tìm thấy 1 thủ tục cho “lam lai giay khai sinh”.').waitFor();

    await tabTo(async () => (await focused()) === 'Đăng ký lại khai sinh');
    await page.keyboard.press('Enter');
    await heading('Đăng ký lại khai sinh').waitFor();
    expect(await focused()).toBe('Đăng ký lại khai sinh');
    expect(hashOf()).toBe(`#cchc-procedure=${BIRTH_AGAIN}`);

    await tabTo(() => has(page.getByRole('radio', { name: 'Chưa rõ, xem tất cả' })));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('radio', { name: NO_COPY }).isChecked()).toBe(true);
    await page.getByText('Có 3 loại giấy tờ.').waitFor();
    expect(hashOf()).toBe(`#cchc-procedure=${BIRTH_AGAIN}&case=k2`);

    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await tabTo(async () => (await focused()) === 'In phiếu chuẩn bị hồ sơ');
    await page.keyboard.press('Enter');
    await page.locator('body[data-printed]').waitFor();
    expect(await page.locator(SHEET).isVisible()).toBe(false); // it is for paper only
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Giấy tờ cần mang' }).waitFor();
    expect(await sheetPapers()).toEqual(PAPERS_OF_HER_CASE);
  }, 90_000);

  it('goes back step by step to where she came from', async () => {
    await open();
    await page.getByRole('searchbox').fill('dang ky lai');
    await page.getByText('Tìm thấy 2 thủ tục').waitFor();
    await page.getByRole('link', { name: 'Đăng ký lại kết hôn' }).click();
    await heading('Đăng ký lại kết hôn').waitFor();

    await page.goBack();
    await page.getByText('Tìm thấy 2 thủ tục').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('dang ky lai');
    expect(await focused()).toBe('Đăng ký lại kết hôn');

    await page.goBack();
    await page.getByText('Có 11 thủ tục.').waitFor();
    expect(hashOf()).toBe('');
  }, 60_000);
});

describe('the list', () => {
  it('keeps page and filters in the address, so that a link shows the same', async () => {
    await open();
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await page.getByText('Có 11 thủ tục. Trang 2/2.').waitFor();
    await page.getByLabel('Lĩnh vực').selectOption('cu-tru');
    await page.getByText('Có 1 thủ tục.').waitFor();
    const address = page.url();
    expect(hashOf()).toBe('#cchc-procedures=&field=cu-tru');
    await page.close();

    await open(new URL(address).hash);
    await page.getByText('Có 1 thủ tục.').waitFor();
    expect(await page.getByLabel('Lĩnh vực').inputValue()).toBe('cu-tru');
  }, 60_000);

  it('makes one entry of the history for a word, not one for each letter', async () => {
    await open();
    await page.getByText('Có 11 thủ tục.').waitFor();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').pressSequentially('ket hon', { delay: 350 });
    await page.getByText('Tìm thấy 2 thủ tục cho “ket hon”.').waitFor();
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
  }, 60_000);

  it('asks back when it cannot tell what is meant', async () => {
    await open('#cchc-procedures=khai+sinh');
    await heading('Bạn muốn hỏi thủ tục nào?').waitFor();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await heading('Đăng ký khai sinh').waitFor();
  }, 60_000);

  it('says whom to ask about what is none of its procedures', async () => {
    await open('#cchc-procedures=mat+xe+may');
    await page.getByText('Mất xe thì báo Công an xã nơi mất').waitFor();
  }, 60_000);

  it('names fields and a phone when nothing is found, and opens a field', async () => {
    await open('#cchc-procedures=nuoi+voi');
    await page.getByText('Không tìm thấy thủ tục nào cho “nuoi voi”.').waitFor();
    expect(await page.getByRole('link', { name: '0239 000 0101' }).getAttribute('href')).toBe(
      'tel:02390000101',
    );
    await page.getByRole('button', { name: 'Chứng thực' }).click();
    await page.getByText('Có 1 thủ tục.').waitFor();
    expect(await focused()).toBe('Có 1 thủ tục.');
  }, 60_000);
});

describe('the list of questions', () => {
  const questions = (hash = '', width = 1280) => open(hash, width, 'hoi-dap');
  const asked = () => page.locator('cchc-questions').first();

  it('is searched, opened and left by the keyboard, step by step', async () => {
    await questions('', 360);
    const field = asked().getByRole('searchbox');
    await field.waitFor();
    await tabTo(() => has(field));
    await page.keyboard.type('giay khai sinh');
    await page.getByText('Tìm thấy 1 câu hỏi cho “giay khai sinh”.').waitFor();
    await tabTo(async () => (await focused()).startsWith('Mất giấy khai sinh'));
    await page.keyboard.press('Enter');
    await heading('Trả lời').waitFor();
    expect(await focused()).toBe('Mất giấy khai sinh thì làm lại ở đâu?');
    expect(hashOf()).toBe('#cchc-question=lam-lai-giay-khai-sinh');
    await page.getByText('Thủ tục đã thay đổi sau khi câu này được trả lời').waitFor();
    expect(
      await page.getByRole('link', { name: 'Đăng ký lại khai sinh' }).getAttribute('href'),
    ).toBe(`../xa-dong-kinh/thu-tuc.html#cchc-procedure=${BIRTH_AGAIN}`);

    await page.goBack();
    await page.getByText('Tìm thấy 1 câu hỏi').waitFor();
    expect(await field.inputValue()).toBe('giay khai sinh');
    expect(await focused()).toBe('Mất giấy khai sinh thì làm lại ở đâu?');
    await page.goBack();
    await page.getByText('Có 13 câu hỏi đã trả lời. Trang 1/2.').waitFor();
  }, 60_000);

  it('keeps page and filters in the address, beside the list of feedback', async () => {
    await questions();
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await page.getByText('Trang 2/2.').waitFor();
    await asked().getByLabel('Lĩnh vực').selectOption('ho-tich');
    await page.getByText('Có 1 câu hỏi đã trả lời.').waitFor();
    expect(hashOf()).toBe('#cchc-questions=&field=ho-tich');
    await page.goBack();
    await page.getByText('Có 13 câu hỏi đã trả lời. Trang 2/2.').waitFor();

    await page.getByRole('link', { name: 'Chờ lâu ở quầy một cửa' }).click();
    await page.getByText('Quầy mở muộn').waitFor();
    expect(hashOf()).toBe('#cchc-feedback-answer=PA-2026-000012');
    await page.getByText('Có 13 câu hỏi đã trả lời. Trang 2/2.').waitFor();
    await page.getByRole('link', { name: 'Gửi câu hỏi mới' }).waitFor();
  }, 60_000);

  it('says so when an answer was taken down', async () => {
    await questions('#cchc-question=da-go');
    await page.getByText('Câu hỏi này không còn').waitFor();
  }, 40_000);

  it.each([1280, 320])(
    'is fit for all at %i pixels, list and answer',
    async (width) => {
      for (const hash of ['', '#cchc-question=lam-lai-giay-khai-sinh']) {
        await questions(hash, width);
        await page.getByText('Cần rà soát').waitFor();
        expect(await overflowsSideways(page)).toBe(false);
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.close();
      }
    },
    60_000,
  );
});

describe('the script', () => {
  it('is less than 60 kB, and leaves the forms for citizens to pages that have them', async () => {
    const loaded = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap((entry) => {
          const { name, encodedBodySize } = entry as PerformanceResourceTiming; // by its type
          return name.endsWith('.js') ? [[name.split('/').pop(), encodedBodySize] as const] : [];
        }),
      );
    await open();
    await page.getByText('Có 11 thủ tục.').waitFor();
    const [[name, size] = [], ...others] = await loaded();
    expect([name, others]).toEqual(['widgets.js', []]);
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThan(60_000);

    await page.evaluate(() => document.body.append(document.createElement('cchc-track')));
    await page.getByLabel(/Mã tra cứu/).waitFor();
    expect((await loaded()).map(([script]) => script)).toEqual(['widgets.js', 'intake.js']);
  }, 40_000);
});

describe('the page of a procedure', () => {
  it('needs one request, and the editions only when they are opened', async () => {
    api.asked.length = 0;
    await open(`#cchc-procedure=${BIRTH_AGAIN}`);
    await heading('Cần mang giấy tờ gì?').waitFor();
    expect(api.asked).toEqual([`/procedures/${BIRTH_AGAIN}`]);
    await page.getByText('Các lần công bố').click();
    await page.getByRole('link', { name: 'Xem bản này: Bản 2' }).click();
    await heading('Bạn đang xem bản công bố cũ (bản 2)').waitFor();
    await page.getByRole('link', { name: 'Xem bản đang áp dụng' }).click();
    await heading('Thủ tục này vừa thay đổi').waitFor();
  }, 60_000);

  it('says where to go, how long and how much before anything else', async () => {
    await open(`#cchc-procedure=${BIRTH_AGAIN}`);
    await heading('Cần mang giấy tờ gì?').waitFor();
    const headings = await textsOf(page.locator('cchc-procedure').getByRole('heading'));
    expect(headings.slice(0, 6)).toEqual([
      'Thủ tục này vừa thay đổi',
      'Đăng ký lại khai sinh',
      'Làm ở đâu?',
      'Mất bao lâu?',
      'Hết bao nhiêu tiền?',
      'Cần mang giấy tờ gì?',
    ]);
  }, 60_000);

  it('sends from an abolished procedure to the one that took its place', async () => {
    await open('#cchc-procedure=1.009999');
    await heading('Đã bãi bỏ').waitFor();
    expect(await page.getByRole('button', { name: 'In phiếu chuẩn bị hồ sơ' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Đăng ký thường trú' }).click();
    await heading('Đăng ký thường trú').waitFor();
    expect(await focused()).toBe('Đăng ký thường trú');
  }, 60_000);

  it('says so when there is no such procedure, and leads back to the list', async () => {
    await open('#cchc-procedure=9.999999');
    await page.getByText('Không có thủ tục này').waitFor();
    await page.getByRole('button', { name: 'Quay lại danh sách' }).click();
    await page.getByText('Có 11 thủ tục.').waitFor();
  }, 60_000);

  it('speaks English around the Vietnamese text of the law', async () => {
    await open();
    await page.setContent(
      `<html lang="en"><title>Test</title><script type="module" src="${api.url}/cchc/widgets.js"></script>
      <main><h1>Test</h1><cchc-procedure code="${BIRTH_AGAIN}" unit="18586" locale="en"></cchc-procedure></main></html>`,
    );
    await heading('Which papers do I bring?').waitFor();
    expect(await heading('Đăng ký lại khai sinh').getAttribute('lang')).toBe('vi');
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);
});

describe('the printed checklist', () => {
  it('holds exactly the papers of the chosen case, and nothing else of the page', async () => {
    await open(`#cchc-procedure=${BIRTH_AGAIN}&case=k2`);
    await heading('Cần mang giấy tờ gì?').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator(SHEET).waitFor();
    expect(await sheetPapers()).toEqual(PAPERS_OF_HER_CASE);
    expect(await page.locator(`${SHEET} .tick`).count()).toBe(3);
    expect(await page.locator(`${SHEET} .case`).innerText()).toBe(NO_COPY);
    expect(await page.locator(`${SHEET} .address`).innerText()).toBe(page.url());
    expect(await page.getByRole('img', { name: 'Quét mã để mở trang' }).isVisible()).toBe(true);
    expect(await widget().isVisible()).toBe(false);
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);

  it('is gone with the procedure, so that the list prints as a page', async () => {
    await open(`#cchc-procedure=${BIRTH_AGAIN}`);
    await heading('Cần mang giấy tờ gì?').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator(SHEET).waitFor();
    await page.evaluate(() => (location.hash = ''));
    await widget().waitFor();
    expect(await page.locator(SHEET).count()).toBe(0);
  }, 60_000);
});

describe('a printer', () => {
  it('gets the sheet alone, and the page is as before afterwards', async () => {
    await open(`#cchc-procedure=${BIRTH_AGAIN}&case=k2`);
    await heading('Cần mang giấy tờ gì?').waitFor();
    await page.evaluate(() => {
      const seen = document.documentElement.dataset;
      addEventListener('beforeprint', () => {
        seen.sheets = String(document.querySelectorAll('[data-cchc-sheet]').length);
      });
    });
    await page.pdf({ format: 'A4' });
    expect(await page.evaluate(() => document.documentElement.dataset.sheets)).toBe('1');
    expect(await page.locator(SHEET).count()).toBe(0);
    expect(await widget().isVisible()).toBe(true);
  }, 60_000);
});

describe('for everybody', () => {
  const views: [what: string, hash: string, sign: string][] = [
    ['the list', '', 'Có 11 thủ tục. Trang 1/2.'],
    ['a question back', '#cchc-procedures=khai+sinh', 'Bạn muốn hỏi thủ tục nào?'],
    ['nothing found', '#cchc-procedures=nuoi+voi', 'Hoặc gọi để được hướng dẫn'],
    ['a procedure', `#cchc-procedure=${BIRTH_AGAIN}`, 'Các lần công bố'],
    ['an abolished procedure', '#cchc-procedure=1.009999', 'Các lần công bố'],
  ];

  it.each(views)(
    'axe finds no barrier on %s, wide or narrow',
    async (_what, hash, sign) => {
      for (const width of [1280, 320]) {
        await open(hash, width);
        await page.getByText(sign).first().waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await overflowsSideways(page)).toBe(false);
        await page.close();
      }
    },
    120_000,
  );

  it('shows every sample without an error of the page', async () => {
    const errors: string[] = [];
    await open();
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const { code, name } of PROCEDURES) {
      await page.evaluate((hash) => (location.hash = hash), `cchc-procedure=${code}`);
      await heading(name).waitFor();
    }
    expect(errors).toEqual([]);
  }, 90_000);
});

describe('on a slow phone', () => {
  /** 4 times slower processor, 1.6 Mbit/s, 150 ms: the phone of the requirements. */
  const slowDown = async (session: CDPSession) => {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  };

  it('shows the papers; the time it took is reported, not judged', async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await slowDown(await page.context().newCDPSession(page));
    await page.addInitScript(() => {
      const look = () => {
        const list = document.querySelector('cchc-procedures')?.shadowRoot;
        const papers = list?.querySelector('cchc-procedure')?.shadowRoot?.querySelector('.paper');
        if (papers) document.documentElement.dataset.shownAfter = String(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${api.url}/xa-dong-kinh/thu-tuc.html#cchc-procedure=${BIRTH_AGAIN}`);
    await page.locator('html[data-shown-after]').waitFor({ timeout: 60_000 });
    const shown = await page.evaluate(() => document.documentElement.dataset.shownAfter);
    process.stdout.write(`papers visible after ${Math.round(Number(shown))} ms\n`);
    expect(Number(shown)).toBeGreaterThan(0);
  }, 90_000);
});
