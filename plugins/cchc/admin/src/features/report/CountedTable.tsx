import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import styled from 'styled-components';

import type { CountedRow, CountedTable as Counted } from '../../../../shared/contracts';
import { Drill } from './Drill';
import { useReportLabel } from './label';
import { ScrollBox } from './ScrollBox';

export const Numbers = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 8px 12px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  thead th,
  tr:last-child th {
    font-weight: 600;
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number button {
    display: inline-flex;

    span {
      font-size: inherit;
    }
  }
`;

interface CountedTableProps {
  documentId: string;
  table: Counted;
  /** Whether it adds numbers of units below up. */
  isRolledUp: boolean;
}

interface ValueProps extends CountedTableProps {
  row: Pick<CountedRow, 'value'> & { keys: readonly string[] | null };
  what: string;
}

/** A number, as a button that says where it comes from; nothing comes from nowhere. */
const Value = ({ documentId, table, isRolledUp, row, what }: ValueProps) => {
  const { label, number } = useReportLabel();
  const [isOpen, setOpen] = useState(false);
  const value = number(row.value);
  if (!row.value && !isRolledUp) return <>{value}</>;
  return (
    <>
      <TextButton
        aria-label={label('report.numbers.parts', { value, what })}
        onClick={() => setOpen(true)}
      >
        {value}
      </TextButton>
      {isOpen && (
        <Drill
          {...{ documentId, what, isRolledUp }}
          counter={table.counter}
          keys={row.keys}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** So many rows are read; a province may have thousands. */
const FEW = 50;

const Rows = (props: CountedTableProps) => {
  const { table } = props;
  const { label, number } = useReportLabel();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? table.rows : table.rows.slice(0, FEW);
  return (
    <Numbers>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {table.columns.length === 0 && <th scope="col">{table.title}</th>}
          <th scope="col" className="number">
            {label('report.numbers.now')}
          </th>
          <th scope="col" className="number">
            {label('report.numbers.before')}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.columns.length > 0 &&
          rows.map((row) => (
            <tr key={row.keys.join()}>
              {row.labels.map((text, position) => (
                <td key={table.columns[position]}>{text}</td>
              ))}
              <td className="number">
                <Value {...props} row={row} what={row.labels.join(', ')} />
              </td>
              <td className="number">{number(row.before)}</td>
            </tr>
          ))}
        {rows.length < table.rows.length && (
          <tr>
            <td colSpan={table.columns.length + 2}>
              <TextButton onClick={() => setWhole(true)}>
                {label('report.numbers.whole', { count: table.rows.length })}
              </TextButton>
            </td>
          </tr>
        )}
        <tr>
          <th scope="row" colSpan={Math.max(1, table.columns.length)}>
            {label('report.numbers.total')}
          </th>
          <td className="number">
            <Value {...props} row={{ keys: null, value: table.total }} what={table.title} />
          </td>
          <td className="number">{number(table.totalBefore)}</td>
        </tr>
      </tbody>
    </Numbers>
  );
};

/** What a counter found in the period and in that of last year; how it counts is shown on demand. */
export const CountedTable = (props: CountedTableProps) => {
  const { table } = props;
  const { label } = useReportLabel();
  const id = useId();
  const [isExplained, setExplained] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h4" fontWeight="semiBold">
          {table.title}
        </Typography>
        <TextButton
          aria-expanded={isExplained}
          aria-controls={id}
          onClick={() => setExplained(!isExplained)}
        >
          {label('report.numbers.definition')}
        </TextButton>
      </Flex>
      <Box id={id} hidden={!isExplained}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {table.definition} {label('report.numbers.measure', { measure: table.measure })}
        </Typography>
      </Box>
      <ScrollBox name={table.title}>
        <Rows {...props} />
      </ScrollBox>
    </Flex>
  );
};
