import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { message, type TextKey } from '../../message';
import { type Conditions, listAddress, type TypeName } from './addresses';
import { FRESH, useCchcCountQuery } from './api';

interface CountLinkProps {
  label: TextKey;
  type: TypeName;
  conditions?: Conditions;
}

/** How many entries there are, and the way to them. */
export const CountLink = ({ label, type, conditions = [] }: CountLinkProps) => {
  const intl = useIntl();
  const { data, isError } = useCchcCountQuery({ type, conditions }, FRESH);
  const waiting = intl.formatMessage(message(isError ? 'home.failed' : 'home.loading'));
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Link tag={RouterLink} to={listAddress(type, conditions)}>
        {intl.formatMessage(message(label))}
      </Link>
      {data === undefined ? (
        <Typography variant="pi" textColor={isError ? 'danger600' : 'neutral600'} role="status">
          {waiting}
        </Typography>
      ) : (
        <Typography variant="beta">{intl.formatNumber(data)}</Typography>
      )}
    </Flex>
  );
};
