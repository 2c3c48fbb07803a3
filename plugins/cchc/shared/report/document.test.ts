import { officialDocument } from '../official-document';
import { buildContent, section, table } from './content.fixture';
import { reportDocument } from './document';

const blocksOf = (change: Parameters<typeof buildContent>[0] = {}) =>
  reportDocument(buildContent(change)).blocks;

describe('a report as an official document', () => {
  it('is one by its contract, with number, day and month blank until they are known', () => {
    const document = officialDocument.parse(reportDocument(buildContent()));
    expect(document).toMatchObject({
      title: 'Báo cáo',
      subject: 'Kết quả công tác tuyên truyền cải cách hành chính 6 tháng đầu năm 2026',
      subjectNote: '(số liệu từ 15/12/2025 đến 14/06/2026)',
      year: 2026,
    });
    expect(document).not.toHaveProperty('number');
    expect(document).not.toHaveProperty('day');
    expect(document).not.toHaveProperty('month');
  });

  it('says up to which day the numbers go, where they were taken before the period was over', () => {
    const noteOf = (takenAt: string) =>
      reportDocument(buildContent({ snapshot: { ...buildContent().snapshot, takenAt } }))
        .subjectNote;
    expect(noteOf('2026-05-20T09:30:00.000+07:00')).toBe('(số liệu từ 15/12/2025 đến 20/05/2026)');
    expect(noteOf('2026-06-14T23:59:00.000+07:00')).toBe('(số liệu từ 15/12/2025 đến 14/06/2026)');
    // The evening of the day before, in London.
    expect(noteOf('2026-05-20T20:00:00.000Z')).toBe('(số liệu từ 15/12/2025 đến 21/05/2026)');
  });

  it('has number and date as the clerk wrote them, the year of signing too', () => {
    expect(reportDocument(buildContent({ number: 7, signedOn: '2027-01-05' }))).toMatchObject({
      ...{ number: 7, day: 5, month: 1, year: 2027 },
    });
  });

  it('makes paragraphs and items of the lines of a text', () => {
    expect(blocksOf().slice(0, 5)).toEqual([
      { type: 'heading', level: 1, text: 'Kết quả thực hiện' },
      { type: 'heading', level: 2, text: 'Nội dung, hình thức' },
      { type: 'paragraph', text: 'UBND xã đã tổ chức:' },
      { type: 'item', text: 'Đăng tin;' },
      { type: 'item', text: 'Phát thanh.' },
    ]);
  });

  it('shows a table beside the same period of last year, and says what dots mean', () => {
    const [shown, note] = blocksOf().slice(6, 8);
    expect(shown).toEqual({
      type: 'table',
      caption: 'Tin, bài theo chủ đề (đơn vị tính: bài)',
      head: ['Chủ đề', 'Thể loại', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'],
      rows: [
        ['Cải cách thủ tục hành chính', 'Tin', 4, 2, 2],
        ['Chuyển đổi số', 'Bài', 1234, null, null],
      ],
      total: ['Tổng cộng', '', 1237, 2, 1235],
    });
    expect(note).toEqual({
      type: 'note',
      text: 'Tin, bài đăng trong kỳ; một bài có nhiều chủ đề được đếm ở từng chủ đề. Dấu “…”: chưa có số liệu.',
    });
  });

  it('adds the units up where the report does, whose rows would fill a book', () => {
    const rows = ['Một', 'Hai'].map((unit, value) => ({
      ...{ labels: ['Tin', unit], keys: ['tin', unit], value: value + 1, before: null },
    }));
    const content = buildContent();
    const tables = [table({ columns: ['Thể loại', 'Đơn vị'], rows })];
    const children = [{ unit: { code: '1', name: 'Một' }, included: true, tables: [] }];
    const shownRows = (change: object) => {
      const snapshot = { ...content.snapshot, tables, ...change };
      const shown = blocksOf({ snapshot }).find(({ type }) => type === 'table');
      return shown?.type === 'table' && shown.rows;
    };
    expect(shownRows({})).toHaveLength(2);
    expect(shownRows({ children })).toEqual([['Tin', 3, null, null]]);
    // A unit that all rows are of is not said in each.
    const own = [table({ columns: ['Thể loại', 'Đơn vị'], rows: rows.slice(1) })];
    expect(shownRows({ tables: own })).toEqual([['Tin', 2, null, null]]);
  });

  it('compares no sum over units with what some of them had last year', () => {
    const row = (genre: string, unit: string, before: number | null) => ({
      ...{ labels: [genre, unit], keys: [genre, unit], value: 4, before },
    });
    const rows = [row('Tin', 'Một', 3), row('Tin', 'Hai', null), row('Bài', 'Một', 2)];
    const columns = ['Thể loại', 'Đơn vị'];
    const content = buildContent();
    const shownOf = (totalBefore: number | null, all: typeof rows) => {
      const snapshot = {
        ...content.snapshot,
        tables: [table({ columns, rows: all, total: 12, totalBefore })],
        children: [{ unit: { code: '1', name: 'Một' }, included: true, tables: [] }],
      };
      const shown = blocksOf({ snapshot }).find(({ type }) => type === 'table');
      return shown?.type === 'table' && shown.rows;
    };
    expect(shownOf(5, rows)).toEqual([
      ['Tin', 8, null, null],
      ['Bài', 4, 2, 2],
    ]);
    // The other has no such row, and it is not known whether it had one.
    expect(shownOf(null, rows)).toEqual([
      ['Tin', 8, null, null],
      ['Bài', 4, null, null],
    ]);
  });

  it('puts single numbers into one table, and leaves out what was not counted', () => {
    expect(blocksOf()[9]).toEqual({
      type: 'table',
      head: ['Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'],
      rows: [
        ['Hỏi đáp đã nhận', 'hồ sơ', 12, 10, 2],
        ['Trả lời quá hạn', 'hồ sơ', null, 10, null],
      ],
    });
  });

  it('ends with ./. once, whoever wrote it', () => {
    const text = 'Trên đây là báo cáo của xã./.';
    expect(blocksOf().at(-1)).toEqual({
      type: 'paragraph',
      text: 'Trên đây là báo cáo kết quả công tác tuyên truyền cải cách hành chính 6 tháng đầu năm 2026 của UBND xã Đông Kinh./.',
    });
    const own = blocksOf({ sections: [section('a', 1, 'A', text)] });
    expect(own.at(-1)).toEqual({ type: 'paragraph', text });
  });

  it('begins with its opening, which has no heading', () => {
    const sections = [
      section('mo-dau', 0, 'Mở đầu', 'Thực hiện Kế hoạch.'),
      section('a', 1, 'A', ''),
    ];
    expect(blocksOf({ sections }).slice(0, 2)).toEqual([
      { type: 'paragraph', text: 'Thực hiện Kế hoạch.' },
      { type: 'heading', level: 1, text: 'A' },
    ]);
  });

  it('is that of the People’s Committee where the letterhead is its', () => {
    const { snapshot, letterhead } = buildContent();
    const last = (name: string, issuer: string[]) => {
      const change = { unit: { ...snapshot.unit, name }, letterhead: { ...letterhead, issuer } };
      const block = blocksOf(change).at(-1);
      return block?.type === 'paragraph' && block.text.split(' của ').at(-1);
    };
    expect(last('Xã Đông Kinh', ['ỦY BAN NHÂN DÂN', 'XÃ ĐÔNG KINH'])).toBe('UBND xã Đông Kinh./.');
    expect(last('Sở Nội vụ', ['SỞ NỘI VỤ'])).toBe('Sở Nội vụ./.');
  });

  it('says of a rolled-up report whose numbers are missing', () => {
    const { snapshot } = buildContent();
    const child = (name: string, included: boolean) => ({
      ...{ unit: { code: name, name }, included, tables: [table({})] },
    });
    const children = [child('Xã A', true), child('Xã B', false), child('Xã C', false)];
    expect(blocksOf({ snapshot: { ...snapshot, children } }).at(-2)).toEqual({
      type: 'paragraph',
      text: 'Số liệu được tổng hợp từ báo cáo của 1/3 đơn vị; chưa có số liệu của: Xã B, Xã C.',
    });
  });
});
