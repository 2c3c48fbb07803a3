import { Badge, Typography } from '@strapi/design-system';
import styled from 'styled-components';

import type { LineOutcome } from '../../../../shared/contracts/procedure-import';
import { useLabel } from './label';

/** A table where there is room; on a phone each line is a block of its own. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 8px 16px 8px 0;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th,
  td:nth-child(-n + 3) {
    white-space: nowrap;
  }
  td:last-child {
    width: 100%;
    overflow-wrap: anywhere;
  }

  @media (max-width: 48em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      padding: 12px 0;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
    td {
      padding: 0;
      border: 0;
    }
    td:first-child::before {
      content: attr(data-word) ' ';
      font-size: 1.6rem;
      color: ${({ theme }) => theme.colors.neutral800};
    }
    td:empty {
      display: none;
    }
  }
`;

const COLOURS = {
  created: { backgroundColor: 'success100', textColor: 'success700' },
  updated: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  unchanged: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  abolished: { backgroundColor: 'warning100', textColor: 'neutral800' },
  rejected: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

export const LinesTable = ({ lines }: { lines: readonly LineOutcome[] }) => {
  const { label, outcome, number } = useLabel();
  if (lines.length === 0)
    return <Typography role="status">{label('import.lines.none')}</Typography>;
  return (
    <Table aria-label={label('import.lines')}>
      <thead>
        <tr>
          {(['line', 'code', 'outcome', 'message'] as const).map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {label(`import.column.${column}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, code, outcome: kind, message }) => (
          <tr key={line}>
            <td data-word={label('import.column.line')}>
              <Typography>{number(line)}</Typography>
            </td>
            <td>{code && <Typography>{code}</Typography>}</td>
            <td>
              <Badge {...COLOURS[kind]}>{outcome(kind)}</Badge>
            </td>
            <td>{message && <Typography>{message}</Typography>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};
