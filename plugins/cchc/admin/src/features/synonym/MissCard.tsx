import { Flex, Link, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import { Card } from '../home/Card';
import { FRESH, useCchcMissesQuery } from './api';
import { useLabel } from './label';

/** How much waits on the list of what was not found, on the section's page. */
export const MissCard = () => {
  const label = useLabel();
  const { data } = useCchcMissesQuery({ page: 1, pageSize: 1 }, FRESH);
  return (
    <Card icon={Search} title={label('misses.title')}>
      <Flex justifyContent="space-between" gap={3}>
        <Link tag={RouterLink} to="/plugins/cchc/search-misses">
          {label('misses.card.waiting')}
        </Link>
        <Typography variant="beta">{data ? data.meta.pagination.total : '…'}</Typography>
      </Flex>
    </Card>
  );
};
