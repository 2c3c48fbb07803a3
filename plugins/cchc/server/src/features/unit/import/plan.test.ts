import fc from 'fast-check';

import { unitKey, type WantedUnit } from './identity';
import type { Plan } from './plan';
import { LIST_ROWS, ON, PAIR_ROWS, planned, storedUnit, tableOf } from './samples.fixture';

const both = (): Plan =>
  planned({ units: tableOf('list', LIST_ROWS), succession: tableOf('succession', PAIR_ROWS) });

const shown = (units: readonly WantedUnit[]) =>
  units.map((unit) => [unitKey(unit), unit.name, unit.kind, unit.parent, unit.validFrom]);

describe('planImport', () => {
  it('plans the units of today and of before, each under the right one', () => {
    expect(shown(both().units)).toEqual([
      ['commune:00101:', 'Xã Suối Trong', 'commune', 'province:12:', ON],
      ['commune:00101:2025-06-30', 'Xã Suối Trong', 'commune', 'district:101:2025-06-30', null],
      ['commune:00103:2025-06-30', 'Thị trấn Cầu Đá', 'township', 'district:101:2025-06-30', null],
      ['commune:00105:', 'Phường Cầu Đá', 'ward', 'province:12:', ON],
      ['commune:00301:', 'Xã Biển Hoà', 'commune', 'province:14:', ON],
      ['commune:00301:2025-06-30', 'Phường Biển Hòa', 'ward', 'district:103:2025-06-30', null],
      ['commune:00501:', 'Xã Đồi Thông', 'commune', 'province:16:', ON],
      ['commune:00501:2025-06-30', 'Xã Đồi Thông', 'commune', 'district:105:2025-06-30', null],
      ['commune:00701:', 'Xã Cát Vàng', 'commune', 'province:16:', ON],
      ['commune:00701:2025-06-30', 'Xã Bãi Cát', 'commune', 'district:107:2025-06-30', null],
      ['commune:00901:', 'Đặc khu Đảo Yến', 'special-zone', 'province:16:', ON],
      ['district:101:2025-06-30', 'Huyện Suối Trong', 'district', 'province:12:', null],
      ['district:103:2025-06-30', 'Thành phố Biển Hóa', 'district', 'province:14:', null],
      ['district:105:2025-06-30', 'Huyện Đồi Thông', 'district', 'province:16:2025-06-30', null],
      ['district:107:2025-06-30', 'Huyện Bãi Cát', 'district', 'province:18:2025-06-30', null],
      ['district:109:2025-06-30', 'Huyện Đảo Yến', 'district', 'province:18:2025-06-30', null],
      ['province:12:', 'Thành phố Núi Xanh', 'province', null, null],
      ['province:14:', 'Tỉnh Biển Hoá', 'province', null, null],
      ['province:16:', 'Tỉnh Bãi Cát', 'province', null, ON],
      ['province:16:2025-06-30', 'Tỉnh Đồi Thông', 'province', null, null],
      ['province:18:2025-06-30', 'Tỉnh Bãi Cát', 'province', null, null],
    ]);
  });

  it('plans the pairs of the file and those of ended provinces, none of districts', () => {
    const pairs = both().successions.map((pair) => Object.values(pair));
    expect(pairs).toEqual([
      ['commune:00101:2025-06-30', 'commune:00101:', 'full', ON],
      ['commune:00103:2025-06-30', 'commune:00101:', 'partial', ON],
      ['commune:00103:2025-06-30', 'commune:00105:', 'partial', ON],
      ['commune:00301:2025-06-30', 'commune:00301:', 'full', ON],
      ['commune:00501:2025-06-30', 'commune:00501:', 'full', ON],
      ['commune:00701:2025-06-30', 'commune:00701:', 'full', ON],
      ['district:109:2025-06-30', 'commune:00901:', 'full', ON],
      ['province:16:2025-06-30', 'province:16:', 'full', ON],
      ['province:18:2025-06-30', 'province:16:', 'full', ON],
    ]);
  });

  it('notes what it had to decide: an island’s old province, a successor found by name', () => {
    expect(both().notes).toEqual([
      'Huyện Đảo Yến (109): tệp không ghi tỉnh cũ, xếp vào Tỉnh Bãi Cát theo dải mã huyện.',
      'Mã 00799 (Xã Cát Vàng) không có; dùng mã 00701 cùng tên, cùng tỉnh.',
    ]);
  });

  it('divides an ended province between the provinces its communes went to, and notes it', () => {
    const astray = PAIR_ROWS.map((row) =>
      row.startsWith('00501')
        ? row.replace('00501,Xã Đồi Thông,16,', '00301,Xã Biển Hòa,14,')
        : row,
    );
    const more =
      '00502,Xã Thông Già,105,Huyện Đồi Thông,16,Tỉnh Đồi Thông,00501,Xã Đồi Thông,16,Tỉnh Bãi Cát,full';
    const { successions, notes } = planned({
      units: tableOf('list', LIST_ROWS),
      succession: tableOf('succession', [...astray, more]),
    });
    expect(
      successions.filter(({ predecessor }) => predecessor === 'province:16:2025-06-30'),
    ).toEqual([
      {
        predecessor: 'province:16:2025-06-30',
        successor: 'province:14:',
        share: 'partial',
        on: ON,
      },
      {
        predecessor: 'province:16:2025-06-30',
        successor: 'province:16:',
        share: 'partial',
        on: ON,
      },
    ]);
    expect(notes.join()).toContain('tỉnh mã 14: 1 đơn vị (00501)');
  });

  it('leaves the dates of provinces open when only a list of units is imported', () => {
    const { units } = planned({ units: tableOf('list', LIST_ROWS) });
    expect(units.filter(({ kind, validFrom }) => kind === 'province' && validFrom)).toEqual([]);
  });

  it('gives the same plan for any order of the rows of both files', () => {
    const inAnyOrder = (rows: string[]) =>
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
    const expected = both();
    fc.assert(
      fc.property(inAnyOrder(LIST_ROWS), inAnyOrder(PAIR_ROWS), (list, pairs) => {
        const units = tableOf('list', list);
        expect(planned({ units, succession: tableOf('succession', pairs) })).toEqual(expected);
      }),
    );
  });

  it('finds parents of our own list in any order, the one that lived at the same time', () => {
    const rows = [
      '00001,Xã Cũ,commune,01,,2025-06-30,',
      '00001,Xã Mới,commune,01,2025-07-01,,NQ 1',
      '01,Tỉnh Mới,province,,2025-07-01,,',
      '01,Tỉnh Cũ,province,,,2025-06-30,',
    ];
    const expected = [
      ['commune:00001:', 'Xã Mới', 'commune', 'province:01:', ON],
      ['commune:00001:2025-06-30', 'Xã Cũ', 'commune', 'province:01:2025-06-30', null],
      ['province:01:', 'Tỉnh Mới', 'province', null, ON],
      ['province:01:2025-06-30', 'Tỉnh Cũ', 'province', null, null],
    ];
    const anyOrder = fc.shuffledSubarray(rows, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyOrder, (shuffled) => {
        expect(shown(planned({ units: tableOf('own', shuffled) }).units)).toEqual(expected);
      }),
    );
  });

  it('finds parents and successors among the units of the database', () => {
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
    ];
    const database = { units, successions: [] };
    const succession = tableOf('succession', PAIR_ROWS.slice(0, 1));
    const { successions } = planned({ succession, stored: database });
    expect(successions).toEqual([
      {
        predecessor: 'commune:00101:2025-06-30',
        successor: 'commune:00101:',
        share: 'full',
        on: ON,
      },
    ]);
    const own = tableOf('own', ['00102,Xã Núi,commune,12,,,']);
    expect(planned({ units: own, stored: database }).units[0]?.parent).toBe('province:12:');
  });

  it('lets our own list describe an ended unit better than the pairs do', () => {
    const own = [
      '12,Tỉnh Núi Xanh,province,,,,',
      '00101,Xã Suối Trong,commune,12,2025-07-01,,',
      '00101,Xã Suối Trong,commune,12,2010-01-01,2025-06-30,NQ 9',
    ];
    const { units } = planned({
      units: tableOf('own', own),
      succession: tableOf('succession', PAIR_ROWS.slice(0, 1)),
    });
    const old = units.filter((unit) => unitKey(unit) === 'commune:00101:2025-06-30');
    expect(old).toHaveLength(1);
    expect(old[0]).toMatchObject({
      parent: 'province:12:',
      validFrom: '2010-01-01',
      decree: 'NQ 9',
    });
  });
});
