import type { Matrix, MatrixCell } from '../../../../shared/contracts/report-panel';

export const TIMES = ['on-time', 'late', 'missing', 'waiting', 'not-required'] as const;

export interface Column {
  period: Matrix['periods'][number];
  cells: readonly MatrixCell[];
  counts: Record<MatrixCell['timeliness'], number>;
}

const countsOf = (cells: readonly MatrixCell[]): Column['counts'] => {
  const of = (time: MatrixCell['timeliness']) =>
    cells.filter(({ timeliness }) => timeliness === time).length;
  return {
    'on-time': of('on-time'),
    late: of('late'),
    missing: of('missing'),
    waiting: of('waiting'),
    'not-required': of('not-required'),
  };
};

/** The matrix by its columns, each with how many units stand how. */
export const columnsOf = ({ periods, rows }: Matrix): Column[] =>
  periods.map((period, position) => {
    const cells = rows.flatMap((row) => row.cells[position] ?? []);
    return { period, cells, counts: countsOf(cells) };
  });

const DAY = 24 * 60 * 60 * 1000;
/** From so many days before it is due somebody may be reminded with one click. */
const SOON = 30;

/** Whether there is anybody to remind now: of what is due soon, or was. */
export const isToRemind = ({ cells }: Column, today: string): boolean =>
  cells.some(
    ({ timeliness, dueOn }) =>
      timeliness === 'missing' ||
      (timeliness === 'waiting' &&
        dueOn !== null &&
        Date.parse(dueOn) - Date.parse(today) <= SOON * DAY),
  );
