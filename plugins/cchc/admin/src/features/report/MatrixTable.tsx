import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import styled from 'styled-components';

import type { Matrix, MatrixCell } from '../../../../shared/contracts/report-panel';
import { vietnamDate } from '../../../../shared/time';
import { shownDay } from '../../day';
import { reportAddress } from './addresses';
import { useReportLabel } from './label';
import { type Column, columnsOf, isToRemind, TIMES } from './matrix-view';
import { RemindButton } from './Remind';
import { ScrollBox } from './ScrollBox';
import { StateBadge, TimeBadge } from './State';

const Grid = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  min-width: 100%;

  th,
  td {
    min-width: 16rem;
    padding: 12px 16px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    background: ${({ theme }) => theme.colors.neutral0};
  }
  th:first-child {
    min-width: 13rem;
    max-width: 18rem;
  }

  @media (min-width: 48em) {
    th:first-child {
      position: sticky;
      left: 0;
      z-index: 1;
      border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
  }
`;

interface MatrixTableProps {
  matrix: Matrix;
  isShown: (column: Column) => boolean;
}

const Counts = ({ counts }: Column) => {
  const { label } = useReportLabel();
  const all = TIMES.filter((time) => time !== 'not-required').reduce(
    (sum, time) => sum + counts[time],
    0,
  );
  const sent = counts['on-time'] + counts.late;
  return (
    <Box>
      <Typography tag="p" variant="pi" fontWeight="semiBold">
        {label('matrix.sent-of', { sent, all })}
      </Typography>
      {TIMES.filter((time) => counts[time] > 0).map((time) => (
        <Typography key={time} tag="p" variant="pi" fontWeight="regular" textColor="neutral600">
          {label('matrix.count', { name: label(`matrix.${time}`), count: counts[time] })}
        </Typography>
      ))}
    </Box>
  );
};

interface CellProps {
  cell: MatrixCell;
  unit: string;
  period: string;
}

const Cell = ({ cell, unit, period }: CellProps) => {
  const { label } = useReportLabel();
  const { timeliness, state, report, dueOn, submittedAt, edition } = cell;
  const when = submittedAt
    ? label('matrix.sent', { day: shownDay(submittedAt) })
    : dueOn && label('matrix.due', { day: shownDay(dueOn) });
  // A draft is its unit's alone, until it is sent.
  const isOpen = report !== null && state !== null && state !== 'draft';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {/* It was sent, in time or not, and nobody is waiting for a first one. */}
      {state !== 'returned' && <TimeBadge timeliness={timeliness} />}
      {state && <StateBadge state={state} />}
      {timeliness !== 'not-required' && when && (
        <Typography variant="pi" textColor="neutral600">
          {when}
        </Typography>
      )}
      {isOpen && (
        <Link
          tag={RouterLink}
          to={reportAddress(report)}
          aria-label={label('matrix.see', { period, unit })}
        >
          {edition !== null && edition > 1
            ? label('reports.edition', { edition })
            : label('report.drill.see')}
        </Link>
      )}
    </Flex>
  );
};

/** Units by periods. It scrolls in a box of its own; the units stay where there is room for both. */
export const MatrixTable = ({ matrix, isShown }: MatrixTableProps) => {
  const { label } = useReportLabel();
  const name = label('matrix.table', { year: String(matrix.year) });
  const today = vietnamDate(new Date());
  const all = columnsOf(matrix);
  const shown = all.filter(isShown);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <ScrollBox name={name}>
        <Grid>
          <thead>
            <tr>
              <th scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {label('reports.column.unit')}
                </Typography>
              </th>
              {shown.map((column) => (
                <th key={`${column.period.kind} ${column.period.number}`} scope="col">
                  <Flex direction="column" alignItems="flex-start" gap={2}>
                    <Typography fontWeight="bold">{column.period.name}</Typography>
                    <Counts {...column} />
                    {isToRemind(column, today) && (
                      <RemindButton unit={matrix.unit.code} period={column.period} />
                    )}
                  </Flex>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ unit, cells }) => (
              <tr key={`${unit.code} ${unit.name}`}>
                <th scope="row">
                  <Typography fontWeight="semiBold">{unit.name}</Typography>
                </th>
                {shown.map((column) => {
                  const cell = cells[all.indexOf(column)];
                  return (
                    <td key={`${column.period.kind} ${column.period.number}`}>
                      {cell && <Cell cell={cell} unit={unit.name} period={column.period.name} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Grid>
      </ScrollBox>
    </Box>
  );
};
