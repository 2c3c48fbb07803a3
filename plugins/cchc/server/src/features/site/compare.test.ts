import fc from 'fast-check';

import { differences, type Evidence, isTaken, missedSince } from './compare';

const evidence = (held: Record<string, string>, cursor = 0, standsAt = cursor): Evidence => ({
  held: new Map(Object.entries(held)),
  cursor,
  standsAt,
});
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
/** A record whose content was this after the rows 1, 2, 3…; null where it was removed. */
const steps = (...hashes: (string | null)[]) =>
  hashes.map((hash, index) => ({ seq: index + 1, at: day(index + 1), hash }));

describe('differences', () => {
  it('names what is missing, old and superfluous', () => {
    const right = new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    expect(differences(right, evidence({ b: '2', c: 'cu', d: '4' }))).toEqual([
      { key: 'a', state: 'missing' },
      { key: 'c', state: 'old' },
      { key: 'd', state: 'superfluous' },
    ]);
  });

  it('finds none exactly where the two hold the same', () => {
    const copy = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(copy, copy, (right, held) => {
        const same =
          JSON.stringify(Object.entries(right).sort()) ===
          JSON.stringify(Object.entries(held).sort());
        const found = differences(new Map(Object.entries(right)), evidence(held));
        expect(found.length === 0).toBe(same);
      }),
    );
  });
});

describe('isTaken', () => {
  it.each([
    ['changed before the receipt', 3, 9, false],
    ['changed after it, before where the site stands', 2, 3, true],
    ['changed after where the site stands', 1, 2, false],
  ])('%s', (_what, cursor, standsAt, taken) => {
    expect(isTaken(steps('x', 'y', 'z'), evidence({}, cursor, standsAt))).toBe(taken);
  });
});

describe('missedSince', () => {
  it.each([
    ['an older text: the change after it', steps('x', 'y', 'z'), 'x', day(2)],
    ['what never came: the day it appeared', steps('x', 'y'), undefined, day(1)],
    [
      'what went and came back: the day it came back',
      steps('x', null, 'y', 'z'),
      undefined,
      day(3),
    ],
    ['what was removed: the day of the removal', steps('x', null), 'x', day(2)],
    [
      'a text of which the log knows no more: what came after the cursor',
      steps('y', 'z'),
      'x',
      day(2),
    ],
    ['what the log says nothing of', [], undefined, undefined],
  ])('%s', (_what, logged, served, since) => {
    expect(missedSince(logged, served, 1)).toEqual(since);
  });
});
