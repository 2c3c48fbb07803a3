import { Flex, Link, Typography } from '@strapi/design-system';
import { Earth } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import { SERVING_STATES } from '../../../../shared/contracts/site-panel';
import { Card } from '../home/Card';
import { SITES_PAGE } from './addresses';
import { FRESH, useCchcSiteCountsQuery } from './api';
import { useSiteLabel } from './label';

/** How many sites are in which state, on the section's page. */
export const SitesCard = () => {
  const { label } = useSiteLabel();
  const { data } = useCchcSiteCountsQuery(undefined, FRESH);
  return (
    <Card icon={Earth} title={label('sites.title')}>
      {SERVING_STATES.map((state) => (
        <Flex key={state} justifyContent="space-between" gap={3}>
          <Link tag={RouterLink} to={`/${SITES_PAGE}?state=${state}`}>
            {label(`site.state.${state}`)}
          </Link>
          <Typography variant="beta">{data ? data[state] : '…'}</Typography>
        </Flex>
      ))}
      <Link tag={RouterLink} to={`/${SITES_PAGE}`}>
        {label('sites.filter.all')}
      </Link>
    </Card>
  );
};
