import { Box, Button, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { DueItem } from '../../../../shared/contracts/report-panel';
import { shownDay } from '../../day';
import { REPORTS_PAGE, reportAddress } from './addresses';
import { FRESH, useCchcReportsDueQuery } from './api';
import { useReportLabel } from './label';
import { useReportRights } from './rights';
import { StateBadge } from './State';
import { useOpen } from './use-open';

const Way = ({ due }: { due: DueItem }) => {
  const { label } = useReportLabel();
  const { canWrite } = useReportRights();
  const { open, isBusy } = useOpen();
  const values = { period: due.period.span.name, unit: due.unit.name };
  if (due.report) {
    return (
      <LinkButton
        tag={RouterLink}
        to={reportAddress(due.report)}
        variant="secondary"
        aria-label={label('reports.go-on.of', values)}
      >
        {label('reports.go-on')}
      </LinkButton>
    );
  }
  if (!canWrite) return null;
  return (
    <Button
      loading={isBusy}
      aria-label={label('reports.open.of', values)}
      onClick={() => void open(due)}
    >
      {label('reports.open')}
    </Button>
  );
};

const When = ({ due: { period, isLate } }: { due: DueItem }) => {
  const { label } = useReportLabel();
  return (
    <Typography
      tag="p"
      variant="pi"
      textColor={isLate ? 'danger600' : 'neutral600'}
      fontWeight={isLate ? 'bold' : 'regular'}
    >
      {label(isLate ? 'reports.due.late' : 'reports.due.on', { day: shownDay(period.dueOn) })}
    </Typography>
  );
};

/** What the account's units still have to report, each with the way to it. */
export const DueList = () => {
  const { label } = useReportLabel();
  const { data = [], isSuccess, isError } = useCchcReportsDueQuery(undefined, FRESH);
  if (isError) return <Typography textColor="danger600">{label('reports.failed')}</Typography>;
  if (!isSuccess) return <Typography role="status">{label('reports.loading')}</Typography>;
  if (data.length === 0) return <Typography>{label('reports.due.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {data.map((due) => (
        <Flex
          tag="li"
          key={`${due.unit.code} ${due.period.documentId}`}
          gap={3}
          wrap="wrap"
          justifyContent="space-between"
        >
          <Box>
            <Typography fontWeight="semiBold">{due.period.span.name}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {due.unit.name}
            </Typography>
            <When due={due} />
          </Box>
          <Flex gap={3} wrap="wrap">
            {due.state ? (
              <StateBadge state={due.state} />
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {label('reports.due.not-begun')}
              </Typography>
            )}
            <Way due={due} />
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
};

/** As many as fit on a tile without scrolling. */
const ON_A_TILE = 4;

/** The same in short, for the section's page and the panel's first page. */
export const DueTile = () => {
  const { label } = useReportLabel();
  const { data = [], isSuccess, isError } = useCchcReportsDueQuery(undefined, FRESH);
  const rest = data.length - ON_A_TILE;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isError && <Typography textColor="danger600">{label('reports.failed')}</Typography>}
      {isSuccess && data.length === 0 && <Typography>{label('reports.due.none')}</Typography>}
      {data.slice(0, ON_A_TILE).map((due) => (
        <Box key={`${due.unit.code} ${due.period.documentId}`}>
          <Link tag={RouterLink} to={due.report ? reportAddress(due.report) : `/${REPORTS_PAGE}`}>
            {`${due.period.span.name}, ${due.unit.name}`}
          </Link>
          <When due={due} />
        </Box>
      ))}
      {rest > 0 && (
        <Typography variant="pi">{label('reports.due.more', { count: rest })}</Typography>
      )}
      <Link tag={RouterLink} to={`/${REPORTS_PAGE}`}>
        {label('reports.due.all')}
      </Link>
    </Flex>
  );
};
