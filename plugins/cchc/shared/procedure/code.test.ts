import fc from 'fast-check';

import { parseCode } from './code';

describe('parseCode', () => {
  it.each([
    ['1.000894', { code: '1.000894' }],
    ['1000894', { code: '1.000894' }],
    [' 1-000894 ', { code: '1.000894' }],
    ['1.000894.000.00.00.h27', { code: '1.000894', suffix: '000.00.00.H27' }],
  ])('reads %s', (text, code) => {
    expect(parseCode(text)).toEqual(code);
  });

  it.each(['', '1.00894', '12.000894', 'QĐ 1.000894', '1.000894.000', '0912345678'])(
    'takes %j for no code',
    (text) => {
      expect(parseCode(text)).toBeUndefined();
    },
  );

  it('reads every code with and without its dot alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
        const digits = String(n).padStart(7, '0');
        const dotted = `${digits.slice(0, 1)}.${digits.slice(1)}`;
        expect([parseCode(digits), parseCode(dotted)]).toEqual([
          { code: dotted },
          { code: dotted },
        ]);
      }),
    );
  });
});
