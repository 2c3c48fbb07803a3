import { Workbook, type Worksheet } from 'exceljs';

import { buildContent, single, table } from '../../../../../shared/report/content.fixture';
import { matrixXlsx, reportXlsx } from './xlsx';

/** The least height of a line of text, in points. */
const LINE = 16;

const load = async (bytes: Buffer) => {
  const book = new Workbook();
  // the library's own Buffer type is an older one than Node's
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
};

const rowsOf = (sheet: Worksheet | undefined): unknown[][] => {
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
  });
  return rows;
};

describe('a report as a workbook', () => {
  it('has facts first, then a sheet for each table', async () => {
    const book = await load(await reportXlsx(buildContent({ number: 7, signedOn: '2026-06-16' })));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Thông tin',
      'Tin, bài theo chủ đề',
      'Hỏi đáp đã nhận',
      'Trả lời quá hạn',
    ]);
    const facts = rowsOf(book.worksheets[0]);
    expect(facts).toContainEqual(['Kỳ báo cáo', '6 tháng đầu năm 2026']);
    expect(facts).toContainEqual(['Số liệu đến ngày', new Date('2026-06-14T00:00:00Z')]);
    expect(facts).toContainEqual(['Số, ký hiệu', '07/BC-UBND']);
    expect(facts).toContainEqual(['Số liệu lấy lúc', '00:10 15/06/2026']);
  });

  it('has numbers that are numbers, and dots for what is not known', async () => {
    const book = await load(await reportXlsx(buildContent()));
    expect(rowsOf(book.getWorksheet('Tin, bài theo chủ đề')).slice(2)).toEqual([
      ['Chủ đề', 'Thể loại', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng/giảm'],
      ['Cải cách thủ tục hành chính', 'Tin', 4, 2, 2],
      ['Chuyển đổi số', 'Bài', 1234, '…', '…'],
      ['Tổng cộng', '', 1237, 2, 1235],
    ]);
    expect(rowsOf(book.getWorksheet('Trả lời quá hạn')).at(-1)).toEqual([
      ...['Trả lời quá hạn', '…', 10, '…'],
    ]);
  });

  it('takes names that Excel would refuse, twice too, and texts that look like formulas', async () => {
    const name = "'Thủ tục [mới/sửa đổi]: thống kê theo lĩnh vực*?";
    const { snapshot } = buildContent();
    const rows = [{ labels: ['=1+1', '-x'], keys: ['a', 'b'], value: 0, before: 0.5 }];
    const tables = [table({ title: name, rows }), single('x', name, 1)];
    const book = await load(await reportXlsx(buildContent({ snapshot: { ...snapshot, tables } })));
    expect(book.worksheets.slice(1).map((sheet) => sheet.name)).toEqual([
      'Thủ tục mới sửa đổi thống kê th',
      'Thủ tục mới sửa đổi thống k (2)',
    ]);
    const cell = book.worksheets[1]?.getCell('A5');
    expect([cell?.value, cell?.formula]).toEqual(['=1+1', undefined]);
  });

  it('names each table in full beside how it was counted, in rows as high as their text', async () => {
    const title = 'Thủ tục hành chính đã công bố, công khai theo từng lĩnh vực';
    const definition = 'Thủ tục đang có hiệu lực vào ngày cuối của kỳ. '.repeat(6).trim();
    const { snapshot } = buildContent();
    const tables = [table({ title, definition })];
    const book = await load(await reportXlsx(buildContent({ snapshot: { ...snapshot, tables } })));
    const [facts, counted] = book.worksheets;
    expect(rowsOf(facts).at(-1)).toEqual([title, definition]);
    // 282 letters in a column of 60.
    expect(facts?.lastRow?.height).toBeGreaterThanOrEqual(5 * LINE);
    expect(facts?.getRow(4).height).toBe(LINE);
    const line = counted?.getCell('A2');
    expect(line?.value).toBe(definition);
    expect(line?.alignment.wrapText).toBe(true);
    expect(counted?.getCell('E2').master.address).toBe('A2');
    expect(counted?.getRow(2).height).toBeGreaterThanOrEqual(3 * LINE);
  });

  it('shows the units of a rolled-up report', async () => {
    const { snapshot } = buildContent();
    const child = (name: string, included: boolean) => ({
      ...{ unit: { code: '0123', name }, included, tables: included ? [table({})] : [] },
    });
    const content = buildContent({
      snapshot: {
        ...snapshot,
        tables: [table({})],
        children: [child('Xã A', true), child('Xã B', false)],
      },
    });
    const book = await load(await reportXlsx(content));
    expect(rowsOf(book.getWorksheet('Đơn vị trực thuộc')).slice(1)).toEqual([
      ['Đơn vị', 'Mã đơn vị', 'Đã tổng hợp', 'Tin, bài theo chủ đề (đơn vị tính: bài)'],
      ['Xã A', '0123', 'Có', 1237],
      ['Xã B', '0123', 'Chưa có số liệu', '…'],
    ]);
  });
});

it('the matrix has a row for each unit and a column for each period', async () => {
  const book = await load(
    await matrixXlsx({
      title: 'Theo dõi báo cáo năm 2026',
      periods: ['Quý I', 'Quý II'],
      rows: [{ code: '18586', unit: 'Xã Đông Kinh', states: ['Đã duyệt'] }],
    }),
  );
  expect(rowsOf(book.worksheets[0]).slice(1)).toEqual([
    ['Đơn vị', 'Mã đơn vị', 'Quý I', 'Quý II'],
    ['Xã Đông Kinh', '18586', 'Đã duyệt', ''],
  ]);
  // More columns than a page has room for go on to the next one, beside the units again.
  expect(book.worksheets[0]?.pageSetup).toMatchObject({
    ...{ orientation: 'landscape', fitToPage: false },
    ...{ printTitlesColumn: 'A:A', printTitlesRow: '3:3' },
  });
});
