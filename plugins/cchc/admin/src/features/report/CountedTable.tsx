import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import styled from 'styled-components';

import type { CountedRow, CountedTable as Counted } from '../../../../shared/contracts';
import type { Year } from './api';
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
  row: Pick<CountedRow, 'value' | 'before'> & { keys: readonly string[] | null };
  year: Year;
  what: string;
}

/** A number, as a button that says where it comes from; nothing comes from nowhere. */
const Value = ({ documentId, table, isRolledUp, row, year, what }: ValueProps) => {
  const { label, number } = useReportLabel();
  const [isOpen, setOpen] = useState(false);
  const counted = year === 'now' ? row.value : row.before;
  const value = number(counted);
  if (!counted && !isRolledUp) return <>{value}</>;
  const parts = year === 'now' ? 'report.numbers.parts' : 'report.numbers.parts-before';
  return (
    <>
      <TextButton aria-label={label(parts, { value, what })} onClick={() => setOpen(true)}>
        {value}
      </TextButton>
      {isOpen && (
        <Drill
          {...{ documentId, year, what, isRolledUp }}
          counter={table.counter}
          keys={row.keys}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** Both numbers of a row, of this period and of last year's. */
const Values = (props: Omit<ValueProps, 'year'>) => (
  <>
    {(['now', 'before'] as const).map((year) => (
      <td key={year} className="number">
        <Value {...props} year={year} />
      </td>
    ))}
  </>
);

/** So many rows are read; a province may have thousands. */
const FEW = 50;

const Rows = (props: CountedTableProps) => {
  const { table } = props;
  const { label } = useReportLabel();
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
              <Values {...props} row={row} what={row.labels.join(', ')} />
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
          <Values
            {...props}
            row={{ keys: null, value: table.total, before: table.totalBefore }}
            what={table.title}
          />
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
