import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { SiteTrailEntry } from '../../../../shared/contracts/site-panel';
import { shownMoment } from '../../day';
import { Pages } from '../../Pages';
import { FRESH, useCchcSiteTrailQuery } from './api';
import { useSiteLabel } from './label';
import { Table } from '../../table';

const ENDINGS: readonly SiteTrailEntry['act'][] = ['registered', 'renewed'];

const Act = ({ act, detail }: SiteTrailEntry) => {
  const { label } = useSiteLabel();
  // Of a key only its ending is known.
  const shown = ENDINGS.includes(act) && detail ? `…${detail}` : detail;
  return (
    <>
      <Typography>{label(`site.act.${act}`)}</Typography>
      {shown && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {shown}
        </Typography>
      )}
    </>
  );
};

interface RowsProps {
  entries: readonly SiteTrailEntry[];
  isOfOne: boolean;
}

const Rows = ({ entries, isOfOne }: RowsProps) => {
  const { label } = useSiteLabel();
  const columns = isOfOne
    ? (['moment', 'by', 'act'] as const)
    : (['moment', 'by', 'act', 'site'] as const);
  return (
    <Table aria-label={label('site.trail')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {label(column === 'site' ? 'sites.column.site' : `site.column.${column}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          // Two acts on one site do not share a millisecond.
          <tr key={`${entry.at} ${entry.site} ${entry.act}`}>
            <td>
              <Typography>{shownMoment(entry.at)}</Typography>
            </td>
            <td>
              <Typography>{entry.by}</Typography>
            </td>
            <td>
              <Act {...entry} />
            </td>
            {!isOfOne && (
              <td>
                <Typography>{entry.site}</Typography>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

/** Who did what with a site, newest first; without one with all of them, also those that are gone. */
export const SiteTrail = ({ site }: { site?: string }) => {
  const { label } = useSiteLabel();
  const [page, setPage] = useState(1);
  const { data, isError } = useCchcSiteTrailQuery({ site, page }, FRESH);
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {label('site.trail')}
        </Typography>
        {data && data.data.length > 0 ? (
          <Rows entries={data.data} isOfOne={site !== undefined} />
        ) : (
          <Typography role="status" textColor={isError ? 'danger600' : 'neutral600'}>
            {label(isError ? 'sites.failed' : data ? 'site.trail.none' : 'sites.loading')}
          </Typography>
        )}
        <Pages page={page} pages={data?.meta.pagination.pageCount ?? 1} go={setPage} />
      </Flex>
    </Box>
  );
};
