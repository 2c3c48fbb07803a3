import { Flex, Link, Typography } from '@strapi/design-system';
import { List } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import { Card } from '../home/Card';
import { FRESH, useCchcReviewsQuery } from './api';
import { useLabel } from './label';
import { useUnit } from './use-unit';

const LISTS = ['needs-review', 'review-due', 'missing'] as const;

/** How much waits at the account's units, on the section's page. */
export const ReviewCard = () => {
  const { label } = useLabel();
  const { unit, isKnown } = useUnit();
  const query = { list: 'needs-review', unit, pageSize: 1 } as const;
  const { data } = useCchcReviewsQuery(query, { ...FRESH, skip: !isKnown });
  return (
    <Card icon={List} title={label('reviews.card.title')}>
      {LISTS.map((name) => (
        <Flex key={name} justifyContent="space-between" gap={3}>
          <Link tag={RouterLink} to={`/plugins/cchc/procedures?list=${name}`}>
            {label(`reviews.tab.${name}`)}
          </Link>
          <Typography variant="beta">{data ? data.meta.counts[name] : '…'}</Typography>
        </Flex>
      ))}
    </Card>
  );
};
