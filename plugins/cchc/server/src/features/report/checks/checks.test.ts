import fc from 'fast-check';

import type { CountedTable, ReportSection } from '../../../../../shared/contracts';
import { citationsIn } from './citations';
import { citedDocuments, type Registered } from './cited-documents';
import { emptyMandatory } from './mandatory';
import { unlikeCounters } from './numbers';
import { otherUnits } from './other-units';
import { standingOf } from './standing';

const section = (text: string, fields: Partial<ReportSection> = {}): ReportSection => ({
  key: 'noi-dung',
  level: 2,
  title: 'Nội dung, hình thức',
  counters: [],
  mandatory: false,
  text,
  ...fields,
});
const brief = (found: { code: string; level: string; section: string | null }[]) =>
  found.map(({ code, level }) => `${level} ${code}`);

describe('a mandatory section', () => {
  it.each([
    ['', 1],
    [' \n- …\n', 1],
    ['Đã làm.', 0],
    ['0', 0],
  ])('with the text %j counts as empty %i times', (text, times) => {
    expect(emptyMandatory([section(text, { mandatory: true })])).toHaveLength(times);
  });

  it('is named by its title', () => {
    const [found] = emptyMandatory([section('', { mandatory: true })]);
    expect(found).toMatchObject({ section: 'noi-dung', level: 'error' });
    expect(found?.message).toBe('Mục “Nội dung, hình thức” bắt buộc nhưng còn trống.');
  });
});

describe('citations', () => {
  it.each([
    ['Kế hoạch số 07/KH-UBND ngày 26/02/2024 của UBND xã', '7/kh-ubnd', '2024-02-26', 'ubnd xa'],
    [
      'Nghị quyết 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về',
      '76/nq-cp',
      '2021-07-15',
      'chinh phu',
    ],
    ['Quyết định số 12/2024/QĐ-UBND (05.3.2024)', '12/2024/qd-ubnd', '2024-03-05', null],
    ['Công văn 123/UBND-NV, sau đó', '123/ubnd-nv', null, null],
    [
      'Kế hoạch 9/KH-UBND của Ủy ban nhân dân xã Thử về tuyên truyền',
      '9/kh-ubnd',
      null,
      'ubnd xa thu',
    ],
  ])('finds the one in %j', (text, key, day, agency) => {
    expect(citationsIn(section(text))).toMatchObject([{ key, day, agency }]);
  });

  it.each(['ngày 26/02/2024', 'đạt 15/20 điểm', 'tỷ lệ 1/2', 'km 3/AB'])(
    'sees none in %j',
    (text) => {
      expect(citationsIn(section(text))).toEqual([]);
    },
  );
});

/** Where the unit keeps no register. */
const cited = (sections: ReportSection[], registered: Registered[]) =>
  citedDocuments(sections, registered, { kept: new Set(), unit: 'Xã Đông Kinh' });

describe('cited documents', () => {
  it('differ when one number has two dates, in two sections too', () => {
    const found = cited(
      [
        section('Kế hoạch số 07/KH-UBND ngày 26/02/2024'),
        section('theo Kế hoạch 7/KH-UBND ngày 28/02/2024', { key: 'danh-gia' }),
      ],
      [],
    );
    expect(brief(found)).toEqual(['error cited-twice']);
    expect(found[0]).toMatchObject({ section: 'danh-gia' });
    expect(found[0]?.message).toContain('26/02/2024 và 28/02/2024');
    expect(found[0]?.excerpt).toContain('7/KH-UBND ngày 28/02/2024');
  });

  it('may be two of one number where the text says of whom', () => {
    const text =
      'Kế hoạch số 07/KH-UBND ngày 26/02/2024 của UBND xã về tuyên truyền và Kế hoạch số 07/KH-UBND ngày 11/01/2024 của UBND tỉnh';
    expect(cited([section(text)], [])).toEqual([]);
  });

  it('are asked about when the plan of a year has two numbers', () => {
    const text = 'Kế hoạch 07/KH-UBND ngày 26/02/2024; Kế hoạch 09/KH-UBND ngày 28/02/2024';
    expect(brief(cited([section(text)], []))).toEqual(['warning two-plans']);
    const other = 'Kế hoạch 07/KH-UBND ngày 26/02/2024; Kế hoạch 09/KH-UBND ngày 28/02/2025';
    expect(cited([section(other)], [])).toEqual([]);
  });

  it.each([
    ['2024-02-26', []],
    ['2024-02-27', ['warning unlike-register']],
    ['2023-02-27', ['warning unlike-register']],
    [null, []],
  ])('are compared with the register, which has %j', (day, wanted) => {
    const text = 'Kế hoạch số 07/KH-UBND ngày 26/02/2024';
    const found = cited([section(text)], [{ key: '7/kh-ubnd', day }]);
    expect(brief(found)).toEqual(wanted);
  });
});

