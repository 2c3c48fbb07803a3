import fc from 'fast-check';
import { MARKED_LETTERS, anyText, vietnameseText } from './samples.fixture';
import { codeSlug, slugWithSuffix, toSlug } from './slug';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const max = fc.integer({ min: 10, max: 120 });

describe('toSlug', () => {
  it('writes each of the 134 marked letters as one ASCII letter', () => {
    for (const letter of MARKED_LETTERS) {
      for (const form of ['NFC', 'NFD']) {
        expect(toSlug(letter.normalize(form), { fallback: 'x' })).toMatch(/^[adeiouy]$/);
      }
    }
  });

  it.each([
    ['Đăng ký kết hôn', 'dang-ky-ket-hon'],
    ['GCN QSDĐ', 'gcn-qsdd'],
    ['Văn hoá và/hoặc thể thao', 'van-hoa-va-hoac-the-thao'],
    ['  100% hồ sơ – “một cửa” & liên thông  ', '100-ho-so-mot-cua-lien-thong'],
    ['57/2018/N\u00d0-CP', '57-2018-nd-cp'],
    ['k\u200eý số', 'ky-so'],
  ])('writes %s as %s', (text, slug) => {
    expect(toSlug(text, { fallback: 'tin' })).toBe(slug);
    expect(toSlug(text.normalize('NFD'), { fallback: 'tin' })).toBe(slug);
  });

  it('cuts at the end of a word', () => {
    expect(toSlug('một cửa liên thông', { fallback: 'tin', max: 12 })).toBe('mot-cua-lien');
    expect(toSlug('một cửa liên thông', { fallback: 'tin', max: 11 })).toBe('mot-cua');
  });

  it('cuts a single long word where it must', () => {
    expect(toSlug('a'.repeat(100), { fallback: 'tin' })).toBe('a'.repeat(80));
  });

  it.each(['', ' \n ', '“…” – !', '公告', '\uf0fc'])('takes the fallback for %j', (text) => {
    expect(toSlug(text, { fallback: 'Tin tức' })).toBe('tin-tuc');
  });

  it('refuses a fallback that makes no slug either', () => {
    expect(() => toSlug('…', { fallback: '–' })).toThrow(RangeError);
  });

  it('gives for any text a slug within its length, which slugs to itself', () => {
    fc.assert(
      fc.property(anyText, max, (s, limit) => {
        const options = { fallback: 'tin', max: limit };
        const slug = toSlug(s, options);
        expect(slug).toMatch(SLUG);
        expect(slug.length).toBeLessThanOrEqual(limit);
        expect(toSlug(slug, options)).toBe(slug);
      }),
    );
  });

  it('gives the same slug for composed and decomposed text', () => {
    fc.assert(
      fc.property(vietnameseText, (s) => {
        const [nfc, nfd] = [s.normalize('NFC'), s.normalize('NFD')];
        expect(toSlug(nfd, { fallback: 'tin' })).toBe(toSlug(nfc, { fallback: 'tin' }));
      }),
    );
  });
});

describe('slugWithSuffix', () => {
  it('numbers from two and leaves the first as it is', () => {
    expect([1, 2, 3].map((n) => slugWithSuffix('chuyen-doi-so', n))).toEqual([
      'chuyen-doi-so',
      'chuyen-doi-so-2',
      'chuyen-doi-so-3',
    ]);
  });

  it('makes room for the number at the end of a word', () => {
    expect(slugWithSuffix('mot-cua-lien', 2, { max: 12 })).toBe('mot-cua-2');
    expect(slugWithSuffix('a'.repeat(80), 10)).toBe(`${'a'.repeat(77)}-10`);
  });

  it('stays a slug within its length, another one for each number', () => {
    const number = fc.integer({ min: 2, max: 99_999 });
    fc.assert(
      fc.property(anyText, max, number, number, (s, limit, n, m) => {
        const base = toSlug(s, { fallback: 'tin', max: limit });
        const slug = slugWithSuffix(base, n, { max: limit });
        expect(slug).toMatch(SLUG);
        expect(slug.length).toBeLessThanOrEqual(limit);
        expect(slug === slugWithSuffix(base, m, { max: limit })).toBe(n === m);
      }),
    );
  });
});

describe('codeSlug', () => {
  it('begins with the code', () => {
    expect(codeSlug('1.000894', 'Đăng ký kết hôn')).toBe('1-000894-dang-ky-ket-hon');
    expect(codeSlug('1.000894', '…')).toBe('1-000894');
  });

  it('keeps apart what accents alone keep apart', () => {
    expect(codeSlug('1.000001', 'dân')).not.toBe(codeSlug('1.000002', 'dẫn'));
  });

  it('stays a slug of at most 80 characters for any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (code, name) => {
        expect(codeSlug(code, name)).toMatch(SLUG);
        expect(codeSlug(code, name).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
