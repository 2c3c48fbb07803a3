import fc from 'fast-check';

import { wordDifferences } from './words-diff';

describe('wordDifferences', () => {
  it('marks the word that differs, with its accents whole', () => {
    expect(wordDifferences('Trong 5 ngày làm việc', 'Trong 3 ngày')).toEqual([
      { text: 'Trong ', kind: 'same' },
      { text: '5', kind: 'removed' },
      { text: '3', kind: 'added' },
      { text: ' ngày', kind: 'same' },
      { text: ' làm việc', kind: 'removed' },
    ]);
    expect(wordDifferences('đăng ký thường trú', 'đăng ký thường trực')[1]).toEqual({
      text: 'trú',
      kind: 'removed',
    });
  });

  it('keeps words that follow each other together', () => {
    const texts = [
      'Nộp tại quầy một của Ủy ban nhân dân xã',
      'Nộp ở nhà hai của Ủy ban nhân dân xã',
    ];
    expect(wordDifferences(texts[0] ?? '', texts[1] ?? '')).toEqual([
      { text: 'Nộp ', kind: 'same' },
      { text: 'tại quầy một', kind: 'removed' },
      { text: 'ở nhà hai', kind: 'added' },
      { text: ' của Ủy ban nhân dân xã', kind: 'same' },
    ]);
  });

  it('shows one text after the other where they have little in common', () => {
    expect(wordDifferences('Miễn lệ phí khi đúng hạn', '5.000 đồng khi quá muộn').length).toBe(2);
  });

  it('loses nothing of either text', () => {
    const words = fc.array(fc.constantFrom('hồ sơ', 'giấy', 'tờ', '\n', '5', 'ngày'));
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const pieces = wordDifferences(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
