import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { SiteRow } from '../../../../shared/contracts/site-panel';
import { siteAddress } from './addresses';
import { useSiteLabel } from './label';
import { Table } from '../../table';
import { SiteState, TypeState } from './State';

/** How it stands by type; of a silent site nobody knows, so the types alone. */
const Types = ({ site }: { site: SiteRow }) => {
  const { list, typeName } = useSiteLabel();
  if (site.state === 'silent') {
    return <Typography textColor="neutral600">{list(site.modules.map(typeName))}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {site.types.map((serving) => (
        <TypeState key={serving.type} serving={serving} />
      ))}
    </Flex>
  );
};

/** Every site with how it stands, as a whole and by type. */
export const SiteTable = ({ sites }: { sites: readonly SiteRow[] }) => {
  const { label } = useSiteLabel();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Table aria-label={label('sites.title')}>
        <thead>
          <tr>
            {(['site', 'state', 'types'] as const).map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {label(`sites.column.${column}`)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={site.documentId}>
              <td>
                <Link tag={RouterLink} to={siteAddress(site.documentId)}>
                  {site.name}
                </Link>
                <Typography tag="div" variant="pi" textColor="neutral600">
                  {[site.unit?.name ?? label('sites.whole'), site.key].join(' · ')}
                </Typography>
              </td>
              <td>
                <SiteState site={site} />
              </td>
              <td>
                <Types site={site} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
};
