import type { Counter } from './contract';
import { tableOf } from './table';

const counter: Counter = {
  name: 'test.counted',
  title: 'Đếm thử',
  definition: 'Những gì đã đếm.',
  measure: 'cái',
  columns: [
    { title: 'Loại', labels: () => new Map() },
    { title: 'Đơn vị', labels: () => new Map() },
  ],
  uid: 'plugin::cchc.test',
  select: () => null,
};
const labels = [
  new Map([
    ['z', 'Trước'],
    ['a', 'Sau'],
  ]),
  new Map([['1', 'Xã Một']]),
];
const row = (keys: string[], value: number) => ({ keys, value });

describe('a table of a report', () => {
  it('has the rows of both years in the order of their labels, what has none last', () => {
    const now = { rows: [row(['b', '1'], 3), row(['a', '1'], 1)], total: 4 };
    const before = { rows: [row(['z', '1'], 5), row(['a', '1'], 2)], total: 6 };
    expect(tableOf(counter, labels, now, before)).toMatchObject({
      columns: ['Loại', 'Đơn vị'],
      rows: [
        { labels: ['Trước', 'Xã Một'], keys: ['z', '1'], value: 0, before: 5 },
        { labels: ['Sau', 'Xã Một'], keys: ['a', '1'], value: 1, before: 2 },
        { labels: ['b', 'Xã Một'], keys: ['b', '1'], value: 3, before: 0 },
      ],
      total: 4,
      totalBefore: 6,
    });
  });

  it('says nothing of a year of which nothing is known, and not 0', () => {
    const now = { rows: [row(['a', '1'], 1)], total: 1 };
    expect(tableOf(counter, labels, now, null)).toMatchObject({
      rows: [{ value: 1, before: null }],
      total: 1,
      totalBefore: null,
    });
  });

  it('without columns is one number', () => {
    const single = { ...counter, columns: [] };
    const table = tableOf(single, [], { rows: [], total: 0 }, { rows: [], total: 2 });
    expect(table.rows).toEqual([{ labels: [], keys: [], value: 0, before: 2 }]);
  });
});
