import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Browser, Dialog, Locator, Page } from 'playwright-core';
import supertest from 'supertest';

import { trackAnswer } from '../../plugins/cchc/shared/contracts';
import { accessibilityProblems, openBrowser, overflowsSideways } from '../support/browser';
import { citizenOn, CONTENT, openIntake, PHONE } from '../support/citizen';
import { type Demo, startDemo } from '../support/demo';
import { asForm, feedbackOf, SENDER, sendFeedback } from '../support/intake';
import { GPS_MARK, photo } from '../support/photo';

let demo: Demo;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  browser = await openBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const open = async (viewport = PHONE) => {
  page = await openIntake(browser, demo.url, viewport);
};
const {
  heading,
  button,
  field,
  choose,
  chooseFiles,
  fillContent,
  fillPerson,
  receipt,
  keepCode,
  track,
} = citizenOn(() => page);
const hasFocus = (locator: Locator) => locator.evaluate((element) => element.matches(':focus'));
const stored = () => page.evaluate(() => JSON.stringify(localStorage));

/** Nothing that keeps anybody out, and nothing wider than the smallest phone. */
const isFitForAll = async () => {
  expect(await accessibilityProblems(page)).toEqual([]);
  const { width, height } = page.viewportSize() ?? PHONE;
  await page.setViewportSize({ width: 320, height });
  expect(await overflowsSideways(page)).toBe(false);
  await page.setViewportSize({ width, height });
};

const choosing = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** The next answer to what is sent is lost on its way; resolves to the number that it told. */
const loseAnswer = async (): Promise<{ number: Promise<string> }> => {
  // Not `page.route`, which does not pass files on.
  const session = await page.context().newCDPSession(page);
  const lost = new Promise<string>((resolve, reject) => {
    session.once('Fetch.requestPaused', ({ requestId }) => {
      const lose = async () => {
        const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
        const text = Buffer.from(body, base64Encoded ? 'base64' : 'utf8').toString();
        await session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
        await session.send('Fetch.disable');
        return (JSON.parse(text) as { data: { number: string } }).data.number;
      };
      lose().then(resolve, reject);
    });
  });
  const patterns = [{ urlPattern: '*/api/cchc/feedback*', requestStage: 'Response' as const }];
  await session.send('Fetch.enable', { patterns });
  return { number: lost };
};

describe('the signpost', () => {
  beforeAll(() => open());
  afterAll(() => page.close());

  it('sends what is no matter of this page where it belongs', async () => {
    await isFitForAll();
    for (const [way, sign] of [
      [/^Khiếu nại/, 'Khiếu nại không gửi được qua trang này.'],
      [/^Tố cáo/, 'Trang này không bao giờ nhận tố cáo.'],
      [/^Khẩn cấp/, 'Hãy gọi ngay, miễn phí, ngày và đêm:'],
    ] as const) {
      await choose(way);
      await page.getByText(sign).waitFor();
      expect(await page.locator('cchc-feedback').getByRole('textbox').count()).toBe(0);
      await isFitForAll();
      if (sign.startsWith('Hãy gọi')) {
        const call = page.getByRole('link', { name: '115' });
        expect(await call.getAttribute('href')).toBe('tel:115');
      }
      await button('Chọn việc khác').click();
    }
  }, 60_000);
});

