import fc from 'fast-check';

import { hasAccents, textTokens, tokensOf, wordsKey, wordsOf } from './words';

describe('the words of a text', () => {
  it('keep the accents beside what is compared', () => {
    expect(wordsOf('Đăng ký KẾT HÔN')).toEqual([
      { token: 'dang', accented: 'đăng' },
      { token: 'ki', accented: 'kí' },
      { token: 'ket', accented: 'kết' },
      { token: 'hon', accented: 'hôn' },
    ]);
  });

  it.each([
    ['hòa giải', 'hoà giải'],
    ['ủy quyền', 'uỷ quyền'],
    ['đăng ký', 'đăng kí'],
    ['Đăng ký', 'Đăng ký'.normalize('NFD')],
    ['1.000894', '1000894'],
  ])('are the same in %s and %s', (one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });

  it('differ where the accents differ', () => {
    expect(wordsKey('chứng từ')).not.toBe(wordsKey('chứng tử'));
    expect(tokensOf('chứng từ')).toEqual(tokensOf('chứng tử'));
  });

  it('are letters a to z and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.token).toMatch(/^[a-z0-9]{1,40}$/);
          if (!hasAccents(word)) expect(word.accented).toBe(word.token);
        }
      }),
    );
  });

  it('are the same tokens one by one and for the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ưởKýđ oà.1,y') }), (text) => {
        expect(wordsOf(text).map(({ token }) => token)).toEqual(tokensOf(text));
      }),
    );
  });
});

it('tokens of long texts are words and pairs of words, each once, in one order', () => {
  expect(textTokens(...['giấy khai sinh', 'khai sinh, khai tử'].map(tokensOf))).toEqual([
    'giay',
    'giay_khai',
    'khai',
    'khai_sinh',
    'khai_tu',
    'sinh',
    'sinh_khai',
    'tu',
  ]);
});
