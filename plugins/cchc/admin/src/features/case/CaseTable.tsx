import { Box, Checkbox, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import styled from 'styled-components';

import type { CaseRow } from '../../../../shared/contracts/case-panel';
import { shownDay } from '../../day';
import { Table } from '../../table';
import { caseAddress } from './addresses';
import { useCaseLabel } from './label';
import { Due, isPassedOn, StateBadge } from './State';
import { type ListPlace, placeOf } from './use-search';

const COLUMNS = ['number', 'title', 'unit', 'state', 'received', 'due', 'handler'] as const;

/** On a phone, where the head of the table is not seen, each cell says itself what it is. */
const Labelled = styled(Table)`
  td:nth-child(1) {
    white-space: nowrap;
  }
  @media (max-width: 48em) {
    td[data-label] {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: baseline;
    }
    td[data-label]::before {
      font-size: 1.4rem;
      content: attr(data-label) ':';
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;

interface Choosing {
  isChoosable: (row: CaseRow) => boolean;
  chosen: ReadonlySet<string>;
  choose: (documentId: string, isChosen: boolean) => void;
}

interface CaseTableProps extends Partial<Choosing> {
  rows: readonly CaseRow[];
  caption: string;
}

const Cell = ({ column, children }: { column: (typeof COLUMNS)[number]; children: ReactNode }) => {
  const { label } = useCaseLabel();
  return (
    <td data-label={label(`cases.column.${column}`)}>
      {typeof children === 'string' ? <Typography>{children}</Typography> : children}
    </td>
  );
};

const Row = ({ row, isChoosable, chosen, choose }: { row: CaseRow } & Partial<Choosing>) => {
  const { label } = useCaseLabel();
  const { search, state } = useLocation();
  const place: ListPlace = { search, q: placeOf(state).q };
  return (
    <tr>
      <td>
        {isChoosable?.(row) ? (
          <Checkbox
            checked={chosen?.has(row.documentId) ?? false}
            onCheckedChange={(isOn) => choose?.(row.documentId, isOn === true)}
            aria-label={label('cases.choose', { number: row.number })}
          >
            {row.number}
          </Checkbox>
        ) : (
          <Typography>{row.number}</Typography>
        )}
      </td>
      <td>
        {/* The way back leads to this list as it is filtered now. */}
        <Link tag={RouterLink} to={caseAddress(row.documentId)} state={place}>
          {row.title || label(isPassedOn(row) ? 'case.untitled.passed' : 'case.untitled')}
        </Link>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {label(`case.kind.${row.kind}`)}
        </Typography>
        {row.signals.map(({ kind }) => (
          <Typography key={kind} tag="div" variant="pi" fontWeight="semiBold">
            {label(`signal.${kind}`)}
          </Typography>
        ))}
      </td>
      <Cell column="unit">{row.unit?.name ?? ''}</Cell>
      <Cell column="state">
        <StateBadge state={row.state} />
      </Cell>
      <Cell column="received">
        <Typography style={{ whiteSpace: 'nowrap' }}>{shownDay(row.receivedAt)}</Typography>
      </Cell>
      <Cell column="due">
        <Due {...row} />
      </Cell>
      <Cell column="handler">{row.handler ?? label('case.handler.none')}</Cell>
    </tr>
  );
};

/** Cases of one pile; where cases can be chosen, the number of each is the label of its box. */
export const CaseTable = ({ rows, caption, ...choosing }: CaseTableProps) => {
  const { label } = useCaseLabel();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Labelled aria-label={caption}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {label(`cases.column.${column}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.documentId} row={row} {...choosing} />
          ))}
        </tbody>
      </Labelled>
    </Box>
  );
};
