import { Flex, Link, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import { Card } from '../home/Card';
import { CASES_PAGE } from './addresses';
import { FRESH, useCchcCasesQuery } from './api';
import { useCaseLabel } from './label';

const PILES = ['open', 'mine', 'unassigned', 'late'] as const;

/** What waits in the inbox, on the section's page. */
export const CasesCard = () => {
  const { label } = useCaseLabel();
  const { data } = useCchcCasesQuery({ pile: 'open', page: 1, pageSize: 1 }, FRESH);
  return (
    <Card icon={Mail} title={label('cases.title')}>
      {PILES.map((pile) => (
        <Flex key={pile} justifyContent="space-between" gap={3}>
          <Link tag={RouterLink} to={`/${CASES_PAGE}?pile=${pile}`}>
            {label(`cases.pile.${pile}`)}
          </Link>
          <Typography variant="beta">{data?.meta.piles[pile] ?? '…'}</Typography>
        </Flex>
      ))}
    </Card>
  );
};
