import { csv, LIST_ROWS, PAIR_ROWS } from './samples.fixture';
import { parseTable } from './parse';

const rowsOf = (text: string) => {
  const parsed = parseTable(text, 'tep.csv');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.rows;
};

const problemsOf = (text: string) => {
  const parsed = parseTable(text, 'tep.csv');
  return parsed.ok ? [] : parsed.problems.map(({ line, code }) => [line, code]);
};

describe('parseTable', () => {
  it('reads a public list and keeps the zeros of its codes', () => {
    expect(rowsOf(csv('list', LIST_ROWS))[0]).toEqual({
      line: 2,
      code: '00101',
      name: 'Xã Suối Trong',
      provinceCode: '12',
      province: 'Thành phố Núi Xanh',
    });
  });

  it('reads our own format, an empty cell as nothing', () => {
    expect(
      rowsOf(csv('own', ['01,Tỉnh A,province,,,,', '00001,Xã B,commune,01,2025-07-01,,NQ 1'])),
    ).toEqual([
      {
        line: 2,
        code: '01',
        name: 'Tỉnh A',
        kind: 'province',
        parentCode: null,
        validFrom: null,
        validTo: null,
        decree: null,
      },
      {
        line: 3,
        code: '00001',
        name: 'Xã B',
        kind: 'commune',
        parentCode: '01',
        validFrom: '2025-07-01',
        validTo: null,
        decree: 'NQ 1',
      },
    ]);
  });

  it('reads a pair, and a row without district as an island district', () => {
    const rows = rowsOf(csv('succession', PAIR_ROWS));
    expect(rows[1]).toEqual({
      line: 3,
      code: '00103',
      name: 'Thị Trấn Cầu Đá',
      district: {
        code: '101',
        name: 'Huyện Suối Trong',
        provinceCode: '12',
        province: 'Tỉnh Núi Xanh',
      },
      successor: {
        code: '00101',
        name: 'Xã Suối Trong',
        provinceCode: '12',
        province: 'Tỉnh Núi Xanh',
      },
      share: 'partial',
    });
    expect(rows[6]).toMatchObject({ code: '109', name: 'Huyện Đảo Yến', district: null });
  });

  it('gives the same rows with a byte order mark, CRLF, quotes and blank lines at the end', () => {
    const quoted = LIST_ROWS.map((row) => row.replace(/[^,]+/g, '"$&"'));
    const text = `\uFEFF${csv('list', quoted).replace(/\n/g, '\r\n')}\r\n,,,,,\r\n\r\n`;
    expect(rowsOf(text)).toEqual(rowsOf(csv('list', LIST_ROWS)));
  });

  it('cleans names of doubled spaces, loose marks and line breaks', () => {
    const row = `12,Tỉnh A,00101,"Xã  Suối\nTrong ",x,y`.normalize('NFD');
    expect(rowsOf(csv('list', [row]))[0]).toMatchObject({
      name: 'Xã Suối Trong',
      province: 'Tỉnh A',
    });
  });

  it('counts the lines of the file, also after a quoted line break and an empty line', () => {
    const rows = ['12,Tỉnh A,00101,"Xã\nMột",x,y', '', '12,Tỉnh A,4,Xã Hai,x,y'];
    expect(problemsOf(csv('list', rows))).toEqual([[5, 'BAD_CODE']]);
  });

  it.each([
    ['an unknown header', 'ma,ten\n1,2\n', [[1, 'WRONG_HEADER']]],
    [
      '#85 names that every object has as columns',
      '__proto__,constructor,toString\n1,2,3\n',
      [[1, 'WRONG_HEADER']],
    ],
    ['an empty file', '', [[1, 'WRONG_HEADER']]],
    ['a header alone', csv('list', []), [[1, 'NO_ROWS']]],
    ['a row with a column too few', csv('list', ['12,Tỉnh A,00101,Xã B,x']), [[2, 'COLUMN_COUNT']]],
    [
      'a quote that stays open',
      csv('list', ['12,"Tỉnh A,00101,Xã B,x,y', ...LIST_ROWS]),
      [[2, 'BAD_CSV']],
    ],
    ['text that is not UTF-8', csv('list', ['12,T\uFFFDnh A,00101,Xã B,x,y']), [[2, 'NOT_UTF8']]],
  ])('refuses %s', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each([
    ['an empty code', 'list', '12,Tỉnh A,,Xã B,x,y', 'EMPTY'],
    ['an empty name', 'list', '12,Tỉnh A,00101, ,x,y', 'EMPTY'],
    ['a province without its zero', 'list', '4,Tỉnh A,00101,Xã B,x,y', 'BAD_CODE'],
    ['a name too long to store', 'list', `12,Tỉnh A,00101,Xã ${'b'.repeat(300)},x,y`, 'TOO_LONG'],
    ['an unknown kind', 'own', '00101,Xã B,hamlet,,,,', 'UNKNOWN_KIND'],
    ['a code that does not suit its kind', 'own', '101,Xã B,commune,,,,', 'BAD_CODE'],
    ['a day that does not exist', 'own', '00101,Xã B,commune,,2025-02-30,,', 'BAD_DATE'],
    ['a day in Vietnamese order', 'own', '00101,Xã B,commune,,01/07/2025,,', 'BAD_DATE'],
    [
      'an end before the start',
      'own',
      '00101,Xã B,commune,,2025-07-01,2025-06-30,',
      'DATES_REVERSED',
    ],
    [
      'a bad share',
      'succession',
      '00101,Xã B,101,Huyện C,12,Tỉnh A,00101,Xã B,12,Tỉnh A,half',
      'BAD_SHARE',
    ],
  ] as const)('refuses %s', (_what, format, row, code) => {
    expect(problemsOf(csv(format, [row]))).toEqual([[2, code]]);
  });

  it('refuses a commune without its district: only a district code may stand alone', () => {
    const problems = problemsOf(csv('succession', ['00101,Xã B,,,,,00101,Xã B,12,Tỉnh A,full']));
    expect(problems).toEqual(Array.from({ length: 4 }, () => [2, 'EMPTY']));
  });

  it('reports every bad line at once, in order', () => {
    const rows = ['1,Tỉnh A,00101,Xã B,x,y', LIST_ROWS[0] ?? '', '12,Tỉnh A,101,Xã B,x,y'];
    expect(problemsOf(csv('list', rows))).toEqual([
      [2, 'BAD_CODE'],
      [4, 'BAD_CODE'],
    ]);
  });
});
