import fc from 'fast-check';

import { secondsOfWork } from '../work.fixture';
import { plainText, textLength } from './plain-text';
import { FORBIDDEN, MARKED_LETTERS, anyText, vietnameseText } from './samples.fixture';

const EMOJI = [...'😀🏥🚧👍☎'];
const messy = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(...EMOJI, '☎\ufe0f', '\n', '\r\n', ' \n\t', '\u3164', '\u034f', '\u202e'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('plainText', () => {
  it.each([
    ['  Đường hỏng.\r\n\r\n\r\n\r\n\r\nĐề nghị sửa. \n', 'Đường hỏng.\n\n\nĐề nghị sửa.'],
    ['một\n \t\n\u00a0\n\u200b\nhai', 'một\n\n\nhai'],
    ['STT\tTên', 'STT Tên'],
    ['đọc \u202engược\u202c', 'đọc ngược'],
    ['\u3164\u115f\uffa0', ''],
    ['e\u034f\u0302', 'ê'],
    ['cảm ơn ☎\ufe0f 👍', 'cảm ơn ☎\ufe0f 👍'],
    ['<b>đậm</b> &amp; =1+1', '<b>đậm</b> &amp; =1+1'],
  ])('makes %j %j', (text, plain) => expect(plainText(text)).toBe(plain));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(messy, (s) => plainText(plainText(s)) === plainText(s)));
  });

  it('leaves no control, direction or zero-width sign but the line break', () => {
    fc.assert(
      fc.property(messy, (s) => {
        const plain = plainText(s);
        expect(plain).not.toMatch(FORBIDDEN);
        expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(plain).toBe(plain.normalize('NFC'));
      }),
    );
  });

  it('never has three empty lines in a row, nor white space at an end', () => {
    fc.assert(
      fc.property(messy, (s) => {
        expect(plainText(s)).not.toMatch(/\n\s*\n\s*\n\s*\n|^\s|\s$| \n/);
      }),
    );
  });

  it('leaves Vietnamese letters as they are', () => {
    expect(plainText(MARKED_LETTERS.join(''))).toBe(MARKED_LETTERS.join(''));
    fc.assert(fc.property(vietnameseText, (s) => plainText(s) === s.normalize('NFC').trim()));
  });

  it('keeps each emoji', () => {
    fc.assert(
      fc.property(messy, (s) => {
        const emoji = (text: string) => [...text].filter((sign) => EMOJI.includes(sign));
        expect(emoji(plainText(s))).toEqual(emoji(s));
      }),
    );
  });

  it('is quick however long and odd the text is', async () => {
    for (const piece of [' ', '\n', ' \n', '\t', '\u200b', '\u0301', '\u3164', '\ud83d']) {
      const text = `a${piece.repeat(100_000)}a`;
      expect(await secondsOfWork(() => plainText(text))).toBeLessThan(1);
    }
  });
});

describe('textLength', () => {
  it('counts code points', () => {
    expect(textLength('')).toBe(0);
    expect(textLength('Việt 😀')).toBe(6);
    expect(textLength('Việt'.normalize('NFD'))).toBe(6);
  });

  it('is the length of the spread text', () => {
    fc.assert(fc.property(anyText, (s) => textLength(s) === [...s].length));
  });
});
