import fc from 'fast-check';

import { escapeHtml } from '../pages/page';
import { excerpt } from './excerpt';

const TEXT =
  'Người có yêu cầu nộp tờ khai. Xuất trình giấy tờ tuỳ thân và Giấy Khai Sinh của trẻ em tại quầy.';

describe('an excerpt', () => {
  it('marks the words whatever their accents and case', () => {
    expect(excerpt(TEXT, ['khai', 'sinh', 'tui'])).toContain('<mark>Khai</mark> <mark>Sinh</mark>');
    expect(excerpt('ĐĂNG KÝ, đăng kí', ['dang', 'ki'])).toBe(
      '<mark>ĐĂNG</mark> <mark>KÝ</mark>, <mark>đăng</mark> <mark>kí</mark>',
    );
  });

  it('is the piece that holds the most of them', () => {
    const long = `${'một hai ba bốn. '.repeat(60)}Ở đây có giấy khai sinh. ${'năm sáu. '.repeat(60)}`;
    const piece = excerpt(long, ['khai', 'sinh'], 80);
    expect(piece).toContain('<mark>khai</mark> <mark>sinh</mark>');
    expect(piece.startsWith('… ')).toBe(true);
    expect(piece.endsWith(' …')).toBe(true);
    expect(piece.length).toBeLessThan(180);
  });

  it('is the beginning where nothing is to be marked', () => {
    expect(excerpt(TEXT, [], 20)).toBe('Người có yêu cầu nộp …');
  });

  it('lets no markup through but its own', () => {
    const piece = excerpt('<img onerror="x"> khai & <mark>sinh</mark>', ['khai', 'mark']);
    expect(piece).toBe(
      '&#60;img onerror=&#34;x&#34;&#62; <mark>khai</mark> &#38; &#60;<mark>mark</mark>&#62;sinh&#60;/<mark>mark</mark>&#62;',
    );
  });

  it('is a part of the text once the marks are gone, whatever text and words', () => {
    const words = fc.constantFrom('khai', 'sinh', 'a', 'giay');
    const text = fc
      .array(
        fc.oneof(fc.constantFrom('khai ', 'Sinh', 'giấy. ', '\n'), fc.string({ unit: 'grapheme' })),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(words),
        fc.integer({ min: 5, max: 60 }),
        (whole, marked, length) => {
          const piece = excerpt(whole, marked, length)
            .replace(/^… /, '')
            .replace(/ …$/, '')
            .replace(/<\/?mark>/g, '');
          const plain = escapeHtml(whole.normalize('NFC')).replace(/\s+/g, ' ');
          expect(plain).toContain(piece);
          expect(piece).not.toMatch(/[<>]/);
        },
      ),
    );
  });
});
