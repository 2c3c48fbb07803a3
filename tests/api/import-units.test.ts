import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  csv,
  LIST_ROWS,
  PAIR_ROWS,
} from '../../plugins/cchc/server/src/features/unit/import/samples.fixture';
import { changesAfter, lastChange } from '../support/changes';
import { command } from '../support/command';
import { dump } from '../support/dump';
import { type Portal, startPortal } from '../support/strapi';

const TABLES = ['cchc_units', 'cchc_unit_successions', 'cchc_units_parent_lnk', 'cchc_changes'];

let portal: Portal;
let folder: string;

beforeAll(async () => {
  portal = await startPortal();
  folder = await mkdtemp(join(tmpdir(), 'cchc-import-'));
});
afterAll(async () => {
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const run = (...args: string[]) => command(portal.strapi, 'import', 'units', ...args);
const wanted = async () => [
  await file('don-vi.csv', csv('list', LIST_ROWS)),
  '--succession',
  await file('sap-nhap.csv', csv('succession', PAIR_ROWS)),
];
const everything = () => dump(portal.strapi, TABLES);

describe('an import is refused with file, line and reason, and writes nothing, for', () => {
  const own = (...rows: string[]) => ['don-vi.csv', csv('own', rows)] as const;
  const pair = (code: string) =>
    [
      'sap-nhap.csv',
      csv('succession', [
        `00101,Xã Cũ,101,Huyện Cũ,12,Tỉnh Cũ,${code},Xã Không Có,12,Tỉnh Cũ,full`,
      ]),
    ] as const;

  it.each<[string, readonly [name: string, text: string], RegExp]>([
    ['a wrong header', ['don-vi.csv', 'ma,ten\n1,Xã\n'], /^don-vi\.csv:1: .*[Tt]iêu đề/],
    ['an empty file', ['don-vi.csv', ''], /^don-vi\.csv:1: /],
    ['a header alone', ['don-vi.csv', csv('own', [])], /^don-vi\.csv:1: .*không có dòng/],
    ['a broken quote', own('00001,"Xã A,commune,,,,'), /^don-vi\.csv:2: .*ngoặc kép/],
    ['a file of Windows-1258', ['don-vi.csv', 'code\nX\uFFFD\n'], /^don-vi\.csv:2: .*UTF-8/],
    ['too few columns', own('00001,Xã A'), /^don-vi\.csv:2: /],
    ['a bad code', own('1,Xã A,commune,,,,'), /^don-vi\.csv:2: /],
    ['a bad date', own('00001,Xã A,commune,,2025-02-30,,'), /^don-vi\.csv:2: /],
    [
      'a code twice',
      own('00001,Xã A,commune,,,,', '00002,Xã B,commune,,,,', '00001,Xã C,commune,,,,'),
      /^don-vi\.csv:4: Mã 00001/,
    ],
    [
      'a circle in the tree',
      own('PB-1,Phòng A,office,PB-2,,,', 'PB-2,Phòng B,office,PB-1,,,'),
      /^don-vi\.csv:2: Cây đơn vị đi vòng/,
    ],
    ['a parent that does not exist', own('00001,Xã A,commune,99,,,'), /^don-vi\.csv:2: .*99/],
  ])('%s', async (_name, [name, text], reason) => {
    const before = await everything();
    const { code, out, errors } = await run(await file(name, text));
    expect([code, out]).toEqual([1, []]);
    expect(errors[0]).toMatch(reason);
    expect(errors[errors.length - 1]).toMatch(/^Không ghi gì: \d+ lỗi\.$/);
    expect(await everything()).toEqual(before);
  });

  it('a successor that does not exist, though the units of the same call are good', async () => {
    const before = await everything();
    const [units = ''] = await wanted();
    const [name, text] = pair('00999');
    const { code, errors } = await run(units, '--succession', await file(name, text));
    expect([code, errors[0]]).toEqual([1, expect.stringMatching(/^sap-nhap\.csv:2: .*00999/)]);
    expect(await everything()).toEqual(before);
  });

  it('several reasons at once, one line each', async () => {
    const rows = own('1,Xã A,commune,,,,', '00002,,commune,,,,')[1];
    const { errors } = await run(await file('don-vi.csv', rows));
    expect(errors.slice(0, 2)).toEqual([
      expect.stringMatching(/^don-vi\.csv:2: /),
      expect.stringMatching(/^don-vi\.csv:3: /),
    ]);
  });

  it('a file that is not there, and for no file at all', async () => {
    expect(await run(join(folder, 'khong-co.csv'))).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('khong-co.csv')],
    });
    expect((await run()).code).toBe(2);
  });

  it('a day that is none, without naming a file', async () => {
    const [units = ''] = await wanted();
    expect((await run(units, '--on', '2025-02-30')).errors[0]).toMatch(/^Ngày hiệu lực/);
  });

  it('pairs that are named without --succession, or an unknown option', async () => {
    const before = await everything();
    const [units = '', , pairs = ''] = await wanted();
    for (const args of [
      [units, pairs],
      [units, '--thu'],
    ]) {
      const { code, out, errors } = await run(...args);
      expect([code, out, errors]).toEqual([2, [], [expect.stringContaining('--succession FILE')]]);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('units and their succession', () => {
  it('are only counted in a dry run', async () => {
    const before = await everything();
    const { code, out } = await run(...(await wanted()), '--dry-run');
    expect([code, out[0], out[1]]).toEqual([
      0,
      'Chạy thử, chưa ghi gì.',
      expect.stringMatching(/^Đơn vị: [1-9]\d* thêm mới, 0 cập nhật, 0 không đổi\.$/),
    ]);
    expect(await everything()).toEqual(before);
  });

  it('are written with a row of the log for each unit', async () => {
    const start = await lastChange(portal.strapi);
    const { code, out } = await run(...(await wanted()));
    const [, units = '', pairs = ''] = out;
    const created = Number(/(\d+) thêm mới/.exec(units)?.[1]);
    expect([code, created > LIST_ROWS.length]).toEqual([0, true]);
    expect(pairs).toMatch(/^Sáp nhập, chia tách: \d+ thêm mới, 0 cập nhật, 0 không đổi\.$/);
    const rows = await changesAfter(portal.strapi, start);
    expect(rows.map(({ op, type }) => `${op} ${type}`)).toEqual(
      Array.from({ length: created }, () => 'upsert unit'),
    );
    const { body } = await portal.http().get('/api/cchc/units/00701?asOf=2025-06-30').expect(200);
    expect(body.data).toMatchObject({
      name: 'Xã Bãi Cát',
      parent: { name: 'Huyện Bãi Cát' },
      successors: [{ code: '00701', name: 'Xã Cát Vàng', share: 'full' }],
    });
  });

  it('stay as they are the second time, to the last row of the log', async () => {
    const before = await everything();
    const { code, out } = await run(...(await wanted()));
    expect([code, ...out]).toEqual([
      0,
      'Đã nhập đơn vị.',
      expect.stringMatching(/^Đơn vị: 0 thêm mới, 0 cập nhật, \d+ không đổi\.$/),
      expect.stringMatching(/^Sáp nhập, chia tách: 0 thêm mới, 0 cập nhật, \d+ không đổi\.$/),
    ]);
    expect(await everything()).toEqual(before);
  });

  it('are told to a machine as one line of JSON', async () => {
    const { out } = await run(...(await wanted()), '--json');
    expect(JSON.parse(out.join(''))).toMatchObject({
      ok: true,
      result: { created: 0, updated: 0, successions: { created: 0 } },
    });
    const bad = await run(await file('don-vi.csv', 'x\n'), '--json');
    expect([bad.code, JSON.parse(bad.out.join(''))]).toMatchObject([
      1,
      { ok: false, problems: [{ line: 1, code: 'WRONG_HEADER' }] },
    ]);
  });

  it('give rows for a new name, and for the units that show it', async () => {
    const start = await lastChange(portal.strapi);
    const renamed = LIST_ROWS.map((row) => row.replace('Thành phố Núi Xanh', 'Tỉnh Núi Biếc'));
    const { out } = await run(await file('don-vi.csv', csv('list', renamed)));
    expect(out[1]).toMatch(/ 1 cập nhật| [3-9] cập nhật/);
    const keys = (await changesAfter(portal.strapi, start)).map(({ op, key }) => `${op} ${key}`);
    expect(keys).toEqual(expect.arrayContaining(['upsert 12', 'upsert 00101', 'upsert 00105']));
  });
});
