import { parse } from 'csv-parse/sync';

import { resultCsv } from './result-csv';

const cells = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' });

describe('the table of an import', () => {
  it('is one that Excel reads as UTF-8, with a row for each line', () => {
    const text = resultCsv([
      { line: 2, code: '1.001193', outcome: 'created' },
      { line: 3, code: null, outcome: 'rejected', message: 'Thiếu "tên", xem lại\ndòng này' },
    ]);
    expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(cells(text)).toEqual([
      ['Dòng', 'Mã thủ tục', 'Kết quả', 'Ghi chú'],
      ['2', '1.001193', 'Thêm mới', ''],
      ['3', '', 'Từ chối', 'Thiếu "tên", xem lại\ndòng này'],
    ]);
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '＝1'])(
    'does not hand %j of a stranger’s file to a spreadsheet as a formula',
    (text) => {
      const table = resultCsv([{ line: 1, code: text, outcome: 'rejected', message: text }]);
      expect(cells(table)[1]).toEqual(['1', `'${text}`, 'Từ chối', `'${text}`]);
    },
  );
});
