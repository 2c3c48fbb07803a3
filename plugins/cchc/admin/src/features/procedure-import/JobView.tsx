import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import styled from 'styled-components';

import type { ImportJob } from '../../../../shared/contracts/procedure-import';
import { shownMoment } from '../../day';
import { useLabel } from './label';
import { Result } from './Result';

const TITLES = {
  running: ['import.running.real', 'import.running.dry'],
  done: ['import.result.real', 'import.result.dry'],
  refused: ['import.refused', 'import.refused'],
  stopped: ['import.stopped', 'import.stopped'],
} as const;

/** Strapi's own bar is nearly white on dark grey, and reads as if it were full at the start. */
const Track = styled.div`
  height: 8px;
  border-radius: 4px;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};
`;
const Fill = styled.div`
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};
`;

const Progress = ({ job: { done, total }, title }: { job: ImportJob; title: string }) => {
  const { label } = useLabel();
  const text = total === null ? label('import.reading') : label('import.progress', { done, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Track
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        // Absent while nobody knows yet how far it is.
        aria-valuenow={total === null ? undefined : done}
        aria-valuetext={text}
      >
        <Fill style={{ width: `${total ? (done / total) * 100 : 0}%` }} />
      </Track>
      <Typography>{text}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {label('import.leave')}
      </Typography>
    </Flex>
  );
};

const bodyOf = (job: ImportJob, title: string): ReactNode => {
  if (job.state === 'running') return <Progress job={job} title={title} />;
  if (job.counts) return <Result key={job.id} id={job.id} counts={job.counts} />;
  return (
    <Typography role="alert" textColor="danger600">
      {job.problem}
    </Typography>
  );
};

/** The import that runs, or what became of the last one. */
export const JobView = ({ job }: { job: ImportJob }) => {
  const { label } = useLabel();
  const title = label(TITLES[job.state][job.dryRun ? 1 : 0], { name: job.fileName });
  const by = { person: job.startedBy, moment: shownMoment(job.startedAt) };
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Box role="status">
        <Typography variant="delta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      </Box>
      <Box paddingBottom={4}>
        <Typography variant="pi" textColor="neutral600">
          {label('import.by', by)}
        </Typography>
      </Box>
      {bodyOf(job, title)}
    </Box>
  );
};
