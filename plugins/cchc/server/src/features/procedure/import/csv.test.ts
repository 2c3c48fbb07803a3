import { linesIn, onlyIn, problemOf } from './samples.fixture';

const HEADER = 'ma,ten,co_quan_ban_hanh,co_quan_thuc_hien,linh_vuc,cap_thuc_hien,so_quyet_dinh';
const ROW = '1.900001,Mượn nhà,Bộ Thử,Sở A | Sở B,Nhà văn hóa,Cấp xã | Cấp tỉnh,12/QĐ-XYZ';
const RECORD = {
  code: '1.900001',
  name: 'Mượn nhà',
  issuingAgency: 'Bộ Thử',
  executingAgencies: ['Sở A', 'Sở B'],
  field: 'Nhà văn hóa',
  levels: ['commune', 'province'],
  decisionNumber: '12/QĐ-XYZ',
};

describe('our CSV', () => {
  it.each([
    ['', HEADER, ROW],
    ['with a byte order mark and CRLF', `\uFEFF${HEADER}\r`, `${ROW}\r`],
    ['with semicolons', HEADER.replaceAll(',', ';'), ROW.replaceAll(',', ';')],
    [
      'in another order',
      'so_quyet_dinh,ten,ma,cap_thuc_hien,linh_vuc,co_quan_thuc_hien,co_quan_ban_hanh',
      '12/QĐ-XYZ,Mượn nhà,1.900001,Cấp xã|Cấp tỉnh,Nhà văn hóa,Sở A|Sở B,Bộ Thử',
    ],
    [
      'with the headings of the Excel export',
      'Mã số,Tên,Cơ quan ban hành,Cơ quan thực hiện,Lĩnh vực,Cấp thực hiện,Số quyết định',
      ROW,
    ],
    [
      'with quoted line breaks',
      HEADER,
      ROW.replace('Mượn nhà', '"Mượn\nnhà"').replace('Sở A | Sở B', '"Sở A\nSở B"'),
    ],
  ])('is read %s', async (_what, header, row) => {
    expect(await onlyIn(`${header}\n${row}\n`)).toEqual(RECORD);
  });

  it('never empties a field: an empty cell and a placeholder say nothing', async () => {
    expect(await onlyIn(`${HEADER}\n1.900001,Mượn nhà,,--,,,(chi tiết không thu được)`)).toEqual({
      code: '1.900001',
      name: 'Mượn nhà',
    });
  });

  it('leaves unknown columns and levels over, and reads the old service levels', async () => {
    const text =
      'STT,Mã số,Tên,Mức độ,Ghi chú,Cấp thực hiện\n1,1.900001,Mượn nhà,Mức độ 4,gấp,Cấp huyện';
    expect(await onlyIn(text)).toEqual({
      code: '1.900001',
      name: 'Mượn nhà',
      serviceLevel: 'full',
      leftover: ['Ghi chú: gấp', 'Cấp thực hiện: Cấp huyện'],
    });
  });

  it('counts the lines of the file over quoted line breaks and empty lines', async () => {
    const rows = [
      '1.900001,"Mượn\nnhà"',
      '',
      '1.90,Trả nhà',
      '1.900003,',
      '1.900001,Mượn',
      '1,2,3',
    ];
    const lines = await linesIn(`ma,ten\n${rows.join('\n')}\n`);
    expect(lines.map(({ line, rejected }) => [line, rejected])).toEqual([
      [2, undefined],
      [5, 'Mã thủ tục "1.90" sai dạng; cần dạng 1.000894 (có mất số 0 ở cuối không?).'],
      [6, 'Thiếu Tên thủ tục.'],
      [7, 'Dòng 7 trùng mã 1.900001 với dòng 2; chỉ nhận dòng 2.'],
      [8, 'Dòng có 3 cột, tiêu đề chỉ có 2 cột.'],
    ]);
  });

  it('rejects a row in an old encoding and names its column', async () => {
    expect(await onlyIn('ma,ten\n1.900001,§¨ng ký kÕt h«n t¹i x·')).toMatch(/Trường "ten"/);
  });

  it.each([
    ['another header', 'code,name\n1,2', /Dòng tiêu đề phải có cột "ma" và "ten"/],
    ['a column that stands twice', 'ma,ten,Mã số\n1,2,3', /Cột "Mã số" có hai lần/],
    ['a quote that stays open', 'ma,ten\n1.900001,"Mượn', /CSV hỏng ở dòng 2/],
  ])('is refused with %s', async (_what, text, problem) => {
    expect(await problemOf(text)).toMatch(problem);
  });
});
