import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildLocal, buildProcedure, buildUnit } from '../support/build';
import { command } from '../support/command';
import { catalogue } from '../support/import';
import { amend } from '../support/review';
import { type Portal, startPortal } from '../support/strapi';

const CODE = '1.000894';
const LONG_NAME = `Cấp giấy phép ${'cho công trình theo tuyến, không theo tuyến, '.repeat(24)}nhà ở`;
const PAGE_SIZE = 100;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const { documentId } = await buildProcedure(portal.strapi, {
    code: CODE,
    name: 'Đăng ký kết hôn',
    steps: [{ title: 'Nộp hồ sơ', html: '<p>Nộp tại quầy <em>số 1</em>.</p>' }],
    methods: [
      {
        channel: 'in-person',
        durationValue: '3',
        durationUnit: 'working-day',
        fees: [{ amount: 0, note: 'Miễn lệ phí cho hộ nghèo' }],
        text: '',
      },
    ],
    cases: [{ name: 'Kết hôn lần đầu', papers: [{ name: 'Tờ khai', originals: 1, copies: 0 }] }],
  });
  await amend(portal, { documentId }, { name: 'Đăng ký kết hôn kiểu mới' });
  const unit = await buildUnit(portal.strapi, { code: '18586', name: 'Xã Nhà' });
  const overlay = { place: 'Nhà văn hóa', hours: '7 giờ 30' };
  await buildLocal(portal.strapi, { unit: unit.documentId, procedureCode: CODE, ...overlay });
});
afterAll(() => portal.stop());

const get = (path: string) => portal.http().get(`/cchc/procedures${path}`);
/** What a browser without scripts shows. */
const plain = async (path: string): Promise<string> => {
  const { text } = await get(path).expect(200);
  const shown = /<noscript>(.*?)<\/noscript>|<cchc-procedure [^>]*>(.*?)<\/cchc-procedure>/gs;
  return [...text.matchAll(shown)].map(([, list, record]) => list ?? record).join('');
};

describe('without scripts', () => {
  it('the page of a procedure says where, how long, how much, which papers and which steps', async () => {
    const page = await plain(`/${CODE}?unit=18586`);
    for (const text of [
      '<h1>Đăng ký kết hôn kiểu mới</h1>',
      'Nhà văn hóa',
      '7 giờ 30',
      '3 ngày làm việc',
      'Miễn lệ phí cho hộ nghèo',
      'Kết hôn lần đầu',
      'Tờ khai',
      'Nộp hồ sơ',
      '<p>Nộp tại quầy <em>số 1</em>.</p>',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('the list names every procedure, page by page, and leads to each for the same unit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cchc-pages-'));
    const file = join(folder, 'a.jsonl');
    await writeFile(
      file,
      catalogue(PAGE_SIZE, (n) => ({ ten_thu_tuc: `Cấp giấy số ${n}` })),
    );
    await command(portal.strapi, 'import', 'procedures', file, '--publish');
    await rm(folder, { recursive: true });
    const first = await plain('?unit=18586');
    expect(first).toContain('href="/cchc/procedures/7.000007?unit=18586"');
    expect(first.match(/<li>/g)).toHaveLength(PAGE_SIZE);
    expect(first).toContain('href="/cchc/procedures?unit=18586&#38;page=2"');
    const second = await plain('?unit=18586&page=2');
    expect(second).toContain('Đăng ký kết hôn kiểu mới');
    expect(second.match(/<li>/g)).toHaveLength(1);
  });

  it('a long name and many papers stay whole', async () => {
    const papers = Array.from({ length: 111 }, (_none, index) => ({
      name: `Giấy số ${index + 1}`,
      originals: 1,
      copies: 0,
    }));
    const code = '1.111111';
    await buildProcedure(portal.strapi, { code, name: LONG_NAME, cases: [{ name: null, papers }] });
    const page = await plain(`/${code}`);
    expect(page).toContain(`<h1>${LONG_NAME}</h1>`);
    expect(page.match(/<li>Giấy số/g)).toHaveLength(111);
  });
});

describe('the widgets on the pages', () => {
  it('lead on for the same unit', async () => {
    for (const path of ['', `/${CODE}`]) {
      const { text } = await get(`${path}?unit=18586`).expect(200);
      expect(text).toContain('href-base="/cchc/procedures/{code}?unit=18586"');
    }
    expect((await get(`/${CODE}?unit=18586`)).text).toContain('href="/cchc/procedures?unit=18586"');
  });
});

describe('an older edition', () => {
  it('is what the widget is asked to show, too', async () => {
    const { text } = await get(`/${CODE}?edition=1`).expect(200);
    expect(text).toContain('<h1>Đăng ký kết hôn</h1>');
    expect(text).toMatch(/<cchc-procedure [^>]*edition="1"/);
  });
});

describe('an address that cannot be opened', () => {
  it.each([
    ['/9.999999', 404],
    [`/${CODE}?edition=999`, 404],
    [`/${CODE}?asOf=2020-13-40`, 400],
    [`/${CODE}?unit=khong-co`, 404],
    ['/%E0%A4%A', 404],
    ['?unit=khong-co', 404],
    ['?unit=%22%3E%3Cscript%3E', 400],
    ['?page=0', 400],
  ])('%s answers %i with a page for people and a way on', async (path, status) => {
    const { text } = await get(path).expect(status);
    expect(text).toContain('<h1>Không mở được');
    expect(text).toContain('href="/cchc/procedures"');
    expect(text).not.toMatch(/asOf|<script>/);
  });
});

describe('in a frame of another site', () => {
  const headers = async (path: string) => (await portal.http().get(path)).headers;

  it.each([
    '/cchc/procedures?unit=18586',
    `/cchc/procedures/${CODE}`,
    '/cchc/news?unit=18586',
    '/cchc/news/khong-co',
  ])('%s may be shown, and keeps the rest of its policy', async (path) => {
    const { 'x-frame-options': option, 'content-security-policy': policy } = await headers(path);
    expect(option).toBeUndefined();
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self'");
  });

  it.each(['/admin', '/', '/cchc/khong-co'])('%s may not', async (path) => {
    const { 'x-frame-options': option, 'content-security-policy': policy } = await headers(path);
    expect(option).toBe('SAMEORIGIN');
    expect(policy).toContain("frame-ancestors 'self'");
  });
});

it('may run the program that does the work of a form, and no other from elsewhere', async () => {
  const track = await portal.http().get('/cchc/track').expect(200);
  for (const { headers } of [track, await get('').expect(200)]) {
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("script-src 'self'");
  }
});

it('stands on the page above all of the section, in the language and for the unit of the reader', async () => {
  for (const path of ['/cchc', '/cchc/']) {
    const { text } = await portal.http().get(path).expect(200);
    for (const page of ['procedures', 'news', 'questions', 'reports', 'track']) {
      expect(text).toContain(`<a href="/cchc/${page}">`);
    }
  }
  const { text } = await portal.http().get('/cchc?locale=en&unit=18586').expect(200);
  expect(text).toContain('<a href="/cchc/procedures?locale=en&#38;unit=18586">All administrative');
});
