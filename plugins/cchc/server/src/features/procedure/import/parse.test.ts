import { gzipSync } from 'node:zlib';

import { parseProcedureFile } from './parse';
import { CRAWLED, linesIn, onlyIn, problemOf } from './samples.fixture';

const LINES = [CRAWLED, { ...CRAWLED, ma_thu_tuc: '1.900002' }]
  .map((record) => JSON.stringify(record))
  .join('\n');

describe('parseProcedureFile', () => {
  it('knows each format by its content, whatever the name', async () => {
    const formats: string[] = [];
    for (const content of [LINES, `[${JSON.stringify(CRAWLED)}]`, 'ma,ten\n1.900001,Mượn nhà']) {
      const file = await parseProcedureFile(Buffer.from(content), 'tep.docx');
      formats.push(file.ok ? `${file.format} ${file.total}` : file.problem);
    }
    expect(formats).toEqual(['json-lines 2', 'json 1', 'csv 1']);
  });

  it('reads gzipped lines as it reads the lines', async () => {
    expect(await linesIn(gzipSync(LINES))).toEqual(await linesIn(LINES));
  });

  it('takes a separator inside a text for no end of a line', async () => {
    const record = { ...CRAWLED, mo_ta: 'Một\u2028hai' };
    expect(await onlyIn(record)).toMatchObject({ description: 'Một\nhai' });
  });

  it('reads the good lines of a file whose first line is broken', async () => {
    const lines = await linesIn(`{"ma_thu_tuc": \n${LINES}`);
    expect(lines.map(({ code, rejected }) => code ?? rejected)).toEqual([
      expect.stringContaining('không phải là một đối tượng JSON'),
      '1.900001',
      '1.900002',
    ]);
  });

  it('rejects only the line that is not UTF-8', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${LINES}\n{"ten": "`),
      Buffer.from([0xe1, 0x22, 0x7d]),
    ]);
    const lines = await linesIn(broken);
    expect(lines.map(({ rejected }) => rejected)).toEqual([
      undefined,
      undefined,
      'Dòng không ở bảng mã UTF-8.',
    ]);
  });

  it.each([
    ['nothing', '', /không có nội dung/],
    ['a text of something else', 'Kính gửi các xã', /Cần một trong/],
    ['an archive that is cut off', gzipSync(LINES).subarray(0, 60), /hỏng hoặc bị cắt cụt/],
    ['UTF-16', Buffer.from('\uFEFFma,ten\n1,2', 'utf16le'), /UTF-8/],
    ['a table in an old encoding', Buffer.from('ma,ten\n1.900001,M\xfd\xe0n', 'latin1'), /UTF-8/],
  ])('refuses %s', async (_what, content, problem) => {
    expect(await problemOf(content)).toMatch(problem);
  });
});
