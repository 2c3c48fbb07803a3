import { Workbook } from 'exceljs';

import { CRAWLED, linesIn, onlyIn, problemOf } from './samples.fixture';

/** Names that every object answers to, as keys of a file. */
const HOSTILE =
  '"__proto__":{"isTaken":"tất cả","ten_thu_tuc":"Tên khác"},' +
  '"constructor":{"prototype":{"isTaken":"tất cả"}},"toString":"Không","hasOwnProperty":1';
const CLEAN = JSON.stringify(CRAWLED);
/** In each object of it, before what it says itself. */
const HOSTILE_LINE = CLEAN.replaceAll('{"', `{${HOSTILE},"`);

const withoutLeftover = async (content: string | Buffer) => {
  const record = await onlyIn(content);
  if (typeof record === 'string') throw new Error(record);
  const { leftover = [], ...rest } = record;
  return { leftover, rest, is: Object.getPrototypeOf(record) === Object.prototype };
};

const tableWith = async (headings: readonly string[], cells: readonly string[]) => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('__proto__');
  sheet.addRow([...headings]);
  sheet.addRow([...cells]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const HEADINGS = ['ma', 'ten', '__proto__', 'constructor', 'toString'];
const CELLS = ['1.900001', 'Mượn nhà', 'isTaken', 'prototype', 'Không'];
const ROW = { code: '1.900001', name: 'Mượn nhà' };

describe('#85 keys of an imported file that every object has', () => {
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('isTaken');
    expect('isTaken' in {}).toBe(false);
  });

  it.each([
    ['JSON', `[${HOSTILE_LINE}]`],
    ['JSON in a wrapper', `{${HOSTILE},"data":{${HOSTILE},"items":[${HOSTILE_LINE}]}}`],
    ['JSON lines', `${HOSTILE_LINE}\n`],
  ])('are words that nobody reads in %s', async (_format, content) => {
    const { rest, leftover, is } = await withoutLeftover(content);
    expect([rest, is]).toEqual([(await withoutLeftover(CLEAN)).rest, true]);
    expect(leftover).toContain('__proto__.isTaken: tất cả');
    expect(leftover).toContain('constructor.prototype.isTaken: tất cả');
  });

  it('stand for no part of a procedure', async () => {
    const [line] = await linesIn(`[{"__proto__":${CLEAN},"constructor":${CLEAN}}]`);
    expect(line?.rejected).toMatch(/^Thiếu /);
    expect(await problemOf('{"__proto__":[],"data":[]}')).toMatch(/không có thủ tục nào/);
  });

  it('are columns that nobody knows in CSV and Excel', async () => {
    const csv = `${HEADINGS.join(',')}\n${CELLS.join(',')}\n`;
    for (const content of [csv, await tableWith(HEADINGS, CELLS)]) {
      const { rest, leftover } = await withoutLeftover(content);
      expect([rest, leftover]).toEqual([
        ROW,
        ['__proto__: isTaken', 'constructor: prototype', 'toString: Không'],
      ]);
    }
    expect(await problemOf('__proto__,constructor\n1.900001,Mượn nhà\n')).toMatch(/Cần một trong/);
  });
});
