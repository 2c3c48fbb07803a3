import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { DeskItem } from '../../../../shared/contracts/report-panel';
import { shownDay, shownMoment } from '../../day';
import { Table } from '../../table';
import { reportAddress } from './addresses';
import { useReportLabel } from './label';
import { StateBadge } from './State';

const COLUMNS = ['report', 'unit', 'state', 'changed'] as const;

const Row = ({ report }: { report: DeskItem }) => {
  const { label } = useReportLabel();
  const { documentId, title, unit, span, edition, state, dueOn, isPublished } = report;
  const period = [span.name, edition > 1 && label('reports.edition', { edition })];
  return (
    <tr>
      <td>
        <Link tag={RouterLink} to={reportAddress(documentId)}>
          {title}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {period.filter(Boolean).join(' · ')}
        </Typography>
      </td>
      <td>
        <Typography>{unit.name}</Typography>
      </td>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StateBadge state={state} />
          {dueOn && (
            <Typography variant="pi" textColor="neutral600">
              {label('reports.due.on', { day: shownDay(dueOn) })}
            </Typography>
          )}
          {isPublished && <Typography variant="pi">{label('reports.public')}</Typography>}
        </Flex>
      </td>
      <td>
        <Typography>{report.changedBy}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {shownMoment(report.changedAt)}
        </Typography>
      </td>
    </tr>
  );
};

/** Reports with where they stand. */
export const ReportTable = ({ reports }: { reports: readonly DeskItem[] }) => {
  const { label } = useReportLabel();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table aria-label={label('reports.list')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {label(`reports.column.${column}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <Row key={report.documentId} report={report} />
          ))}
        </tbody>
      </Table>
    </Box>
  );
};
