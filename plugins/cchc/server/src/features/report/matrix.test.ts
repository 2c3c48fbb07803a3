import type { MatrixCell } from '../../../../shared/contracts/report-panel';
import { askedFor } from './matrix';

const cell = (timeliness: MatrixCell['timeliness']): MatrixCell => ({
  ...{ report: null, state: null, edition: null, submittedAt: null, dueOn: null },
  timeliness,
});
const period = (number: number) => ({
  ...{ kind: 'month' as const, year: 2026, number, name: `Tháng ${number} năm 2026` },
});
const unit = (code: string, ...times: MatrixCell['timeliness'][]) => ({
  unit: { code, name: `Xã ${code}` },
  cells: times.map(cell),
});

it('a matrix leaves out periods and units of which no report is asked for', () => {
  const { periods, rows } = askedFor({
    ...{ unit: { code: '42', name: 'Tỉnh Thử' }, year: 2026 },
    periods: [period(1), period(2), period(3)],
    rows: [
      unit('1', 'not-required', 'not-required', 'late'),
      unit('2', 'not-required', 'not-required', 'not-required'),
      unit('3', 'waiting', 'not-required', 'not-required'),
    ],
  });
  expect(periods).toEqual([period(1), period(3)]);
  expect(rows).toEqual([unit('1', 'not-required', 'late'), unit('3', 'waiting', 'not-required')]);
});
