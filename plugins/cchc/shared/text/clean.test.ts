import fc from 'fast-check';
import { cleanLine, cleanText } from './clean';
import { FORBIDDEN, MARKED_LETTERS, anyText } from './samples.fixture';

describe('cleanText', () => {
  it('composes decomposed Vietnamese', () => {
    for (const letter of MARKED_LETTERS) expect(cleanText(letter.normalize('NFD'))).toBe(letter);
  });

  it('composes a letter and its mark that an invisible sign kept apart', () => {
    expect(cleanText('k\u200ey\u200b\u0301')).toBe('ký');
  });

  it('turns every kind of space into a plain space and keeps tabs', () => {
    expect(cleanText('một\u00a0cửa\u2003liên\u202fthông\u3000số\t1')).toBe(
      'một cửa liên thông số\t1',
    );
  });

  it('knows one line break', () => {
    expect(cleanText('a\r\nb\rc\vd\u2028e\u0085f\n\ng')).toBe('a\nb\nc\nd\ne\nf\n\ng');
  });

  it('drops soft hyphens, direction marks, byte order marks and control characters', () => {
    expect(cleanText('\ufeffthủ\u00ad tục\u202a hành\u2066 chính\u0000\u0007\u007f')).toBe(
      'thủ tục hành chính',
    );
  });

  it('does to each sign alone what it does to it among others', () => {
    const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    // What the last sign asks for keeps the text from being taken as it is.
    const differ = signs.filter(
      (sign) => `${cleanText(`a${sign}b`)} ` !== cleanText(`a${sign}b\u00a0`),
    );
    expect(differ).toEqual([]);
  });

  it('drops half a surrogate pair and keeps a whole one', () => {
    expect(cleanText('\ud83d hồ sơ \ude00 😀')).toBe(' hồ sơ  😀');
  });

  it('makes a bullet of a Wingdings sign at the start of a line and drops it elsewhere', () => {
    expect(cleanText('Gồm:\n\uf0fc\tTờ khai\r\n  \uf0a7 Bản sao \uf0d8')).toBe(
      'Gồm:\n•\tTờ khai\n  • Bản sao ',
    );
  });

  it('leaves clean text as it is, whatever the tone style', () => {
    const text = 'Văn hoá, văn hóa – “kỹ sư”, “kĩ sư”:\n\t• 5 m² × 3 (≤ 10%)';
    expect(cleanText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (s) => cleanText(cleanText(s)) === cleanText(s)));
  });

  it('lets no forbidden character through', () => {
    fc.assert(fc.property(anyText, (s) => !FORBIDDEN.test(cleanText(s))));
  });

  it('never makes composed text longer', () => {
    fc.assert(fc.property(anyText, (s) => cleanText(s).length <= s.normalize('NFC').length));
  });

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (s) => cleanText(s.normalize('NFC')) === cleanText(s.normalize('NFD'))),
    );
  });
});

describe('cleanLine', () => {
  it('makes one line without spaces at the ends', () => {
    expect(cleanLine(' \u00a0Đăng ký\r\n\t kết\u200b  hôn \n')).toBe('Đăng ký kết hôn');
  });

  it('changes nothing the second time and holds no break, tab or double space', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        const line = cleanLine(s);
        expect(cleanLine(line)).toBe(line);
        expect(line).not.toMatch(/[\n\t]|^ | $| {2}/);
      }),
    );
  });
});
