import { durationText, feeText } from './words';

const fee = (amount: number | null, note: string | null = null, currency: string | null = 'VND') =>
  feeText({ amount, currency, note });

describe('feeText', () => {
  it.each([
    [fee(2000, '/trang'), '2.000 đồng/trang'],
    [fee(10, '/bản', 'USD'), '10 USD/bản'],
    [fee(1234.5, null, 'USD'), '1.234,5 USD'],
    [fee(1_200_000), '1.200.000 đồng'],
    [fee(50_000, 'cấp đổi'), '50.000 đồng (cấp đổi)'],
    [fee(0, '(theo quy định của HĐND cấp tỉnh)', null), 'theo quy định của HĐND cấp tỉnh'],
    [fee(0, null, null), 'Không thu phí'],
    [fee(null, 'Theo biểu phí'), 'Theo biểu phí'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('durationText', () => {
  it.each([
    [{ durationValue: '5', durationUnit: 'working-day' as const }, '5 ngày làm việc'],
    [{ durationValue: '1.5', durationUnit: 'day' as const }, '1,5 ngày'],
    [{ durationValue: '1', durationUnit: null }, '1'],
    [{ durationValue: null, durationUnit: null }, null],
    [
      { durationValue: '3', durationUnit: null, durationText: 'Ngay trong ngày' },
      'Ngay trong ngày',
    ],
  ])('%j', (duration, expected) => {
    expect(durationText(duration)).toBe(expected);
  });
});
