import fc from 'fast-check';

import { fold, tokens } from '../../../../../shared/text';
import { anyText } from '../../../../../shared/text/samples.fixture';

import { textToHtml } from './html';
import { htmlToText } from './html-text';
import { stepsOfText, textOfSteps } from './steps';

const signs = fc.constantFrom(
  '\n',
  '\n\n',
  '- ',
  '+ ',
  '++ ',
  '• ',
  'a) ',
  'đơn ',
  'Nộp ',
  'Bước 1: ',
  'Bước 2. ',
  '<p>',
  '&lt;',
  ' ',
);
const roughText = fc.oneof(
  fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
  anyText,
);
const plainText = roughText.map((text) => text.replace(/[<&]/g, ''));

describe('textToHtml', () => {
  it.each([
    ['Một\nHai', '<p>Một</p><p>Hai</p>'],
    ['Luật quy định chi\ntiết thi hành', '<p>Luật quy định chi<br>tiết thi hành</p>'],
    ['Gồm:\na) đơn\nb) sổ', '<p>Gồm:</p><p>a) đơn</p><p>b) sổ</p>'],
    [
      '- Đơn\n+ gốc\n+ sao\n- Sổ',
      '<ul><li>Đơn<ul><li>gốc</li><li>sao</li></ul></li><li>Sổ</li></ul>',
    ],
    ['-Tàu\n-5 độ', '<ul><li>Tàu</li></ul><p>-5 độ</p>'],
    ['a < b & c', '<p>a &lt; b &amp; c</p>'],
    ['', ''],
  ])('%j', (text, html) => {
    expect(textToHtml(text)).toBe(html);
  });

  it('keeps every word, and makes no tag but its own', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const html = textToHtml(text);
        const kept = new Set(tokens(fold(htmlToText(html))));
        expect(tokens(fold(text)).filter((token) => !kept.has(token))).toEqual([]);
        expect(html.replace(/<\/?(?:p|ul|li)>|<br>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  it('makes the same HTML again of the text of its HTML', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const html = textToHtml(text);
        expect(textToHtml(htmlToText(html))).toBe(html);
      }),
    );
  });
});

describe('stepsOfText', () => {
  const titles = (text: string) => stepsOfText(text).map(({ title }) => title);

  it.each([
    ['Bước 1: Nộp\nĐơn\n- Bước 2. Nhận\nKết quả', ['Bước 1: Nộp', 'Bước 2. Nhận']],
    ['Gồm:\nBước 1:\nNộp\nb) Bước 2: Nhận', ['', 'Bước 1', 'b) Bước 2: Nhận']],
    [`Bước 1: ${'rất dài '.repeat(20)}\nBước 2: Xong`, ['Bước 1', 'Bước 2: Xong']],
    ['Bước 1: Nộp\nBước 1.1: Đơn\nBước 2: Nhận', ['Bước 1: Nộp', 'Bước 2: Nhận']],
    ['Bước 1: A\nBước 3: B', ['']],
    ['Bước 1: A\nBước 2: B\nBước 1: C', ['']],
    ['Bước 1: Chỉ một bước', ['']],
    ['Nộp đơn', ['']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it('gives the same steps again from their text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const steps = stepsOfText(text);
        expect(stepsOfText(textOfSteps(steps))).toEqual(steps);
      }),
    );
  });
});
