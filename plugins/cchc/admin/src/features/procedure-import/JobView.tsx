import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

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

const Progress = ({ job: { done, total }, title }: { job: ImportJob; title: string }) => {
  const { label } = useLabel();
  const text = total === null ? label('import.reading') : label('import.progress', { done, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ProgressBar
        // Null: nobody knows yet how far it is.
        value={total === null ? null : total === 0 ? 100 : Math.floor((done / total) * 100)}
        aria-label={title}
        aria-valuetext={text}
        style={{ width: '100%' }}
      />
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
      <Typography
        variant="delta"
        tag="h2"
        role={job.state === 'done' ? 'status' : undefined}
        style={{ overflowWrap: 'anywhere' }}
      >
        {title}
      </Typography>
      <Box paddingBottom={4}>
        <Typography variant="pi" textColor="neutral600">
          {label('import.by', by)}
        </Typography>
      </Box>
      {bodyOf(job, title)}
    </Box>
  );
};
