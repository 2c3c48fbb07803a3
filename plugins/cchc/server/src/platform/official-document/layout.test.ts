import { columnShares } from './layout';

const shares = (head: string[], rows: (string | number | null)[][]) =>
  columnShares({ type: 'table', head, rows });

describe('the columns of a table', () => {
  it('are as wide as a number needs where they have numbers alone; names share the rest', () => {
    const [name = 0, genre = 0, ...numbers] = shares(
      ['Chủ đề', 'Thể loại', 'Kỳ này', 'Năm trước', 'Tăng/giảm'],
      [['Cải cách thủ tục hành chính', 'Tin', 1, null, null]],
    );
    expect(numbers).toEqual([0.145, 0.145, 0.145]);
    expect(name).toBeGreaterThan(genre);
    expect(name + genre).toBeCloseTo(1 - 3 * 0.145);
  });

  it('are equal where there are numbers alone, or nothing', () => {
    expect(shares(['a', 'b'], [[1, 2]])).toEqual([0.5, 0.5]);
    expect(shares(['a'], [])).toEqual([1]);
  });

  it('leave room for names beside many numbers', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const [name = 0] = shares(['Đơn vị', ...numbers.map(String)], [['Xã A', ...numbers]]);
    expect(name).toBeCloseTo(0.4);
  });
});