describe('a citizen with a phone', () => {
  let code = '';
  let number = '';

  beforeAll(() => open());
  afterAll(() => page.close());

  it('is told beside each field what is missing, and stands at the first', async () => {
    await choose(/^Phản ánh, kiến nghị/);
    await heading('Bước 2/3: Nội dung phản ánh, kiến nghị').waitFor();
    await button('Tiếp tục').click();
    await page.getByText('Hãy chọn một mục.').waitFor();
    const [first] = await page.getByRole('radio').all();
    expect(first && (await hasFocus(first))).toBe(true);
    const title = field('Tóm tắt trong một câu');
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const described = (await title.getAttribute('aria-describedby')) ?? '';
    expect(described.split(' ')).toContain('title-problem');
    await isFitForAll();
  }, 40_000);

  it('is told what the portal does not accept, and how else to reach the office', async () => {
    await page.getByRole('radio', { name: /^Cán bộ/ }).check();
    await chooseFiles(
      choosing('Ảnh chụp.jpg', 'image/jpeg', await photo()),
      choosing('trống.pdf', 'application/pdf', Buffer.alloc(0)),
      choosing('lạ.pdf', 'application/pdf', Buffer.from('<html>')),
    );
    await page.getByText('Tệp “trống.pdf” không có nội dung.').waitFor();
    await chooseFiles(choosing('lạ.svg', 'image/svg+xml', Buffer.from('<svg/>')));
    await page.getByText('Tệp “lạ.svg” không thuộc loại được nhận').waitFor();
    expect(await page.getByText(/^lạ\.svg \(/).count()).toBe(0);
    await page.getByText(/Ảnh chụp\.jpg \(\d+ kB\)/).waitFor();
    await isFitForAll();
    await fillContent();
    await page.getByText('Về thông tin cá nhân của bạn').waitFor();
    await fillPerson();
    await button('Gửi').click();
    await page.getByText('Tệp “lạ.pdf” không thuộc loại được nhận').waitFor();
    expect(await hasFocus(button('Chọn ảnh, tệp'))).toBe(true);
    await isFitForAll();
    await button('Bỏ tệp lạ.pdf').click();
    expect(await page.getByText('không thuộc loại được nhận').count()).toBe(0);
    await button('Tiếp tục').click();
    await field('Số điện thoại').fill('không có');
    await button('Gửi').click();
    await page.getByText('Số điện thoại không đúng.').waitFor();
    expect(await hasFocus(field('Số điện thoại'))).toBe(true);
    await isFitForAll();
  }, 40_000);

  it('sends when the answer is lost on its way, and it is one case', async () => {
    await field('Số điện thoại').fill(SENDER.phone);
    const lost = await loseAnswer();
    await page.getByRole('button', { name: /^Gửi/ }).click();
    const answered = await lost.number;
    await page.getByText('Chưa gửi được vì mất kết nối mạng.').waitFor();
    expect(await field('Họ và tên').inputValue()).toBe(SENDER.fullName);
    expect(await stored()).toContain(CONTENT);

    await page.context().setOffline(true);
    await button('Gửi lại').click();
    await button('Gửi lại').and(page.locator(':enabled')).waitFor();
    await page.context().setOffline(false);
    await button('Gửi lại').click();
    ({ code, number } = await receipt());
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(number).toBe(answered);
    // S-33 S-38: one photo; what lies there says nothing, not where and by whom it was taken either.
    const kept = join(demo.folder, 'private', 'kept');
    const photos = await Promise.all((await readdir(kept)).map((key) => readFile(join(kept, key))));
    expect(
      photos.map((bytes) => [bytes.toString('latin1', 0, 3), bytes.includes(GPS_MARK)]),
    ).toEqual([['c1.', false]]);
    expect(await readdir(join(demo.folder, 'private', 'incoming'))).toEqual([]);
  }, 60_000);

  it('sees code and due date, and cannot leave by accident', async () => {
    await page.getByText(/Hạn: hết ngày .* 15 ngày làm việc/).waitFor();
    await isFitForAll();
    const asked: string[] = [];
    const stay = async (dialog: Dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    };
    page.on('dialog', stay);
    await page.evaluate(() => location.reload());
    await button('Xong').click();
    await page.getByText('Hãy lưu mã rồi đánh dấu vào ô này.').waitFor();
    expect(asked).toEqual(['beforeunload']);
    page.off('dialog', stay);
    expect((await receipt()).code).toBe(code);
  }, 40_000);

  it('keeps the code on paper or in a file', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button('Tải về (.txt)').click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${number}.txt`);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-cchc-sheet]');
    await sheet.getByText('Phiếu tiếp nhận').waitFor();
    expect(await sheet.locator('main').innerText()).toContain(code);
    expect(await page.getByRole('banner').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await keepCode();
    // Neither what she wrote nor the code is left behind.
    const left = `${await stored()} ${page.url()}`;
    for (const secret of [code, CONTENT, SENDER.fullName]) expect(left).not.toContain(secret);
    expect(await page.getByText(code).count()).toBe(0);
  }, 40_000);

  it('looks it up, in any way of typing, and takes it back after a question', async () => {
    await track('0000 0000 0000 0000');
    await page.getByText('Không có hồ sơ nào ứng với mã tra cứu này.').waitFor();
    expect(await hasFocus(field('Mã tra cứu'))).toBe(true);
    await track(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    await heading('Tình trạng: Chờ tiếp nhận').waitFor();
    expect(await hasFocus(heading('Tình trạng: Chờ tiếp nhận'))).toBe(true);
    await page.getByText(`${number} (phản ánh, kiến nghị)`).waitFor();
    const told = await page.locator('cchc-track section').innerText();
    expect(told).toContain(number);
    expect(told).not.toContain(SENDER.fullName);
    await isFitForAll();

    await button('Rút lại').click();
    await heading('Rút lại nội dung đã gửi?').waitFor();
    await isFitForAll();
    await button('Không, giữ nguyên').click();
    expect(await hasFocus(button('Rút lại'))).toBe(true);
    await button('Rút lại').click();
    await button('Rút lại').click();
    await heading('Tình trạng: Công dân rút').waitFor();
    await page.getByText('Đã rút.').waitFor();
    expect(await button('Rút lại').count()).toBe(0);
    expect(`${await stored()} ${page.url()}`).not.toContain(code);
  }, 60_000);
});

describe('a citizen with a keyboard', () => {
  beforeAll(() => open({ width: 1280, height: 800 }));
  afterAll(() => page.close());

  const tabTo = async (wanted: Locator) => {
    for (let presses = 0; presses < 40 && !(await hasFocus(wanted)); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await hasFocus(wanted)).toBe(true);
  };

  it('asks about a procedure that she chooses among suggestions', async () => {
    await tabTo(page.getByRole('button', { name: /^Hỏi về thủ tục/ }));
    await page.keyboard.press('Enter');
    await tabTo(field('Câu hỏi về thủ tục nào?'));
    await page.keyboard.type('dang ky khai sinh');
    const suggested = button('Đăng ký khai sinh');
    await suggested.waitFor();
    await tabTo(suggested);
    await page.keyboard.press('Enter');
    await page.getByText('Thủ tục đã chọn:').waitFor();
    await tabTo(field('Tóm tắt trong một câu'));
    await page.keyboard.type('Cần mang giấy tờ gì?');
    await tabTo(field('Nội dung'));
    await page.keyboard.type('Con tôi mới sinh, tôi cần mang những giấy tờ gì?');
    await tabTo(button('Tiếp tục'));
    await page.keyboard.press('Enter');
    await heading('Bước 3/3: Người gửi').waitFor();
    await page.getByText('Về thông tin cá nhân của bạn').waitFor();
    await tabTo(field('Họ và tên'));
    await page.keyboard.type(SENDER.fullName);
    await tabTo(field('Địa chỉ').first());
    await page.keyboard.type(SENDER.address);
    await tabTo(field('Số điện thoại'));
    await page.keyboard.type(SENDER.phone);
    await page.keyboard.press('Enter'); // as in any form
    expect((await receipt()).number).toMatch(/^HD-/);
    await isFitForAll();
    await keepCode();
  }, 60_000);
});

describe('a draft', () => {
  beforeAll(() => open());
  afterAll(() => page.close());

  it('is there when the page is opened again, until she deletes it', async () => {
    await choose(/^Phản ánh, kiến nghị/);
    await field('Tóm tắt trong một câu').fill('Viết dở');
    await page.reload();
    await choose(/^Phản ánh, kiến nghị/);
    await page.getByText('Đã mở lại bản nháp').waitFor();
    expect(await field('Tóm tắt trong một câu').inputValue()).toBe('Viết dở');
    await button('Xóa bản nháp').click();
    await page.getByText('Đã xóa bản nháp.').waitFor();
    expect(await field('Tóm tắt trong một câu').inputValue()).toBe('');
    expect(await stored()).not.toContain('Viết dở');
  }, 40_000);
});

describe('a case that has been answered', () => {
  const CASE = {
    number: 'PA-2026-000007',
    kind: 'feedback',
    state: 'answered',
    label: 'Đã trả lời',
    unit: { code: '18586', name: 'Xã Đông Kinh' },
    receivedAt: '2026-11-02T08:00:00.000+07:00',
    dueOn: '2026-11-23',
    dueExplanation: ['Hạn: hết ngày 23/11/2026.'],
    history: [
      { at: '2026-11-02T08:00:00.000+07:00', label: 'Tiếp nhận', note: null, noteLang: null },
      ...[
        ['Xin ghi rõ ngày.', 'vi'],
        ['Not in the required form', 'en'],
      ].map(([note, noteLang]) => ({
        ...{ at: '2026-11-03T08:00:00.000+07:00', label: 'Bước', note, noteLang },
      })),
    ],
    answer: {
      ...{ text: 'Đã mở thêm một quầy.', answeredAt: '2026-11-10T09:00:00.000+07:00' },
      files: [{ position: 3, name: 'Công văn 12.pdf', mime: 'application/pdf', size: 240_000 }],
    },
    allowed: ['rate', 'reopen'],
  };
  const sent: unknown[] = [];

  beforeAll(async () => {
    await open();
    await page.route(/\/api\/cchc\/cases\//, async (route) => {
      sent.push([new URL(route.request().url()).pathname, route.request().postDataJSON()]);
      const isTracked = route.request().url().includes('/track');
      const data = isTracked ? trackAnswer.shape.data.parse(CASE) : { ...CASE, allowed: [] };
      await route.fulfill({ json: { data, meta: {} } });
    });
  });
  afterAll(() => page.close());

  it('shows the answer, and asks before it sends what she thinks of it', async () => {
    await track('7K2M 9QXT 4HWP 3ZRB');
    await page.getByText('Đã mở thêm một quầy.').waitFor();
    await page.getByText(/Công văn 12\.pdf \(\d+ kB\)/).waitFor();
    const language = (text: string) => page.getByText(text).getAttribute('lang');
    expect(await language('Xin ghi rõ ngày.')).toBe('vi');
    expect(await language('Not in the required form')).toBe('en');
    await isFitForAll();
    await button('Trả lời chưa thỏa đáng').click();
    const reason = field('Vì sao trả lời chưa thỏa đáng?');
    await reason.fill('Chưa rõ');
    await button('Đề nghị xem lại').click();
    await page.locator('#said-problem').waitFor();
    expect(await hasFocus(reason)).toBe(true);
    await isFitForAll();
    await button('Thôi').click();

    await button('Đánh giá').click();
    await button('Gửi đánh giá').click();
    await page.getByText('Hãy chọn một mức.').waitFor();
    await page.getByRole('radio', { name: '4 – Hài lòng' }).check();
    await isFitForAll();
    await button('Gửi đánh giá').click();
    await page.getByText('Cảm ơn bạn đã đánh giá.').waitFor();
    const trackingCode = '7K2M 9QXT 4HWP 3ZRB';
    expect(sent).toEqual([
      ['/api/cchc/cases/track', { trackingCode }],
      ['/api/cchc/cases/rate', { trackingCode, rating: 4 }],
    ]);
  }, 60_000);
});

describe('a case about which the office has asked', () => {
  const PDF = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n',
  );
  let code: string;
  let answer: () => Promise<void>;

  beforeAll(async () => {
    await open();
    const portal = { http: () => supertest(demo.url) };
    const { body } = await sendFeedback(portal, await feedbackOf(portal, '18586'));
    const { number, trackingCode } = body.data as { number: string; trackingCode: string };
    code = trackingCode;
    const signIn = async (role: string) => {
      const { email, password } = demo.account(role, '18586');
      const login = await portal.http().post('/admin/login').send({ email, password });
      return String(login.body.data.token);
    };
    const [officer, leader] = [await signIn('cchc-officer'), await signIn('cchc-viewer')];
    const call = async (token: string, path: string, said?: object) => {
      const request = said ? portal.http().post(path).send(said) : portal.http().get(path);
      return (await request.set('Authorization', `Bearer ${token}`).expect(200)).body.data;
    };
    const listed = await portal
      .http()
      .get(`/cchc/cases?q=${number}`)
      .set('Authorization', `Bearer ${officer}`);
    const at = `/cchc/cases/${listed.body.data[0].documentId}`;
    const step = async (token: string, action: string, said = {}) => {
      const { version } = await call(token, at);
      await call(token, `${at}/steps`, { action, version, ...said });
    };
    await step(officer, 'accept');
    const [{ id }] = await call(leader, `${at}/handlers`);
    await step(leader, 'assign', { assignee: id });
    await step(officer, 'ask', { note: 'Gửi thêm ảnh chụp phiếu hẹn' });
    answer = async () => {
      const { version } = await call(officer, at);
      const said = { action: 'propose', version, answer: 'Như văn bản.', result: 'resolved' };
      const post = portal.http().post(`${at}/steps`).set('Authorization', `Bearer ${officer}`);
      await asForm(post, said, [['Công văn 12.pdf', PDF]]).expect(200);
      await step(leader, 'approve');
    };
  });
  afterAll(() => page.close());

  it('is added to with words and files, and one that is not taken is named beside them', async () => {
    await track(code);
    await page.getByText('Gửi thêm ảnh chụp phiếu hẹn').waitFor();
    await button('Bổ sung nội dung').click();
    await field('Bổ sung nội dung').fill('Gửi kèm ảnh phiếu hẹn.');
    await chooseFiles(choosing('trang.pdf', 'application/pdf', Buffer.from('<!doctype html>')));
    await button('Gửi bổ sung').click();
    await page.locator('#files-problem').getByText('“trang.pdf”').waitFor();
    await page.getByRole('button', { name: 'Bỏ tệp trang.pdf' }).click();
    await chooseFiles(choosing('phieu.jpg', 'image/jpeg', await photo()));
    await page.getByText(/phieu\.jpg \(\d+ kB\)/).waitFor();
    await isFitForAll();
    await button('Gửi bổ sung').click();
    await page.getByText('Đã gửi phần bổ sung.').waitFor();
  }, 60_000);

  it('is answered with a file, which comes by a link of its own', async () => {
    await answer();
    await button('Tra cứu mã khác').click();
    await track(code);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về tệp Công văn 12.pdf' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('Công văn 12.pdf');
    expect(await readFile(await download.path())).toEqual(PDF);
  }, 60_000);
});

describe('when the portal, or the page, does not let her send', () => {
  afterEach(() => page.close());

  it('says so, with the phone of the office', async () => {
    await open();
    await page.route(/\/api\/cchc\/feedback/, (route) =>
      route.fulfill({
        status: 429,
        json: {
          data: null,
          error: {
            message: 'Đã nhận quá nhiều nội dung. Có thể gọi 0239 000 0201 để được tiếp nhận.',
            details: { code: 'INTAKE_LIMITED', fields: [], phone: '0239 000 0201' },
          },
        },
      }),
    );
    await choose(/^Phản ánh, kiến nghị/);
    await page.getByRole('radio', { name: /^Quy định/ }).check();
    await fillContent();
    await page.getByText('Về thông tin cá nhân của bạn').waitFor();
    await fillPerson();
    await button('Gửi').click();
    const call = page.getByRole('link', { name: 'Gọi 0239 000 0201' });
    expect(await call.getAttribute('href')).toBe('tel:02390000201');
    await isFitForAll();
  }, 40_000);

  it('names a hotline beside a code that is none, where the unit has no number', async () => {
    page = await browser.newPage({ viewport: PHONE });
    await page.route(/\/api\/cchc\/units\//, (route) =>
      route.fulfill({ json: { data: { name: 'Xã Đông Kinh', phone: null }, meta: {} } }),
    );
    const line = (origin: string, phone: string | null) => ({ origin, phone });
    const lines = [
      line('inherited', '0239 000 0001'),
      line('own', null),
      line('own', '0239 000 0002'),
    ];
    await page.route(/\/api\/cchc\/hotlines/, (route) =>
      route.fulfill({ json: { data: lines, meta: {} } }),
    );
    await page.goto(`${demo.url}/cchc/track?unit=18586`);
    await track('0000 0000 0000 0000');
    await page.getByText('Không có hồ sơ nào ứng với mã tra cứu này').waitFor();
    await page.getByRole('link', { name: 'Gọi 0239 000 0002' }).waitFor();
    await isFitForAll();
  }, 40_000);

  it('names https where the browser has no cryptography', async () => {
    page = await browser.newPage({ viewport: PHONE });
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(`${demo.url}/xa-dong-kinh/gop-y.html`);
    await choose(/^Phản ánh, kiến nghị/);
    await page.getByText('địa chỉ trang không bắt đầu bằng https://').waitFor();
    expect(await page.locator('cchc-feedback').getByRole('textbox').count()).toBe(0);
    await isFitForAll();
  }, 40_000);
});

describe('on a site of its own', () => {
  let site: Server;
  let address = '';

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>Commune</title>
        <script type="module" src="${demo.url}/cchc/widgets.js"></script>
        <main><h1>Commune</h1><cchc-ask unit="18586" locale="en"></cchc-ask></main></html>`);
    });
    await new Promise<void>((done) => site.listen(0, 'localhost', done));
    // Another host name than the portal's, and one that browsers take for secure.
    address = `http://localhost:${(site.address() as AddressInfo).port}/`; // listens on a port
  });
  afterAll(async () => {
    await page.close();
    await new Promise((done) => site.close(done));
  });

  it('speaks English, does its work in a worker and sends to the portal', async () => {
    page = await browser.newPage({ viewport: PHONE });
    page.setDefaultTimeout(20_000);
    const worker = page.waitForEvent('worker');
    await page.goto(address);
    await page.getByRole('button', { name: /^Ask about a procedure/ }).click();
    await field('In one sentence').fill('Which papers?');
    await field('Text').fill('Which papers do I need for my child?');
    await worker;
    await button('Continue').click();
    await page.getByText('Your personal data').waitFor();
    await field('Full name').fill(SENDER.fullName);
    await field('Address').first().fill(SENDER.address);
    await field('Phone number').fill(SENDER.phone);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button('Send').click();
    await heading('Sent. Please keep your tracking code').waitFor();
  }, 60_000);
});

describe('the page of the form', () => {
  it('comes in less than 100 kB', async () => {
    page = await browser.newPage({ viewport: PHONE });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${demo.url}/xa-dong-kinh/gop-y.html`);
    await choose(/^Phản ánh, kiến nghị/);
    await page.getByText('Gửi đến: Xã Đông Kinh').waitFor();
    await page.close();
    process.stdout.write(`page of the form: ${Math.round(bytes / 1000)} kB\n`);
    expect(bytes).toBeLessThan(100_000);
  }, 40_000);
});
