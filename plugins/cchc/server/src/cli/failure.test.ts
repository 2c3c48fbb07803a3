import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { explain, onlyFile } from './failure';

const USAGE = 'import units FILE';

const failureOf = async (run: () => unknown) => {
  try {
    await run();
  } catch (error) {
    return explain(error, USAGE);
  }
  throw new Error('It did not fail.');
};

describe('what stops a command is told in Vietnamese', () => {
  it('for a file that is not there, with its name', async () => {
    expect(await failureOf(() => readFile('khong-co.csv'))).toEqual({
      code: 1,
      text: 'Không đọc được tệp khong-co.csv: không có tệp này.',
    });
  });

  it('for a folder in place of a file', async () => {
    expect(await failureOf(() => readFile(__dirname))).toEqual({
      code: 1,
      text: 'Không đọc được tệp: đây là thư mục, không phải tệp.',
    });
  });

  it('for an unknown option, with how the command is used', async () => {
    expect(await failureOf(() => parseArgs({ args: ['--la'] }))).toEqual({
      code: 2,
      text: 'Sai tùy chọn. Cách dùng: cchc import units FILE',
    });
  });

  it('for a second file, which would otherwise be left out without a word', async () => {
    expect(onlyFile([])).toBeUndefined();
    expect(onlyFile(['a.csv'])).toBe('a.csv');
    expect(await failureOf(() => onlyFile(['a.csv', 'b.csv']))).toEqual({
      code: 2,
      text: 'Thừa "b.csv": chỉ nhận một tệp ở đây. Cách dùng: cchc import units FILE',
    });
  });

  it('in its own words for anything else', () => {
    expect(explain(new Error('Hỏng.'), USAGE)).toEqual({ code: 1, text: 'Hỏng.' });
    expect(explain('lạ', USAGE)).toEqual({ code: 1, text: 'lạ' });
  });
});