describe('a document that the register does not have', () => {
  const text = (agency: string) => `Kế hoạch số 07/KH-UBND ngày 26/02/2024${agency}`;
  it.each([
    ['', 'kh-ubnd 2024', ['warning unlike-register']],
    [' của UBND xã về tuyên truyền', 'kh-ubnd 2024', ['warning unlike-register']],
    [' của UBND tỉnh', 'kh-ubnd 2024', []],
    ['', 'kh-ubnd 2023', []],
    ['', 'bc-ubnd 2024', []],
  ])('is asked about%s where the unit keeps %s', (agency, kept, wanted) => {
    const own = { kept: new Set([kept]), unit: 'Xã Đông Kinh' };
    expect(brief(citedDocuments([section(text(agency))], [], own))).toEqual(wanted);
  });
});

describe('names of other units', () => {
  const others = ['Xã Đức Minh', 'Phường Trà Câu', 'Xã Tân Tiến'];
  const own = ['Xã Đông Kinh', 'Tỉnh Hà Tĩnh', 'Xã Ích Hậu', 'Xã Tân Tiến'];
  const names = (text: string) =>
    otherUnits([section(text)], others, own).map(({ message }) => message.match(/: (.+?)\./)?.[1]);

  it.each([
    ['UBND xã Đức Minh đã triển khai', ['Xã Đức Minh']],
    ['ubnd XA DUC MINH', ['Xã Đức Minh']],
    ['UBND xã Đông Kinh, tỉnh Hà Tĩnh', []],
    ['Trước đây là xã Ích Hậu', []],
    ['xã Tân Tiến', []],
    ['xã Đức Minhh', []],
    ['xã Đức, Minh', ['Xã Đức Minh']],
    ['phường Trà Câu và phường Trà Câu', ['Phường Trà Câu']],
  ])('in %j are %j', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it('asks, and never forbids', () => {
    expect(brief(otherUnits([section('xã Đức Minh')], others, own))).toEqual([
      'warning other-unit',
    ]);
  });
});

const news = (fields: Partial<CountedTable> = {}): CountedTable => ({
  counter: 'news.published',
  title: 'Tin, bài đã đăng',
  definition: 'Tin, bài đã xuất bản trong kỳ.',
  measure: 'bài',
  columns: ['Thể loại'],
  rows: [
    { labels: ['Tin'], keys: ['brief'], value: 4, before: 2 },
    { labels: ['Phóng sự'], keys: ['reportage'], value: 3, before: null },
  ],
  total: 7,
  totalBefore: 2,
  ...fields,
});

describe('numbers typed by hand', () => {
  const check = (text: string, counters: string[] = []) =>
    brief(unlikeCounters([section(text, { counters })], [news()]));

  it.each([
    'đăng 7 tin bài',
    'đăng 07 tin, bài',
    'có 4 tin và 3 phóng sự',
    'so với 2 bài cùng kỳ',
    'tổ chức 12 buổi tuyên truyền',
    'ngày 12/5 bài viết',
    'đạt 12% bài',
    'năm 2026. Bài viết hay',
  ])('go with the counter in %j', (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each(['đăng 12 tin bài', 'đăng 12 bài', 'có 9 phóng sự', '1.234 tin, bài'])(
    'contradict it in %j',
    (text) => {
      expect(check(text, ['news.published'])).toEqual(['error unlike-counter']);
      expect(check(text)).toEqual(['warning unlike-counter']);
    },
  );

  it('may be a part of it', () => {
    expect(check('nổi bật có 5 bài', ['news.published'])).toEqual(['warning unlike-counter']);
  });

  it('say what was counted, and where', () => {
    const [found] = unlikeCounters([section('Trong kỳ đã đăng 12 tin bài trên cổng.')], [news()]);
    expect(found?.message).toBe('Số 12 viết tay không khớp bộ đếm “Tin, bài đã đăng”: 7 bài.');
    expect(found?.excerpt).toContain('12 tin bài');
  });

  it('are right for any total that is written as it is', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (total, typed) => {
        const found = unlikeCounters(
          [section(`Đã đăng ${typed} tin bài.`)],
          [news({ total, rows: [], totalBefore: null })],
        );
        expect(found).toHaveLength(typed === total ? 0 : 1);
      }),
    );
  });
});

describe('numbers of a report', () => {
  const snapshot = (takenAt: string, included = true) => ({
    version: 1 as const,
    unit: { code: '42', name: 'Tỉnh Thử' },
    span: {
      kind: 'quarter' as const,
      year: 2026,
      number: 2,
      name: 'Quý II năm 2026',
      firstDay: '2026-03-15',
      lastDay: '2026-06-14',
    },
    takenAt,
    tables: [],
    children: [{ unit: { code: '1', name: 'Xã Một' }, included, tables: [] }],
  });
  const after = '2026-06-15T00:00:00.000+07:00';

  it.each([
    [after, after, []],
    ['2026-06-14T23:59:00.000+07:00', after, ['error early-numbers']],
    ['2026-06-10T08:00:00.000+07:00', '2026-06-14T23:59:00.000+07:00', ['warning before-cut-off']],
  ])('taken at %s and sent at %s', (takenAt, now, wanted) => {
    expect(brief(standingOf(snapshot(takenAt), new Date(now), []))).toEqual(wanted);
  });

  it('say whose are missing', () => {
    const [found] = standingOf(snapshot(after, false), new Date(after), []);
    expect(found?.message).toBe('Chưa cộng số liệu của 1 đơn vị: Xã Một.');
  });
});
