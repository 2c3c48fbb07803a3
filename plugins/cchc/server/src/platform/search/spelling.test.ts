import fc from 'fast-check';

import { createSpelling, differsByOne, soundingLike, withoutKeys } from './spelling';

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdeghiknotu'), minLength: min, maxLength: max });

describe('what the input method left in a word', () => {
  it.each([
    ['ddang', 'dang'],
    ['kets', 'ket'],
    ['hoon', 'hon'],
    ['thwucj', 'thuc'],
    ['dawng', 'dang'],
    ['trus', 'tru'],
    ['giaays', 'giay'],
    ['d9a8ng', 'dang'],
    ['ky1', 'ky'],
    ['nhaf', 'nha'],
  ])('is taken out: %s', (typed, meant) => {
    expect(withoutKeys(typed)).toBe(meant);
  });

  it.each(['khai', 'sinh', 'tu', 'nha', '2026'])('is not seen in %s', (word) => {
    expect(withoutKeys(word)).toBeUndefined();
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['khia', 'khai'],
    ['sin', 'sinh'],
    ['sinhh', 'sinh'],
    ['sunh', 'sinh'],
  ])('turns %s into %s', (a, b) => {
    expect([differsByOne(a, b), differsByOne(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['khai', 'khai'],
    ['khai', 'kahi sinh'],
    ['abcd', 'badc'],
    ['sinh', 'si'],
  ])('does not turn %s into %s', (a, b) => {
    expect(differsByOne(a, b)).toBe(false);
  });

  it('is found for every letter left out, added or exchanged', () => {
    fc.assert(
      fc.property(letters(4, 9), fc.nat(8), letters(1, 1), (word, at, letter) => {
        const spelling = createSpelling();
        spelling.add(word);
        const place = at % word.length;
        const typed = [
          word.slice(0, place) + word.slice(place + 1),
          word.slice(0, place) + letter + word.slice(place),
          word.slice(0, place) + letter + word.slice(place + 1),
        ];
        for (const one of typed) {
          if (one !== word && one.length >= 3) expect(spelling.near(one)).toContain(word);
        }
      }),
    );
  });

  it('finds nothing that differs by more, in whatever list', () => {
    fc.assert(
      fc.property(fc.array(letters(3, 7)), letters(3, 7), (words, typed) => {
        const spelling = createSpelling();
        for (const word of words) spelling.add(word);
        const expected = [...new Set(words)].filter((word) => differsByOne(word, typed)).sort();
        expect(spelling.near(typed)).toEqual(expected);
      }),
    );
  });
});

it('knows what sounds alike', () => {
  expect(soundingLike('chu')).toEqual(['tru']);
  expect(soundingLike('xo')).toEqual(['so']);
});
