import type { ReportSection } from '../../../../shared/contracts';
import { numbered } from '../../../../shared/report';
import { isWritten } from './numbering';

const section = (level: ReportSection['level']): ReportSection => ({
  ...{ key: 'x', level, title: 'Mục', counters: [], mandatory: false, text: '' },
});
const numbers = (...levels: ReportSection['level'][]) =>
  numbered(levels.map(section)).map(({ number }) => number);

describe('sections of a report', () => {
  it('are numbered anew below each one above', () => {
    expect(numbers(1, 2, 3, 3, 2, 1, 2, 3)).toEqual([
      ...['I.', '1.', 'a)', 'b)', '2.', 'II.', '1.', 'a)'],
    ]);
  });

  it('leave out an opening', () => {
    expect(numbers(0, 1, 1)).toEqual(['', 'I.', 'II.']);
  });

  it('are numbered in Roman, and lettered with đ', () => {
    expect(numbers(1, 1, 1, 1, 1, 1, 1, 1, 1).at(-1)).toBe('IX.');
    expect(numbers(3, 3, 3, 3, 3).at(-1)).toBe('đ)');
  });

  it('are empty with nothing but marks', () => {
    expect(isWritten(' - \n…')).toBe(false);
    expect(isWritten('- Có')).toBe(true);
  });
});
