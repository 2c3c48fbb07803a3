import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import { useCchcImportQuery } from './api';
import { JobView } from './JobView';
import { useLabel } from './label';
import { StartForm } from './StartForm';
import { IMPORT } from './use-can-import';
import { useStart } from './use-start';

/** Milliseconds between two looks at how far it is; somebody else may start one too. */
const LOOK = 1500;

const Work = () => {
  const { label } = useLabel();
  const { data: job = null, isError } = useCchcImportQuery(undefined, {
    pollingInterval: LOOK,
    refetchOnMountOrArgChange: true,
  });
  const start = useStart(job);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
      <StartForm {...start} isBusy={job?.state === 'running'} />
      {isError && (
        <Typography role="alert" textColor="danger600">
          {label('import.failed')}
        </Typography>
      )}
      {job && <JobView job={job} />}
      {!job && !isError && start.isLost && (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <Typography role="alert">{label('import.lost')}</Typography>
        </Box>
      )}
    </Flex>
  );
};

const Content = () => {
  const { label } = useLabel();
  return (
    <Layouts.Root>
      <Page.Title>{label('import.page')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={label('import.page')}
          subtitle={label('import.subtitle')}
          navigationAction={
            <Link tag={RouterLink} to="/plugins/cchc" startIcon={<ArrowLeft />}>
              {label('import.back')}
            </Link>
          }
        />
        <Layouts.Content>
          <Work />
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

/** Where those who keep the texts of all units bring procedures in from a file. */
export const ImportPage = () => (
  <Page.Protect permissions={[{ action: IMPORT, subject: null }]}>
    <Content />
  </Page.Protect>
);
