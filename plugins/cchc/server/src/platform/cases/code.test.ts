import fc from 'fast-check';

import { codeOf, makeCode } from './code';

describe('S-01 the tracking code', () => {
  it('is sixteen symbols of Crockford base 32, shown in groups of four', () => {
    for (let turn = 0; turn < 1000; turn += 1) {
      expect(makeCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('does not repeat in 100,000, and uses every symbol at every place', () => {
    const codes = Array.from({ length: 100_000 }, makeCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (let at = 0; at < 19; at += 1) {
      expect(new Set(codes.map((code) => code[at])).size).toBe((at + 1) % 5 === 0 ? 1 : 32);
    }
  });

  it('is known however it is typed', () => {
    fc.assert(
      fc.property(fc.nat(3), (style) => {
        const code = makeCode();
        const typed = [
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          ` ${code.replaceAll('-', '')} `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ][style];
        expect(codeOf(typed ?? '')).toBe(code.replaceAll('-', ''));
      }),
    );
  });

  it.each(['', 'PA-2026-000123', '0000-0000-0000-000', '0000-0000-0000-000U', '0'.repeat(17)])(
    'is not %p',
    (typed) => {
      expect(codeOf(typed)).toBeUndefined();
    },
  );
});
