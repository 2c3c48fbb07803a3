import { difference } from './difference';
import { unitKey } from './identity';
import type { StoredUnit } from './merge';
import { planImport, type Plan, type Stored } from './plan';
import { LIST_ROWS, ON, PAIR_ROWS, tableOf } from './samples.fixture';

const NOTHING: Stored = { units: [], successions: [] };

const planned = (rows: readonly string[], stored: Stored, pairs?: readonly string[]): Plan => {
  const result = planImport({
    units: tableOf(rows === LIST_ROWS ? 'list' : 'own', rows),
    ...(pairs && { succession: tableOf('succession', pairs) }),
    on: ON,
    stored,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The database after the plan was written into an empty one. */
const afterwards = (plan: Plan): Stored => {
  const { create } = difference(plan, NOTHING);
  const ids = new Map(plan.units.map((unit, index) => [unitKey(unit), index + 1]));
  return {
    units: plan.units.map((unit): StoredUnit => {
      const { parent, ...fields } = unit;
      return {
        ...fields,
        id: ids.get(unitKey(unit)) ?? 0,
        parentId: parent === null ? null : (ids.get(parent) ?? null),
        label: create.get(unitKey(unit))?.label ?? null,
        searchKey: create.get(unitKey(unit))?.searchKey ?? null,
      };
    }),
    successions: plan.successions.map(({ predecessor, successor, share }, index) => ({
      id: index + 1,
      predecessorId: ids.get(predecessor) ?? 0,
      successorId: ids.get(successor) ?? 0,
      share,
    })),
  };
};

const OWN_ROWS = ['01,Tỉnh A,province,,,,', '00001,Xã B,commune,01,2025-07-01,,'];

const change = (stored: Stored, code: string, data: Partial<StoredUnit>): Stored => ({
  ...stored,
  units: stored.units.map((unit) => (unit.code === code ? { ...unit, ...data } : unit)),
});

const updates = (plan: Plan, stored: Stored) =>
  [...difference(plan, stored).update].map(([key, { data }]) => [key, data]);

describe('difference', () => {
  it('creates everything in an empty database, with labels', () => {
    const { create, update, parents, successions } = difference(
      planned(LIST_ROWS, NOTHING, PAIR_ROWS),
      NOTHING,
    );
    expect([create.size, update.size, parents.size]).toEqual([21, 0, 16]);
    expect(successions.create).toHaveLength(9);
    expect(create.get('commune:00103:2025-06-30')?.label).toBe(
      'Thị trấn Cầu Đá, Huyện Suối Trong, Thành phố Núi Xanh (đến 30/06/2025)',
    );
  });

  it('finds nothing to do the second time', () => {
    const plan = planned(LIST_ROWS, NOTHING, PAIR_ROWS);
    const stored = afterwards(plan);
    const again = difference(planned(LIST_ROWS, stored, PAIR_ROWS), stored);
    expect([again.create.size, again.update.size, again.parents.size]).toEqual([0, 0, 0]);
    expect(again.unchanged).toBe(21);
    expect(again.successions).toEqual({ create: [], update: [], unchanged: 9 });
  });

  it('leaves alone what the file does not state', () => {
    const plan = planned(OWN_ROWS, NOTHING);
    const stored = change(afterwards(plan), '01', { decree: 'NQ 5', validFrom: '1991-08-12' });
    expect(updates(plan, stored)).toEqual([]);
  });

  it('writes what the file states differently, and every label below', () => {
    const stored = afterwards(planned(OWN_ROWS, NOTHING));
    const office: StoredUnit = {
      id: 3,
      code: 'PB-1',
      name: 'Phòng C',
      kind: 'office',
      parentId: 1,
      validFrom: null,
      validTo: null,
      decree: null,
      label: 'Phòng C, Xã B, Tỉnh A',
      searchKey: 'phong c, xa b, tinh a pb-1',
    };
    const withOffice = { ...stored, units: [...stored.units, office] };
    const renamed = ['01,Thành phố A,province,,,,NQ 7', '00001,Xã B,commune,01,2025-07-01,,'];
    expect(updates(planned(renamed, withOffice), withOffice)).toEqual([
      ['commune:00001:', { label: 'Xã B, Thành phố A', searchKey: 'xa b, thanh pho a 00001' }],
      [
        'province:01:',
        {
          name: 'Thành phố A',
          decree: 'NQ 7',
          label: 'Thành phố A',
          searchKey: 'thanh pho a 01',
        },
      ],
      [
        'office:PB-1:',
        { label: 'Phòng C, Xã B, Thành phố A', searchKey: 'phong c, xa b, thanh pho a pb-1' },
      ],
    ]);
  });

  it('moves a unit under another parent', () => {
    const stored = afterwards(planned([...OWN_ROWS, '02,Tỉnh D,province,,,,'], NOTHING));
    const plan = planned(['02,Tỉnh D,province,,,,', '00001,Xã B,commune,02,2025-07-01,,'], stored);
    const { parents, update } = difference(plan, stored);
    expect([...parents]).toEqual([['commune:00001:', 'province:02:']]);
    expect(update.get('commune:00001:')?.data).toEqual({
      label: 'Xã B, Tỉnh D',
      searchKey: 'xa b, tinh d 00001',
    });
  });

  it('ends the unit that is there instead of making a second one', () => {
    const stored = afterwards(planned(OWN_ROWS, NOTHING));
    const ended = ['01,Tỉnh A,province,,,,', '00001,Xã B,commune,01,2025-07-01,2026-12-31,'];
    const next = '00001,Phường B,ward,01,2027-01-01,,';
    const changes = difference(planned([...ended, next], stored), stored);
    expect([...changes.create.keys()]).toEqual(['commune:00001:']);
    expect([...changes.update]).toEqual([
      [
        'commune:00001:2026-12-31',
        {
          id: 1,
          data: {
            validTo: '2026-12-31',
            label: 'Xã B, Tỉnh A (đến 31/12/2026)',
            searchKey: 'xa b, tinh a (den 31/12/2026) 00001',
          },
        },
      ],
    ]);
  });

  it('does not take a province of today for the ended one that had its code', () => {
    const stored = afterwards(planned(LIST_ROWS, NOTHING));
    const plan = planned(LIST_ROWS, stored, PAIR_ROWS);
    expect(difference(plan, stored).create.has('province:16:2025-06-30')).toBe(true);
    expect(updates(plan, stored)).toEqual([['province:16:', { validFrom: ON }]]);
  });

  it('corrects the share of a pair that is there', () => {
    const plan = planned(LIST_ROWS, NOTHING, PAIR_ROWS);
    const stored = afterwards(plan);
    const [first, ...others] = stored.successions;
    if (!first) throw new Error('no pair');
    const partial = {
      ...stored,
      successions: [{ ...first, share: 'partial' as const }, ...others],
    };
    const { successions } = difference(plan, partial);
    expect(successions.update).toMatchObject([{ id: first.id, share: 'full' }]);
    expect(successions.unchanged).toBe(8);
  });
});
