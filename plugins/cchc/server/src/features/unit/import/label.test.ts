import { unitLabel } from './label';

const province = { name: 'Tỉnh A', kind: 'province' };
const district = { name: 'Huyện B', kind: 'district' };

describe('unitLabel', () => {
  it.each([
    ['a province by its name', { name: 'Tỉnh A', kind: 'province' }, [], 'Tỉnh A'],
    [
      'a commune with its province once',
      { name: 'Xã C', kind: 'commune' },
      [province],
      'Xã C, Tỉnh A',
    ],
    [
      'an ended commune with district, province and last day',
      { name: 'Xã C', kind: 'commune', validTo: '2025-06-30' },
      [district, province],
      'Xã C, Huyện B, Tỉnh A (đến 30/06/2025)',
    ],
    [
      'an office without what stands between parent and province',
      { name: 'Phòng D', kind: 'office' },
      [{ name: 'Xã C', kind: 'commune' }, district, province],
      'Phòng D, Xã C, Tỉnh A',
    ],
    [
      'a province without the operator above it twice',
      { name: 'Tỉnh A', kind: 'province' },
      [{ name: 'Cổng Z', kind: 'office' }],
      'Tỉnh A, Cổng Z',
    ],
  ])('shows %s', (_what, unit, ancestors, label) => {
    expect(unitLabel(unit, ancestors)).toBe(label);
  });

  it('fits a short column and keeps the last day', () => {
    const label = unitLabel({ name: 'x'.repeat(300), kind: 'office', validTo: '2025-06-30' }, []);
    expect(label).toHaveLength(255);
    expect(label.endsWith(' (đến 30/06/2025)')).toBe(true);
  });
});
