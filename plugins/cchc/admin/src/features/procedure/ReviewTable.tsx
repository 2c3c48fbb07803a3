import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import styled from 'styled-components';

import type { ReviewRow } from '../../../../shared/contracts/procedure-review';
import { shownDay } from '../../day';
import { localAddress, newLocalAddress, procedureAddress } from './addresses';
import { useLabel } from './label';
import { useConfirm } from './use-confirm';
import { useReviewRights } from './use-review-rights';

/** A table where there is room; on a phone each row is a block of its own. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 12px 16px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  td:nth-last-child(2) {
    min-width: 14rem;
  }
  td:last-child {
    min-width: 13rem;
  }
  button {
    white-space: nowrap;
  }

  @media (max-width: 48em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: block;
      padding: 12px 16px;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
    td {
      display: block;
      padding: 4px 0;
      border: 0;
    }
  }
`;

const COLOURS = {
  'needs-review': { backgroundColor: 'warning100', textColor: 'neutral800' },
  'review-due': { backgroundColor: 'danger100', textColor: 'danger700' },
  ok: { backgroundColor: 'success100', textColor: 'success700' },
  none: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const State = ({ row }: { row: ReviewRow }) => {
  const { label, legalPart, list } = useLabel();
  const lacks = [
    ...row.missing.map(legalPart),
    ...row.gaps.flatMap((gap) => (gap === 'overlay' ? [] : [label(`reviews.gap.${gap}`)])),
  ];
  const isOff = row.applies === false && row.state === 'ok';
  const details = [
    row.state === 'needs-review' &&
      label('reviews.editions', { edition: row.edition, seen: row.acknowledgedEdition ?? 0 }),
    row.reviewDueOn &&
      row.state === 'review-due' &&
      label('reviews.due-on', { day: shownDay(row.reviewDueOn) }),
    row.lastReviewedOn &&
      row.state === 'ok' &&
      label('reviews.reviewed-on', { day: shownDay(row.lastReviewedOn) }),
    lacks.length > 0 && row.applies !== false && label('reviews.lacks', { parts: list(lacks) }),
  ].filter((text) => typeof text === 'string' && text !== '');
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge {...COLOURS[isOff ? 'none' : row.state]}>
        {label(isOff ? 'reviews.state.not-applied' : `reviews.state.${row.state}`)}
      </Badge>
      {details.map((text) => (
        <Typography key={String(text)} variant="pi" textColor="neutral700">
          {text}
        </Typography>
      ))}
    </Flex>
  );
};

interface RowProps {
  row: ReviewRow;
  onSee: (row: ReviewRow) => void;
}

const Actions = ({ row, onSee }: RowProps) => {
  const { label } = useLabel();
  const { canConfirm, canEdit, canCreate } = useReviewRights();
  const { confirm, isConfirming } = useConfirm();
  const { documentId, name, unit, state, edition } = row;
  const names = { name, unit: unit.name };
  if (documentId === null) {
    return canCreate ? (
      <Link tag={RouterLink} to={newLocalAddress}>
        {label('reviews.add')}
      </Link>
    ) : null;
  }
  return (
    <Flex gap={3} wrap="wrap">
      {state === 'needs-review' && (
        <Button
          size="S"
          variant="secondary"
          onClick={() => onSee(row)}
          aria-label={label('reviews.see.of', names)}
        >
          {label('reviews.see')}
        </Button>
      )}
      {state === 'review-due' && canConfirm && (
        <Button
          size="S"
          loading={isConfirming}
          onClick={() => void confirm(documentId, edition)}
          aria-label={label('reviews.still.of', names)}
        >
          {label('reviews.still')}
        </Button>
      )}
      {canEdit && (
        <Link
          tag={RouterLink}
          to={localAddress(documentId)}
          aria-label={label('reviews.edit.of', names)}
        >
          {label('reviews.edit')}
        </Link>
      )}
    </Flex>
  );
};

interface ReviewTableProps {
  rows: readonly ReviewRow[];
  caption: string;
  /** Rows of several units. */
  withUnit: boolean;
  onSee: (row: ReviewRow) => void;
}

export const ReviewTable = ({ rows, caption, withUnit, onSee }: ReviewTableProps) => {
  const { label } = useLabel();
  const columns = (['procedure', 'unit', 'state', 'actions'] as const).filter(
    (column) => withUnit || column !== 'unit',
  );
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {label(`reviews.column.${column}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.unit.code} ${row.code}`}>
              <td>
                <Link tag={RouterLink} to={procedureAddress(row.procedureId)}>
                  {row.name}
                </Link>
                <Typography tag="div" variant="pi" textColor="neutral600">
                  {row.code}
                </Typography>
              </td>
              {withUnit && (
                <td>
                  <Typography>{row.unit.name}</Typography>
                </td>
              )}
              <td>
                <State row={row} />
              </td>
              <td>
                <Actions row={row} onSee={onSee} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
};
