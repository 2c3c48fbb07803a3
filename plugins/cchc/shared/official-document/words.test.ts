import { headingNumbers, listLetter, roman } from './numbering';
import { dateLine, numberLine, shownNumber } from './words';

describe('letters of lists', () => {
  it('follow the Vietnamese alphabet: đ after d, no f, j, w or z', () => {
    const letters = Array.from({ length: 24 }, (_, index) => listLetter(index + 1));
    expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa');
  });
});

describe('headings', () => {
  it('are numbered anew below each one above them', () => {
    const numberOf = headingNumbers();
    expect(([1, 2, 3, 3, 2, 3, 1, 2] as const).map((level) => numberOf(level))).toEqual([
      'I. ',
      '1. ',
      'a) ',
      'b) ',
      '2. ',
      'a) ',
      'II. ',
      '1. ',
    ]);
  });

  it('of the first level count in Roman numbers', () => {
    expect([1, 4, 5, 9, 14, 19].map(roman)).toEqual(['I', 'IV', 'V', 'IX', 'XIV', 'XIX']);
  });
});

describe('number and date', () => {
  it('stay blank where nobody has set them', () => {
    expect(numberLine({ symbol: 'BC-UBND' })).toBe('Số:       /BC-UBND');
    expect(dateLine({ place: 'Đông Kinh', month: 6, year: 2026 })).toBe(
      'Đông Kinh, ngày        tháng 6 năm 2026',
    );
  });

  it.each([
    [5, 2, 'ngày 05 tháng 02 năm 2026'],
    [15, 1, 'ngày 15 tháng 01 năm 2026'],
    [9, 3, 'ngày 09 tháng 3 năm 2026'],
    [30, 12, 'ngày 30 tháng 12 năm 2026'],
  ])('have a zero before days below ten and the first two months: %i/%i', (day, month, shown) => {
    expect(dateLine({ place: 'Đông Kinh', day, month, year: 2026 })).toBe(`Đông Kinh, ${shown}`);
  });

  it('have a zero before numbers below ten', () => {
    expect(numberLine({ number: 7, symbol: 'BC-UBND' })).toBe('Số: 07/BC-UBND');
    expect(numberLine({ number: 123, symbol: 'UBND-NV' })).toBe('Số: 123/UBND-NV');
  });
});

it('numbers are written as Vietnamese do, and what is not known as dots', () => {
  expect([1234.5, 0, null].map(shownNumber)).toEqual(['1.234,5', '0', '…']);
});
