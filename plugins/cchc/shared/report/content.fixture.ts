import { type CountedTable, reportContent, type ReportContent } from '../contracts/report';

export const table = (change: Partial<CountedTable>): CountedTable => ({
  counter: 'news.published',
  title: 'Tin, bài theo chủ đề',
  definition: 'Tin, bài đăng trong kỳ; một bài có nhiều chủ đề được đếm ở từng chủ đề',
  measure: 'bài',
  columns: ['Chủ đề', 'Thể loại'],
  rows: [
    { labels: ['Cải cách thủ tục hành chính', 'Tin'], keys: ['tthc', 'tin'], value: 4, before: 2 },
    { labels: ['Chuyển đổi số', 'Bài'], keys: ['cds', 'bai'], value: 1234, before: null },
  ],
  total: 1237,
  totalBefore: 2,
  ...change,
});

export const single = (counter: string, title: string, total: number | null): CountedTable =>
  table({
    ...{ counter, title, measure: 'hồ sơ', columns: [], total, totalBefore: 10 },
    rows: [{ labels: [], keys: [], value: total, before: 10 }],
  });

/** A report with three levels of sections, two single numbers and a table. */
export const buildContent = (change: Partial<ReportContent> = {}): ReportContent =>
  reportContent.parse({
    title: 'Báo cáo kết quả công tác tuyên truyền cải cách hành chính 6 tháng đầu năm 2026',
    span: {
      ...{ kind: 'half-year', year: 2026, number: 1, name: '6 tháng đầu năm 2026' },
      ...{ firstDay: '2025-12-15', lastDay: '2026-06-14' },
    },
    unit: { code: '18586', name: 'UBND xã Đông Kinh' },
    letterhead: {
      issuer: ['Ủy ban nhân dân', 'xã Đông Kinh'],
      symbol: 'BC-UBND',
      place: 'Đông Kinh',
      signatory: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
      signerName: 'Nguyễn Văn A',
      recipients: ['UBND tỉnh', 'Sở Nội vụ', 'Lưu: VT, VHXH'],
    },
    number: null,
    signedOn: null,
    sections: [
      section('ket-qua', 1, 'Kết quả thực hiện', ''),
      section(
        'noi-dung',
        2,
        'Nội dung, hình thức',
        'UBND xã đã tổ chức:\n- Đăng tin;\n– Phát thanh.',
      ),
      section('tin-bai', 2, 'Thống kê tin, bài', '', ['news.published']),
      section('ho-so', 3, 'Hỏi đáp', '', ['cases.received', 'cases.late', 'no.such']),
    ],
    snapshot: {
      version: 1,
      unit: { code: '18586', name: 'UBND xã Đông Kinh' },
      span: {
        ...{ kind: 'half-year', year: 2026, number: 1, name: '6 tháng đầu năm 2026' },
        ...{ firstDay: '2025-12-15', lastDay: '2026-06-14' },
      },
      takenAt: '2026-06-15T00:10:00.000+07:00',
      tables: [
        table({}),
        single('cases.received', 'Hỏi đáp đã nhận', 12),
        single('cases.late', 'Trả lời quá hạn', null),
      ],
      children: [],
    },
    ...change,
  });

export const section = (
  key: string,
  level: 0 | 1 | 2 | 3,
  title: string,
  text: string,
  counters: string[] = [],
): ReportContent['sections'][number] => ({ key, level, title, text, counters, mandatory: true });
