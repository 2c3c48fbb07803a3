import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { CountedRecords } from '../../../../shared/contracts/report-panel';
import { shownDay } from '../../day';
import { Pages } from '../../Pages';
import { type Drilling, useCchcReportRecordsQuery, type Year } from './api';
import { useReportLabel } from './label';

const One = ({ record }: { record: CountedRecords['data'][number] }) => {
  const { label, number } = useReportLabel();
  const { title, moment, amount, path } = record;
  const facts = [
    moment && shownDay(moment),
    amount !== 1 && label('report.records.amount', { amount: number(amount) }),
  ];
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      {path ? (
        <Link tag={RouterLink} to={path}>
          {title}
        </Link>
      ) : (
        <Typography>{title}</Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};

interface RecordsProps extends Drilling {
  year: Year;
  /** Whether there is nothing beside them that the number comes from. */
  isAll: boolean;
}

/** The records of the unit itself behind a number, page by page. */
export const Records = ({ isAll, ...which }: RecordsProps) => {
  const { label } = useReportLabel();
  const [page, setPage] = useState(1);
  const { data, isError } = useCchcReportRecordsQuery({ ...which, page });
  if (!data) {
    return (
      <Typography role="status">{label(isError ? 'reports.failed' : 'reports.loading')}</Typography>
    );
  }
  const { pageCount, total } = data.meta.pagination;
  const whose = isAll ? 'report.records.all' : 'report.records.own';
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" fontWeight="semiBold">
        {label(which.year === 'now' ? whose : `${whose}-before`, { total })}
      </Typography>
      <Box tag="ul" lang="vi">
        {data.data.map((record, position) => (
          <One key={`${page} ${position}`} record={record} />
        ))}
      </Box>
      <Pages page={page} pages={pageCount} go={setPage} />
    </Flex>
  );
};
