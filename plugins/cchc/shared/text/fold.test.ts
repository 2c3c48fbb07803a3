import fc from 'fast-check';
import { accentedKey, fold, looseKey, tokens } from './fold';
import { MARKED_LETTERS, anyText, vietnameseText } from './samples.fixture';

describe('accentedKey', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['UỶ BAN', 'ủy ban'],
    ['TOÀ ÁN', 'tòa án'],
    ['Khánh Hoà.', 'khánh hòa.'],
    ['loã xoã', 'lõa xõa'],
    ['doạ', 'dọa'],
  ])('makes one key of %s and %s', (newStyle, key) => {
    expect(accentedKey(newStyle)).toBe(key);
    expect(accentedKey(key)).toBe(key);
    expect(accentedKey(newStyle.normalize('NFD'))).toBe(key);
  });

  it.each(
    'giá già quả quý quỹ quỳ quyền thuở khuya khuỷu hoài hoàn oản xoáy ngoẻn huýt uẩn oằn'.split(
      ' ',
    ),
  )('leaves %s alone', (word) => {
    expect(accentedKey(word)).toBe(word);
    expect(accentedKey(word.toUpperCase())).toBe(word);
  });

  it('keeps accents and the letters i and y apart', () => {
    expect(accentedKey('dân')).not.toBe(accentedKey('dẫn'));
    expect(accentedKey('kỹ sư')).not.toBe(accentedKey('kĩ sư'));
  });

  it('takes a letter that only looks like Đ for Đ', () => {
    expect(accentedKey('57/2018/N\u00d0-CP')).toBe(accentedKey('57/2018/NĐ-CP'));
    expect(accentedKey('\u0189ăng')).toBe('đăng');
  });

  it('cleans before it compares', () => {
    expect(accentedKey('  Hộ\u00a0TỊCH \u200b\n')).toBe('hộ tịch');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (s) => accentedKey(accentedKey(s)) === accentedKey(s)));
  });

  it('never changes the unaccented key', () => {
    fc.assert(fc.property(anyText, (s) => fold(accentedKey(s)) === fold(s)));
  });
});

describe('fold', () => {
  it('makes one ASCII letter of each of the 134 marked letters', () => {
    expect(new Set(MARKED_LETTERS).size).toBe(134);
    for (const letter of MARKED_LETTERS) {
      expect(fold(letter)).toMatch(/^[adeiouy]$/);
      expect(fold(letter.normalize('NFD'))).toBe(fold(letter));
    }
  });

  it.each([
    ['Đăng ký kết hôn', 'dang ky ket hon'],
    ['ĐIỆN BIÊN', 'dien bien'],
    ['Thửa  đất, nhà ở', 'thua dat, nha o'],
    ['57/2018/N\u00d0-CP', '57/2018/nd-cp'],
    ['o\u0302\u0323 o\u0323\u0302 ộ', 'o o o'],
  ])('folds %s to %s', (text, key) => expect(fold(text)).toBe(key));

  it('is ASCII for Vietnamese', () => {
    fc.assert(fc.property(vietnameseText, (s) => /^[ -~]*$/.test(fold(s))));
  });

  it('is the same for composed, decomposed, capital and cleaned text', () => {
    fc.assert(
      fc.property(vietnameseText, (s) => {
        expect(fold(s.normalize('NFC'))).toBe(fold(s.normalize('NFD')));
        expect(fold(s.toUpperCase())).toBe(fold(s));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (s) => fold(fold(s)) === fold(s)));
  });
});

describe('looseKey', () => {
  it.each([
    ['quý', 'quí', 'qui'],
    ['ký', 'kí', 'ki'],
    ['kỹ sư', 'kĩ sư', 'ki su'],
    ['Lý, mỹ', 'lí, mĩ', 'li, mi'],
    ['tỷ lệ', 'tỉ lệ', 'ti le'],
    ['bác sỹ', 'bác sĩ', 'bac si'],
    ['Hy sinh', 'hi sinh', 'hi sinh'],
  ])('makes one key of %s and %s', (y, i, key) => {
    expect(looseKey(y)).toBe(key);
    expect(looseKey(i)).toBe(key);
  });

  it.each([
    ['thủy', 'thuy'],
    ['máy bay', 'may bay'],
    ['y tế', 'y te'],
    ['quyền', 'quyen'],
    ['huýt', 'huyt'],
    ['kỳ', 'ki'],
  ])('makes %s %s', (text, key) => expect(looseKey(text)).toBe(key));

  it('changes nothing the second time, nor after the other keys', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(looseKey(looseKey(s))).toBe(looseKey(s));
        expect(looseKey(fold(s))).toBe(looseKey(s));
      }),
    );
  });
});

describe('tokens', () => {
  it('splits at everything that is neither letter nor digit', () => {
    expect(tokens(fold('Nghị định số 23/2015/NĐ-CP, “một cửa”'))).toEqual(
      'nghi dinh so 23 2015 nd cp mot cua'.split(' '),
    );
    expect(tokens(accentedKey('một-cửa'))).toEqual(['một', 'cửa']);
    expect(tokens(' – … ')).toEqual([]);
  });

  it.each([
    ['1.000894', '1000894'],
    ['1.000894.H27', '1000894h27'],
    ['1.000894.000.00.00.H27', '10008940000000h27'],
  ])('keeps the procedure code %s together', (code, token) => {
    expect(tokens(fold(`Mã (${code}).`))).toEqual(['ma', token]);
  });

  it('does not take an amount of money or a date for a procedure code', () => {
    expect(tokens('1.000 1.000.894 01.07.2025')).toEqual('1 000 1 000 894 01 07 2025'.split(' '));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const once = tokens(fold(s));
        expect(tokens(once.join(' '))).toEqual(once);
      }),
    );
  });
});
