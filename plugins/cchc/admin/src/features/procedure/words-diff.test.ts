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
    expect(wordDifferences('thường trú', 'thường trực')[1]).toEqual({
      text: 'trú',
      kind: 'removed',
    });
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
