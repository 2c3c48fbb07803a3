import type { CountedTable } from '../contracts/report';
import { barsOf, shownDifference, shownNumber } from './chart';
import { textParts } from './words';

const table = (values: [value: number | null, before: number | null][]): CountedTable => ({
  ...{ counter: 'a', title: 'A', definition: '', measure: '', columns: ['Chủ đề', 'Thể loại'] },
  rows: values.map(([value, before], index) => ({
    ...{ labels: [`Mục ${index}`, 'Tin'], keys: [String(index), 'tin'], value, before },
  })),
  ...{ total: null, totalBefore: null },
});

describe('numbers', () => {
  it('are written as their readers do, and what is not known as dots', () => {
    const written = [1234567.891, 0, -1234, 999, null];
    expect(written.map((value) => shownNumber(value, 'vi'))).toEqual([
      ...['1.234.567,89', '0', '-1.234', '999', '…'],
    ]);
    expect(shownNumber(1234.5, 'en')).toBe('1,234.5');
  });

  it('are set beside those of last year with a sign', () => {
    expect(shownDifference({ value: 12, before: 10 }, 'vi')).toBe('+2');
    expect(shownDifference({ value: 0.1, before: 0.4 }, 'vi')).toBe('-0,3');
    expect(shownDifference({ value: 5, before: 5 }, 'vi')).toBe('0');
    expect(shownDifference({ value: 5, before: null }, 'vi')).toBe('…');
  });
});

describe('bars', () => {
  it('are parts of the longest, this year or last, and none for what is not known', () => {
    expect(
      barsOf(
        table([
          [5, 10],
          [null, 0],
        ]),
        'vi',
      ),
    ).toEqual([
      { label: 'Mục 0 – Tin', now: 0.5, before: 1, shown: '5' },
      { label: 'Mục 1 – Tin', now: null, before: 0, shown: '…' },
    ]);
  });

  it('are the twelve largest, in the order of the table', () => {
    const values = Array.from({ length: 20 }, (_, index): [number, null] => [index, null]);
    const labels = barsOf(table(values), 'vi').map(({ label }) => label);
    expect(labels).toHaveLength(12);
    expect(labels[0]).toBe('Mục 8 – Tin');
  });

  it('are not drawn where nothing can be compared', () => {
    expect(barsOf(table([[5, 10]]), 'vi')).toEqual([]);
    expect(
      barsOf(
        table([
          [0, null],
          [null, 0],
        ]),
        'vi',
      ),
    ).toEqual([]);
    expect(barsOf(table([]), 'vi')).toEqual([]);
  });
});

it("a clerk's text is paragraphs, and lists of the items that follow each other", () => {
  expect(textParts('Một:\n- a\n– b\n\nHai\r\n- c')).toEqual(['Một:', ['a', 'b'], 'Hai', ['c']]);
});
