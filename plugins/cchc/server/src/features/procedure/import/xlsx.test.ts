import { type CellValue, Workbook } from 'exceljs';

import { linesIn, onlyIn, problemOf } from './samples.fixture';

const HEADER = ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'];

/** An export in the portal's form: letterhead, header, rows. */
const exported = async (...rows: CellValue[][]): Promise<Buffer> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow([{ richText: [{ text: 'QUỐC HIỆU\n' }, { text: 'DANH SÁCH' }] }]);
  sheet.mergeCells('A1:E1');
  for (const row of [HEADER, ...rows]) sheet.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

describe('the Excel export of the portal', () => {
  it('gives list fields only, several agencies of one cell, and keeps its row numbers', async () => {
    const file = await exported(
      [
        '1.900001',
        { richText: [{ text: 'Mượn ' }, { text: 'nhà ' }] },
        'Bộ Thử',
        'Chủ tịch xã\nSở A',
        'Nhà',
      ],
      [],
      ['1.900002', 'Trả nhà', 'Bộ Thử', '', null],
    );
    const lines = await linesIn(file);
    expect(lines).toEqual([
      {
        line: 3,
        code: '1.900001',
        record: {
          code: '1.900001',
          name: 'Mượn nhà',
          issuingAgency: 'Bộ Thử',
          executingAgencies: ['Chủ tịch xã', 'Sở A'],
          field: 'Nhà',
        },
      },
      {
        line: 5,
        code: '1.900002',
        record: { code: '1.900002', name: 'Trả nhà', issuingAgency: 'Bộ Thử' },
      },
    ]);
  });

  it('reads a code that the spreadsheet made a number, with the zeros at its end', async () => {
    expect(await onlyIn(await exported([1.90001, 'Mượn nhà']))).toMatchObject({ code: '1.900010' });
  });

  it('rejects a row with a formula', async () => {
    const file = await exported(['1.900001', { formula: 'A1&"x"', result: 'Mượn' }]);
    expect(await onlyIn(file)).toBe('Ô "Tên" là công thức; hãy thay bằng giá trị.');
  });

  it('is refused when it is cut off, no spreadsheet, an old one, or has no header', async () => {
    const file = await exported(['1.900001', 'Mượn nhà']);
    expect(await problemOf(file.subarray(0, file.length / 2))).toMatch(/hỏng hoặc bị cắt cụt/);
    expect(await problemOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/Office kiểu cũ/);
    const workbook = new Workbook();
    workbook.addWorksheet('A').addRow(['Mã', 'Giá']);
    const other = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await problemOf(other)).toMatch(/Không thấy dòng tiêu đề/);
  });
});
