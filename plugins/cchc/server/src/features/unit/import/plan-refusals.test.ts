import type { PlanInput } from './plan';
import { LIST_ROWS, ON, PAIR_ROWS, plan, storedUnit, tableOf } from './samples.fixture';

const problemsOf = (input: Partial<PlanInput>) => {
  const result = plan(input);
  return result.ok ? [] : result.problems.map(({ line, code }) => [line, code]);
};

describe('planImport refuses', () => {
  const list = (...rows: string[]): Partial<PlanInput> => ({ units: tableOf('list', rows) });
  const own = (...rows: string[]): Partial<PlanInput> => ({ units: tableOf('own', rows) });
  const pairs = (...rows: string[]): Partial<PlanInput> => ({
    ...list(...LIST_ROWS),
    succession: tableOf('succession', rows),
  });
  const pair = (from: string, to: string, share = 'full'): string =>
    `${from},101,Huyện Suối Trong,12,Tỉnh Núi Xanh,${to},12,Tỉnh Núi Xanh,${share}`;

  it.each([
    [
      'a code twice in a public list',
      list(...LIST_ROWS, LIST_ROWS[0] ?? ''),
      [[8, 'DUPLICATE_CODE']],
    ],
    ['a kind it does not know', list('12,Tỉnh A,00101,Làng B,x,y'), [[2, 'UNKNOWN_KIND']]],
    [
      'one province code for two names',
      list('12,Tỉnh A,00101,Xã B,x,y', '12,Tỉnh C,00102,Xã D,x,y'),
      [[3, 'CONFLICT']],
    ],
    [
      'a code twice in our own list at the same time',
      own('00001,Xã A,commune,,,2025-06-30,', '00001,Phường A,ward,,2025-06-30,,'),
      [[3, 'DUPLICATE_CODE']],
    ],
    ['a parent that nobody knows', own('00001,Xã A,commune,99,,,'), [[2, 'UNKNOWN_PARENT']]],
    [
      'a parent that ended before the unit began',
      own('01,Tỉnh A,province,,,2024-12-31,', '00001,Xã A,commune,01,2025-07-01,,'),
      [[3, 'UNKNOWN_PARENT']],
    ],
    [
      'a tree that runs in a circle',
      own('PB-1,Phòng A,office,PB-2,,,', 'PB-2,Phòng B,office,PB-1,,,'),
      [[2, 'TREE_CYCLE']],
    ],
    ['a unit that is its own parent', own('PB-1,Phòng A,office,PB-1,,,'), [[2, 'TREE_CYCLE']]],
    [
      'a successor that does not exist',
      pairs(pair('00101,Xã Suối Trong', '00999,Xã Không Có')),
      [[2, 'UNKNOWN_SUCCESSOR']],
    ],
    [
      'the same pair twice',
      pairs(PAIR_ROWS[0] ?? '', PAIR_ROWS[0] ?? ''),
      [
        [3, 'CONFLICT'],
        [3, 'DUPLICATE_PAIR'],
      ],
    ],
    [
      'a unit that went as a whole into two',
      pairs(
        pair('00101,Xã Suối Trong', '00101,Xã Suối Trong'),
        pair('00101,Xã Suối Trong', '00105,Phường Cầu Đá', 'partial'),
      ),
      [[3, 'CONFLICT']],
    ],
    [
      'one old code for two communes',
      pairs(
        pair('00101,Xã Suối Trong', '00101,Xã Suối Trong', 'partial'),
        pair('00101,Xã Suối Đục', '00105,Phường Cầu Đá', 'partial'),
      ),
      [[3, 'CONFLICT']],
    ],
    [
      'an old unit of unknown kind',
      pairs(pair('00101,Làng B', '00101,Xã Suối Trong')),
      [[2, 'UNKNOWN_KIND']],
    ],
    ['a day that does not exist', { on: '2025-13-01' }, [[0, 'BAD_DATE']]],
  ])('%s', (_what, input, problems) => {
    expect(problemsOf(input)).toEqual(problems);
  });

  it('a file of the wrong kind', () => {
    const units = tableOf('list', LIST_ROWS);
    const succession = tableOf('succession', PAIR_ROWS);
    expect(problemsOf({ units: succession })).toEqual([[1, 'WRONG_HEADER']]);
    expect(problemsOf({ units, succession: units })).toEqual([[1, 'WRONG_HEADER']]);
  });

  it('a name that several units of the province carry as a guess for an unknown code', () => {
    const twins = [
      '12,Thành phố Núi Xanh,00107,Xã Song Sinh,x,y',
      '12,Thành phố Núi Xanh,00108,Xã Song Sinh,x,y',
    ];
    const succession = tableOf('succession', [pair('00101,Xã Suối Trong', '00199,Xã Song Sinh')]);
    expect(problemsOf({ units: tableOf('list', twins), succession })).toEqual([
      [2, 'UNKNOWN_SUCCESSOR'],
    ]);
  });

  it('a successor that a pair of the database leads back to its predecessor', () => {
    const units = [
      storedUnit({ id: 1, code: '12', name: 'Tỉnh Núi Xanh', kind: 'province' }),
      storedUnit({
        id: 2,
        code: '00101',
        name: 'Xã Suối Trong',
        kind: 'commune',
        parentId: 1,
        validFrom: ON,
      }),
      storedUnit({
        id: 3,
        code: '00101',
        name: 'Xã Suối Trong',
        kind: 'commune',
        validTo: '2025-06-30',
      }),
    ];
    const successions = [{ id: 1, predecessorId: 2, successorId: 3, share: 'full' as const }];
    const succession = tableOf('succession', PAIR_ROWS.slice(0, 1));
    const result = plan({ succession, stored: { units, successions } });
    expect(result).toMatchObject({ ok: false, problems: [{ line: 2, code: 'SUCCESSION_CYCLE' }] });
  });
});
