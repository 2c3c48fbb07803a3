import type { Matrix, MatrixCell } from '../../../../shared/contracts/report-panel';
import { columnsOf, isToRemind } from './matrix-view';

const cell = (timeliness: MatrixCell['timeliness'], dueOn = '2026-06-16'): MatrixCell => ({
  ...{ report: null, state: null, edition: null, submittedAt: null },
  ...{ timeliness, dueOn },
});

const matrix = (...cells: MatrixCell[]): Matrix => ({
  unit: { code: '42', name: 'Tỉnh Thử' },
  year: 2026,
  periods: [{ kind: 'half-year', year: 2026, number: 1, name: '6 tháng đầu năm 2026' }],
  rows: cells.map((one, index) => ({
    unit: { code: String(index), name: `Xã ${index}` },
    cells: [one],
  })),
});

const first = (...cells: MatrixCell[]) => {
  const [column] = columnsOf(matrix(...cells));
  if (!column) throw new Error('a column was given');
  return column;
};

describe('a column of the matrix', () => {
  it('counts how the units stand', () => {
    const { counts } = first(cell('late'), cell('missing'), cell('late'));
    expect(counts).toEqual({
      ...{ 'on-time': 0, late: 2, missing: 1, waiting: 0, 'not-required': 0 },
    });
  });

  it('asks for reminding of what is late or due soon, not of what lies far ahead', () => {
    expect(isToRemind(first(cell('on-time'), cell('missing')), '2026-06-17')).toBe(true);
    expect(isToRemind(first(cell('waiting')), '2026-06-10')).toBe(true);
    expect(isToRemind(first(cell('waiting')), '2026-02-10')).toBe(false);
    expect(isToRemind(first(cell('on-time'), cell('not-required')), '2026-06-17')).toBe(false);
  });
});
